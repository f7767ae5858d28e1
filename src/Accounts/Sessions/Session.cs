namespace Marketplace.Accounts.Sessions;

/// <summary>One signing in on one device, until its owner ends it: its cookie is worth nothing from then on, wherever it was copied to.</summary>
internal sealed class Session
{
    public required string Id { get; init; }

    public Guid AccountId { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Within a quarter of an hour.</summary>
    public DateTimeOffset SeenAt { get; set; }

    public string Address { get; init; } = "";

    /// <summary>What the browser said it is, cut.</summary>
    public string Device { get; init; } = "";

    public DateTimeOffset? EndedAt { get; set; }
}
