using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cases;

/// <summary>Cases of the producers for which the person works on orders.</summary>
public sealed class GetProducerCases(DbContext db, ICurrentUser user)
{
    /// <param name="page">From 1; one past the end is empty.</param>
    public Task<CaseListPage> ListAsync(int page, CancellationToken cancel) => db.CasesOfProducers(user).PageAsync(page, cancel);

    /// <returns>Null when there is no such case among theirs.</returns>
    public async Task<CaseView?> FindAsync(string number, CancellationToken cancel) =>
        (await db.CasesOfProducers(user).FindAsync(number, cancel))?.ToView();

    /// <summary>How many wait for the producer.</summary>
    public Task<int> CountWaitingAsync(CancellationToken cancel) =>
        db.CasesOfProducers(user).CountAsync(c => c.State == CaseState.Open || c.State == CaseState.AwaitingGoods, cancel);
}
