using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Assistance;

/// <param name="RecordedBy">E-mail of the officer.</param>
/// <param name="Runs">Neither over nor taken back.</param>
public sealed record ConsentView(
    Guid Id, string GivenBy, ConsentWay Way, DateOnly GivenOn, DateOnly LastDay, bool HasPaper, string RecordedBy, DateTimeOffset? EndedAt, bool Runs);

/// <summary>Consents of a producer, the latest first: for officers of the place, and for its owners.</summary>
public sealed class ListConsents(DbContext db, ICurrentUser user, TimeProvider clock)
{
    private const int Most = 20;

    public Task<IReadOnlyList<ConsentView>> AsOfficerAsync(string producerCode, CancellationToken cancel) =>
        ListAsync(db.Set<AssistConsent>().SeenBy(user), producerCode, cancel);

    public Task<IReadOnlyList<ConsentView>> AsOwnerAsync(string producerCode, CancellationToken cancel) =>
        ListAsync(db.Set<AssistConsent>().OwnedBy(user, ProducerRight.People, c => c.ProducerCode), producerCode, cancel);

    private async Task<IReadOnlyList<ConsentView>> ListAsync(IQueryable<AssistConsent> seen, string producer, CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        return await seen.AsNoTracking().Where(c => c.ProducerCode == producer).OrderByDescending(c => c.RecordedAt).ThenBy(c => c.Id).Take(Most)
            .Select(c => new ConsentView(
                c.Id, c.GivenBy, c.Way, c.GivenOn, c.LastDay, c.FileId != null,
                db.Set<Account>().Where(a => a.Id == c.RecordedBy).Select(a => a.Email).FirstOrDefault() ?? "", c.EndedAt,
                c.EndedAt == null && c.LastDay >= today)).ToListAsync(cancel);
    }
}
