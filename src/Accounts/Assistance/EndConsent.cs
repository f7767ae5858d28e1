using Marketplace.Accounts.Audit;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Assistance;

/// <summary>
/// Takes a consent back: by an officer of its place, or by the producer's owner. Who acts by it acts no more within half a minute. Errors: the whole
/// form (none such, or over).
/// </summary>
public sealed class EndConsent(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public Task<Result> AsOfficerAsync(Guid id, CancellationToken cancel) =>
        db.InTransactionAsync(c => EndAsync(db.Set<AssistConsent>().SeenBy(user), id, c), cancel);

    public Task<Result> AsOwnerAsync(Guid id, CancellationToken cancel) =>
        db.InTransactionAsync(c => EndAsync(db.Set<AssistConsent>().OwnedBy(user, ProducerRight.People, o => o.ProducerCode), id, c), cancel);

    private async Task<Result> EndAsync(IQueryable<AssistConsent> seen, Guid id, CancellationToken cancel)
    {
        var (now, me) = ((DateTimeOffset?)clock.GetUtcNow(), user.Id);
        var mine = seen.Where(c => c.Id == id && c.EndedAt == null);
        if (await mine.Select(c => c.ProducerCode).SingleOrDefaultAsync(cancel) is not { } producer
            || await mine.ExecuteUpdateAsync(set => set.SetProperty(c => c.EndedAt, now).SetProperty(c => c.EndedBy, me), cancel) == 0)
            return Result.Refused(new FieldError("", AccountRefusals.NoSuchConsent));
        audit.Note(AccountActions.ConsentEnded, AccountActions.Producer(producer), $"{id:N}");
        return Result.Ok();
    }
}
