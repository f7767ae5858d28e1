using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data.Changes;

/// <summary>SQLite has one writer at a time: positions are the order of commits.</summary>
internal sealed class SqliteChangeReader(MarketplaceDbContext db) : ChangeReader(db)
{
    protected override IQueryable<Change> Safe => All;
}

/// <summary>Stays behind the oldest running transaction, which may still commit a change with a lower number.</summary>
internal sealed class PostgresChangeReader(MarketplaceDbContext db) : ChangeReader(db)
{
    protected override IQueryable<Change> Safe => Db.Set<Change>().FromSqlRaw(
        "SELECT * FROM changes WHERE transaction < pg_snapshot_xmin(pg_current_snapshot())::text::bigint").AsNoTracking();
}

internal abstract class ChangeReader(MarketplaceDbContext db) : IChangeReader
{
    protected MarketplaceDbContext Db => db;

    protected IQueryable<Change> All => db.Set<Change>().AsNoTracking();

    protected abstract IQueryable<Change> Safe { get; }

    public async Task<IReadOnlyList<Change>> ReadAfterAsync(
        ChangeCursor cursor, IReadOnlyList<string> topics, int limit, CancellationToken cancel) =>
        await After(Safe, cursor).Where(c => topics.Contains(c.Topic))
            .OrderBy(c => c.Transaction).ThenBy(c => c.Position).Take(limit).ToListAsync(cancel);

    /// <summary>Whatever the topic.</summary>
    public async Task<IReadOnlyList<Change>> ReadAllAfterAsync(ChangeCursor cursor, int limit, CancellationToken cancel) =>
        await After(Safe, cursor).OrderBy(c => c.Transaction).ThenBy(c => c.Position).Take(limit).ToListAsync(cancel);

    public Task<ChangeCursor> EndAsync(IReadOnlyList<string> topics, CancellationToken cancel) =>
        LastAsync(Safe.Where(c => topics.Contains(c.Topic)), cancel);

    public Task<ChangeCursor> EndOfAllAsync(CancellationToken cancel) => LastAsync(Safe, cancel);

    public async Task<List<string>> TopicsAsync(CancellationToken cancel) => await All.Select(c => c.Topic).Distinct().ToListAsync(cancel);

    /// <summary>When the oldest change after the cursor was made, safe to read or not: a transaction that never ends is seen too.</summary>
    public Task<DateTimeOffset?> OldestAfterAsync(ChangeCursor cursor, IReadOnlyList<string> topics, CancellationToken cancel) =>
        After(All, cursor).Where(c => topics.Contains(c.Topic)).OrderBy(c => c.Transaction).ThenBy(c => c.Position)
            .Select(c => (DateTimeOffset?)c.RecordedAt).FirstOrDefaultAsync(cancel);

    /// <summary>The last change of each topic is never pruned: whoever has read everything finds his place however long it was quiet.</summary>
    public async Task<bool> ReachesBackToAsync(ChangeCursor cursor, IReadOnlyList<string> topics, CancellationToken cancel) =>
        cursor == default
            ? !await All.AnyAsync(c => topics.Contains(c.Topic), cancel)
            : await All.AnyAsync(c => c.Position == cursor.Position && c.Transaction == cursor.Transaction, cancel);

    /// <summary>
    /// Deletes what stands, in the order of reading, before the first change of that instant or later, but for the last of each topic.
    /// </summary>
    public async Task<int> PruneAsync(DateTimeOffset before, CancellationToken cancel)
    {
        var first = await Safe.OrderBy(c => c.Transaction).ThenBy(c => c.Position).FirstOrDefaultAsync(c => c.RecordedAt >= before, cancel);
        var end = first?.Cursor ?? await EndOfAllAsync(cancel);
        var deleted = 0;
        foreach (var topic in await TopicsAsync(cancel))
        {
            var last = await EndAsync([topic], cancel);
            deleted += await db.Set<Change>().Where(c => c.Topic == topic && c.Position != last.Position)
                .Where(c => c.Transaction < end.Transaction || (c.Transaction == end.Transaction && c.Position < end.Position))
                .ExecuteDeleteAsync(cancel);
        }
        return deleted;
    }

    private static IQueryable<Change> After(IQueryable<Change> changes, ChangeCursor cursor) => changes
        .Where(c => c.Transaction > cursor.Transaction || (c.Transaction == cursor.Transaction && c.Position > cursor.Position));

    private static async Task<ChangeCursor> LastAsync(IQueryable<Change> changes, CancellationToken cancel) =>
        await changes.OrderByDescending(c => c.Transaction).ThenByDescending(c => c.Position).FirstOrDefaultAsync(cancel) is { } last
            ? last.Cursor : default;
}
