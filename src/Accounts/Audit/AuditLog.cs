using System.Security.Claims;
using Marketplace.Shared.Facts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Audit;

/// <summary>Adds audit rows, one after the other; the actor and address are those of the request in hand.</summary>
public sealed class AuditLog(DbContext db, TimeProvider clock, IHttpContextAccessor http)
{
    private const int LongestDetail = 300;
    private const long PostgresLock = 0x41554454;

    /// <summary>Saved at once with all else that waits in the unit of work; within a transaction in hand it is committed with it.</summary>
    public async Task WriteAsync(AuditAction action, Guid? subject, string detail, CancellationToken cancel)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        // SQLite's transaction is the only writer from its first line.
        if (db.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal)) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresLock})", cancel);
        var entry = Entry(action, subject, detail);
        entry.Hash = AuditChain.Of(await db.Set<AuditEntry>().OrderByDescending(a => a.Id).Select(a => a.Hash).FirstOrDefaultAsync(cancel) ?? "", entry);
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        if (own is not null) await own.CommitAsync(cancel);
    }

    private AuditEntry Entry(AuditAction action, Guid? subject, string detail)
    {
        var context = http.HttpContext;
        return new AuditEntry
        {
            At = FactInstant.Truncate(clock.GetUtcNow()),
            ActorId = Guid.TryParse(context?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null,
            Action = action,
            SubjectId = subject,
            Detail = new string([.. detail.Select(c => char.IsControl(c) ? ' ' : c).Take(LongestDetail)]),
            Address = context?.Connection.RemoteIpAddress?.ToString() ?? "",
        };
    }
}
