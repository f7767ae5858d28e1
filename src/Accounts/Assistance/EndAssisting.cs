using System.Security.Claims;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Sessions;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Assistance;

/// <summary>The officer's session acts for nobody any more, at once. Done twice it is done.</summary>
public sealed class EndAssisting(DbContext db, RenewSession renew, IHttpContextAccessor http, IAudit audit, TimeProvider clock)
{
    public async Task ExecuteAsync(CancellationToken cancel)
    {
        if (http.HttpContext?.User.FindFirstValue(AccountClaims.Session) is not { } session) return;
        await db.InTransactionAsync(c => EndOfSessionAsync(session, c), cancel);
        await renew.ExecuteAsync();
    }

    /// <summary>In the caller's transaction.</summary>
    internal async Task EndOfSessionAsync(string session, CancellationToken cancel)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var running = db.Set<RunningAssistance>().Where(r => r.SessionId == session && r.EndedAt == null);
        var producers = await running.Join(db.Set<AssistConsent>(), r => r.ConsentId, c => c.Id, (r, c) => c.ProducerCode).ToListAsync(cancel);
        await running.ExecuteUpdateAsync(set => set.SetProperty(r => r.EndedAt, now), cancel);
        foreach (var producer in producers) audit.Note(AccountActions.AssistEnded, AccountActions.Producer(producer));
    }
}
