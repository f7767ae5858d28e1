using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cases;

/// <summary>
/// Cases that came to the officers of an area, now or before. They see case and goods: neither who bought them nor how to reach that person
/// is read into what they get.
/// </summary>
public sealed class GetOfficerCases(DbContext db, ICurrentUser user)
{
    /// <summary>Waiting ones, those due first at the top.</summary>
    public Task<CaseListPage> ListAsync(int page, CancellationToken cancel) => Waiting().PageAsync(page, cancel);

    public Task<int> CountAsync(CancellationToken cancel) => Waiting().CountAsync(cancel);

    /// <returns>Null when no such case has come to an officer of the reader's area.</returns>
    public async Task<CaseView?> FindAsync(string number, CancellationToken cancel) => (await db.CasesSeenBy(user)
        .Where(c => c.Moves.Any(m => m.To == CaseState.WithOfficer)).FindAsync(number, cancel))?.ToViewWithoutBuyer();

    private IQueryable<Case> Waiting() => db.CasesSeenBy(user).Where(c => c.State == CaseState.WithOfficer);
}
