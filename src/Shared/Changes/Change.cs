namespace Marketplace.Shared.Changes;

/// <summary>
/// A change that every node must learn of, written in the transaction that made it.
/// Order of reading is (<see cref="Transaction"/>, <see cref="Position"/>): on PostgreSQL positions are given before commit,
/// so readers also stay behind the oldest running transaction.
/// </summary>
public sealed class Change
{
    public long Position { get; set; }

    /// <summary>PostgreSQL's transaction number; 0 on SQLite, whose single writer makes positions the commit order.</summary>
    public long Transaction { get; set; }

    /// <summary>A constant of the module whose matter it is.</summary>
    public required string Topic { get; set; }

    /// <summary>What changed, for example a product code; empty when everything of the topic may have.</summary>
    public string Key { get; set; } = "";

    public DateTimeOffset RecordedAt { get; set; }

    public ChangeCursor Cursor => new(Transaction, Position);
}

/// <summary>A place among the changes; readers keep the last one they have handled.</summary>
public readonly record struct ChangeCursor(long Transaction, long Position);
