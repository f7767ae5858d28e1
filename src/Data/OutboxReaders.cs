using Marketplace.Shared.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data;

/// <summary>SQLite has one writer at a time: positions are the order of commits.</summary>
internal sealed class SqliteOutboxReader(MarketplaceDbContext db) : OutboxReader(db)
{
    protected override IQueryable<OutboxMessage> Safe => Messages;
}

/// <summary>Stays behind the oldest running transaction, which may still commit a message with a lower number.</summary>
internal sealed class PostgresOutboxReader(MarketplaceDbContext db) : OutboxReader(db)
{
    protected override IQueryable<OutboxMessage> Safe => Db.Set<OutboxMessage>().FromSqlRaw(
        "SELECT * FROM outbox WHERE transaction < pg_snapshot_xmin(pg_current_snapshot())::text::bigint").AsNoTracking();
}

internal abstract class OutboxReader(MarketplaceDbContext db) : IOutboxReader
{
    protected MarketplaceDbContext Db => db;

    protected IQueryable<OutboxMessage> Messages => db.Set<OutboxMessage>().AsNoTracking();

    protected abstract IQueryable<OutboxMessage> Safe { get; }

    public async Task<IReadOnlyList<OutboxMessage>> ReadAfterAsync(OutboxCursor cursor, int limit, CancellationToken cancel) =>
        await Safe.Where(m => m.Transaction > cursor.Transaction || m.Transaction == cursor.Transaction && m.Position > cursor.Position)
            .OrderBy(m => m.Transaction).ThenBy(m => m.Position).Take(limit).ToListAsync(cancel);

    public async Task<OutboxCursor> EndAsync(CancellationToken cancel) =>
        await Safe.OrderByDescending(m => m.Transaction).ThenByDescending(m => m.Position)
            .FirstOrDefaultAsync(cancel) is { } last ? new OutboxCursor(last.Transaction, last.Position) : default;

    public async Task<bool> ReachesBackToAsync(OutboxCursor cursor, CancellationToken cancel) =>
        cursor == default
            ? !await Messages.AnyAsync(cancel) || await Messages.MinAsync(m => m.Position, cancel) == 1
            : await Messages.AnyAsync(m => m.Position == cursor.Position && m.Transaction == cursor.Transaction, cancel);

    /// <summary>
    /// Deletes what stands, in the order of reading, before the first message of that instant or later. The last message stays, as
    /// readers that have read everything stand on it; so does what a running transaction may still slip in before.
    /// </summary>
    /// <returns>Messages deleted.</returns>
    public async Task<int> PruneAsync(DateTimeOffset before, CancellationToken cancel)
    {
        var ordered = Safe.OrderBy(m => m.Transaction).ThenBy(m => m.Position);
        var first = await ordered.FirstOrDefaultAsync(m => m.RecordedAt >= before, cancel) is { } recent
            ? new OutboxCursor(recent.Transaction, recent.Position) : await EndAsync(cancel);
        return await db.Set<OutboxMessage>()
            .Where(m => m.Transaction < first.Transaction || m.Transaction == first.Transaction && m.Position < first.Position).ExecuteDeleteAsync(cancel);
    }
}
