using Marketplace.Shared;

namespace Marketplace.Ordering.Cases;

/// <summary>A step that a case took: who, when, why.</summary>
internal sealed class CaseMove
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    /// <summary>1, 2, … within the case.</summary>
    public int Number { get; set; }

    /// <summary>Null = it was opened.</summary>
    public CaseState? From { get; set; }

    public CaseState To { get; set; }

    public CaseSide Side { get; set; }

    public DateTimeOffset At { get; set; }

    public ActorKind ActorKind { get; set; }

    public Guid? ActorId { get; set; }

    /// <summary>Words of whoever moved it, or empty.</summary>
    public string Reason { get; set; } = "";

    /// <summary>What was offered or granted with it.</summary>
    public long? AmountVnd { get; set; }

    public bool IsSample { get; set; }
}

/// <summary>As what somebody moved a case; the clock moves what nobody answered. Stored by name.</summary>
public enum CaseSide { Buyer, Producer, Officer, Clock }

/// <summary>A picture that the buyer added: a private file.</summary>
internal sealed class CasePhoto
{
    public Guid CaseId { get; set; }

    /// <summary>1 to 3.</summary>
    public int Position { get; set; }

    public Guid FileId { get; set; }

    public bool IsSample { get; set; }
}
