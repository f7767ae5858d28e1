using Marketplace.Shared;

namespace Marketplace.Accounts.Audit;

/// <summary>Who did what to what, when, from where. Rows are only ever added; sealing fills the last two columns, once.</summary>
internal sealed class AuditEntry
{
    public long Id { get; init; }

    /// <summary>To the microsecond.</summary>
    public DateTimeOffset At { get; init; }

    public ActorKind ActorKind { get; init; }

    /// <summary>Account that acted; null = nobody signed in, or no person.</summary>
    public Guid? ActorId { get; init; }

    public string ActorName { get; init; } = "";

    public string Action { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>One line, no secret.</summary>
    public string Before { get; init; } = "";

    public string After { get; init; } = "";

    public string Address { get; init; } = "";

    /// <summary>Code of the producer for which the actor acted with its consent; empty = in the actor's own name.</summary>
    public string ForProducer { get; init; } = "";

    /// <summary>That consent.</summary>
    public Guid? ConsentId { get; init; }

    /// <summary>Place in the chain, from 1 without a gap; null until sealed.</summary>
    public long? Position { get; set; }

    /// <summary>HMAC-SHA-256 of this row and of the seal before it, as hexadecimal digits; empty until sealed.</summary>
    public string Seal { get; set; } = "";
}
