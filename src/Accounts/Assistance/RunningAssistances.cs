using System.Security.Claims;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Assistance;

/// <summary>
/// The one place that lets an officer work for a producer: a membership of the cookie, made anew with it every half minute, as long as session,
/// consent, place and hours hold.
/// </summary>
public sealed class RunningAssistances(DbContext db, TimeProvider clock)
{
    internal async Task AddToAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (user.Identity is not ClaimsIdentity identity || !user.MayWrite() || user.FindFirstValue(AccountClaims.Session) is not { } session) return;
        // Whoever works for a producer acts for no other: what is "one's own" would mean two things.
        if (identity.HasClaim(c => c.Type == AccountClaims.Member)) return;
        var (now, today) = (clock.GetUtcNow(), clock.VietnamToday());
        var found = await db.Set<RunningAssistance>().AsNoTracking().Where(r => r.SessionId == session && r.EndedAt == null && r.EndsAt > now)
            .Join(db.Set<AssistConsent>().Where(c => c.EndedAt == null && c.LastDay >= today), r => r.ConsentId, c => c.Id, (r, c) => new
            {
                r.StartedAt, r.EndsAt, Consent = c,
            }).OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(cancel);
        if (found is not { Consent: { } consent } || !Serves(identity, consent)) return;
        identity.AddClaim(new Claim(AccountClaims.Member, $"{ProducerRole.Assisting}:{consent.ProducerCode}"));
        identity.AddClaim(new Claim(
            AccountClaims.Assist,
            AssistClaim.Write(new AssistedProducer(consent.Id, consent.ProducerCode, consent.ProducerName, found.StartedAt, found.EndsAt))));
    }

    private static bool Serves(ClaimsIdentity officer, AssistConsent consent) =>
        officer.HasClaim(c => c.Type == AccountClaims.Unit && (c.Value == OfficerUnit.WholeProvince || c.Value == consent.Area || c.Value == consent.Commune));
}
