namespace Marketplace.Shared.Outbox;

/// <summary>
/// A change that other parts must learn of, written in the transaction that made it.
/// Order of reading is (<see cref="Transaction"/>, <see cref="Position"/>): on PostgreSQL positions are given before commit,
/// so readers also stay behind the oldest running transaction.
/// </summary>
public sealed class OutboxMessage
{
    public long Position { get; set; }

    /// <summary>PostgreSQL's transaction number; 0 on SQLite, whose single writer makes positions the commit order.</summary>
    public long Transaction { get; set; }

    public required OutboxTopic Topic { get; set; }

    /// <summary>What changed, for example a product code; empty when everything of the topic may have.</summary>
    public string Key { get; set; } = "";

    public DateTimeOffset RecordedAt { get; set; }
}

/// <summary>What a message is about. Stored by name.</summary>
public enum OutboxTopic
{
    /// <summary>A product as the shop lists it; key = product code, empty = many or all.</summary>
    Product,

    /// <summary>Producers, certificates, reference data or texts that pages show; no index reads it.</summary>
    Catalog,

    /// <summary>Facts that the programme's figures are computed from.</summary>
    Programme,

    /// <summary>The synonym table.</summary>
    Synonyms,
}
