using System.Security.Claims;
using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Sessions;

/// <param name="IsThis">The one that asks.</param>
public sealed record OpenSession(string Id, DateTimeOffset StartedAt, DateTimeOffset SeenAt, string Address, string Device, bool IsThis);

/// <summary>The sessions of an account: begun, seen, listed and ended. A cookie lives for a working day after it was last used.</summary>
public sealed class OwnSessions(DbContext db, TimeProvider clock)
{
    private const int LongestDevice = 200;
    private static readonly TimeSpan _lifetime = TimeSpan.FromHours(8);
    private static readonly TimeSpan _precision = TimeSpan.FromMinutes(15);

    /// <returns>Its id, for the cookie.</returns>
    internal async Task<string> BeginAsync(Guid account, HttpContext http, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var device = http.Request.Headers.UserAgent.ToString();
        var session = new Session
        {
            Id = Guid.CreateVersion7(now).ToString("N"), AccountId = account, StartedAt = now, SeenAt = now,
            Address = http.Connection.RemoteIpAddress?.ToString() ?? "",
            Device = new string([.. device.Take(LongestDevice).Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]),
        };
        db.Add(session);
        await db.SaveChangesAsync(cancel);
        return session.Id;
    }

    internal async Task<bool> IsOpenAsync(string id)
    {
        var session = await db.Set<Session>().AsNoTracking().Where(s => s.Id == id && s.EndedAt == null).Select(s => new { s.SeenAt }).SingleOrDefaultAsync();
        if (session is null) return false;
        var now = clock.GetUtcNow();
        if (session.SeenAt < now - _precision)
            await db.Set<Session>().Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now));
        return true;
    }

    /// <returns>False when it was over already.</returns>
    internal async Task<bool> EndAsync(string id, CancellationToken cancel)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return await db.Set<Session>().Where(s => s.Id == id && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancel) > 0;
    }

    /// <summary>Those of the person in hand whose cookies may still be good, the latest seen first.</summary>
    public async Task<IReadOnlyList<OpenSession>> ListAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account)) return [];
        var mine = user.FindFirstValue(AccountClaims.Session);
        var since = clock.GetUtcNow() - _lifetime - _precision;
        return await db.Set<Session>().AsNoTracking().Where(s => s.AccountId == account && s.EndedAt == null && s.SeenAt > since)
            .OrderByDescending(s => s.SeenAt).ThenBy(s => s.Id).Take(50)
            .Select(s => new OpenSession(s.Id, s.StartedAt, s.SeenAt, s.Address, s.Device, s.Id == mine)).ToListAsync(cancel);
    }

    /// <summary>Ends one of the account's own; another's is not found.</summary>
    public async Task EndOwnAsync(ClaimsPrincipal user, string id, CancellationToken cancel)
    {
        if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account)) return;
        if (await db.Set<Session>().AnyAsync(s => s.Id == id && s.AccountId == account, cancel)) await EndAsync(id, cancel);
    }

    /// <summary>All of the account, this one too.</summary>
    internal Task EndAllAsync(Guid account, CancellationToken cancel)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return db.Set<Session>().Where(s => s.AccountId == account && s.EndedAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.EndedAt, now), cancel);
    }
}
