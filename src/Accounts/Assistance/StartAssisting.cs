using System.Security.Claims;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Sessions;
using Marketplace.Accounts.Users;
using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Assistance;

/// <summary>
/// The officer's session acts for the producer from now on, for hours at most, by a consent that runs; for another one it acts no more. Errors: the
/// whole form (no such consent in the officer's places, or the officer works for a producer).
/// </summary>
public sealed class StartAssisting(
    DbContext db, FindServedProducer producers, EndAssisting end, RenewSession renew, ICurrentUser user, IHttpContextAccessor http, IAudit audit,
    TimeProvider clock)
{
    public async Task<Result> ExecuteAsync(Guid consent, CancellationToken cancel)
    {
        var started = await db.InTransactionAsync(c => StartAsync(consent, c), cancel);
        if (started.Succeeded) await renew.ExecuteAsync();
        return started;
    }

    private async Task<Result> StartAsync(Guid id, CancellationToken cancel)
    {
        var (now, today) = (clock.GetUtcNow(), clock.VietnamToday());
        var consent = await db.Set<AssistConsent>().AsNoTracking().SeenBy(user)
            .SingleOrDefaultAsync(c => c.Id == id && c.EndedAt == null && c.LastDay >= today, cancel);
        if (consent is null || user.Id is not { } me || http.HttpContext?.User.FindFirstValue(AccountClaims.Session) is not { } session
            || await producers.ExecuteAsync(consent.ProducerCode, cancel) is null)
            return Result.Refused(new FieldError("", AccountRefusals.NoSuchConsent));
        if (await db.Set<Membership>().AnyAsync(m => m.AccountId == me, cancel)) return Result.Refused(new FieldError("", AccountRefusals.WorksForProducer));
        await end.EndOfSessionAsync(session, cancel);
        db.Add(new RunningAssistance
        {
            Id = Guid.CreateVersion7(), ConsentId = id, AccountId = me, SessionId = session, StartedAt = now, EndsAt = now + AssistRules.LongestSitting,
            IsSample = consent.IsSample || user.IsSample,
        });
        audit.Note(AccountActions.AssistStarted, AccountActions.Producer(consent.ProducerCode), "", $"{id:N}");
        return Result.Ok();
    }
}
