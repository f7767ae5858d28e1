using System.Text.Json;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Data.Jobs;

/// <summary>Takes the job that is due longest and leases it: one statement, one winner. Looks first, as a claim takes SQLite's only writer.</summary>
internal abstract class ClaimJob(MarketplaceDbContext db, JobKinds kinds)
{
    public async Task<Job?> ExecuteAsync(DateTimeOffset now, TimeSpan lease, CancellationToken cancel)
    {
        var names = kinds.Names;
        var due = db.Set<Job>().Where(j => j.DoneAt == null && j.GivenUpAt == null && j.DueAt <= now && names.Contains(j.Kind));
        if (!await due.AnyAsync(cancel)) return null;
        var claimed = await Claim(names, db.Stored(now), db.Stored(now + lease)).AsNoTracking().ToListAsync(cancel);
        return claimed.SingleOrDefault();
    }

    protected abstract IQueryable<Job> Claim(string[] names, object now, object until);
}

/// <summary>The single writer makes the choice safe.</summary>
internal sealed class SqliteClaimJob(MarketplaceDbContext db, JobKinds kinds) : ClaimJob(db, kinds)
{
    private readonly MarketplaceDbContext _db = db;

    protected override IQueryable<Job> Claim(string[] names, object now, object until) => _db.Set<Job>().FromSqlRaw("""
        UPDATE jobs SET due_at = {2}, attempts = attempts + 1
        WHERE id = (SELECT id FROM jobs WHERE done_at IS NULL AND given_up_at IS NULL AND due_at <= {1}
            AND kind IN (SELECT value FROM json_each({0})) ORDER BY due_at LIMIT 1)
        RETURNING *
        """, JsonSerializer.Serialize(names), now, until);
}

/// <summary>Goes around rows that another node is just taking.</summary>
internal sealed class PostgresClaimJob(MarketplaceDbContext db, JobKinds kinds) : ClaimJob(db, kinds)
{
    private readonly MarketplaceDbContext _db = db;

    protected override IQueryable<Job> Claim(string[] names, object now, object until) => _db.Set<Job>().FromSqlRaw("""
        UPDATE jobs SET due_at = {2}, attempts = attempts + 1
        WHERE id = (SELECT id FROM jobs WHERE done_at IS NULL AND given_up_at IS NULL AND due_at <= {1}
            AND kind = ANY({0}) ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING *
        """, names, now, until);
}
