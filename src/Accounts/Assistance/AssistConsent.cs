using Marketplace.Shared;

namespace Marketplace.Accounts.Assistance;

/// <summary>How a producer said yes. Stored by name.</summary>
public enum ConsentWay { Spoken, Paper, InApp }

/// <summary>A producer lets officers of its place keep its catalogue for a while: who there agreed, how, from when, until when.</summary>
internal sealed class AssistConsent : IPlaced
{
    public Guid Id { get; init; }

    public required string ProducerCode { get; init; }

    /// <summary>As it was called then.</summary>
    public required string ProducerName { get; init; }

    /// <summary>Where the producer was then: whose officers it is for. Codes, or "unknown".</summary>
    public required string Area { get; init; }

    public required string Commune { get; init; }

    /// <summary>Who at the producer agreed.</summary>
    public required string GivenBy { get; init; }

    public ConsentWay Way { get; init; }

    public DateOnly GivenOn { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>A photo or scan, private; null = none.</summary>
    public Guid? FileId { get; init; }

    public Guid RecordedBy { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Taken back; null = it runs until its last day.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public Guid? EndedBy { get; set; }

    public bool IsSample { get; init; }
}

/// <summary>One session of an officer in which she acts for the producer.</summary>
internal sealed class RunningAssistance
{
    public Guid Id { get; init; }

    public Guid ConsentId { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>With the session it is over.</summary>
    public required string SessionId { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>At the latest.</summary>
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>By the button; null = it may still run.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public bool IsSample { get; init; }
}
