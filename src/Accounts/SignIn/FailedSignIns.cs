using Marketplace.Accounts.Users;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SignIn;

/// <summary>
/// Five wrong passwords in a row close an account for five minutes to devices that it does not know, on every node. Counted by the database.
/// </summary>
public sealed class FailedSignIns(DbContext db, TimeProvider clock)
{
    private const int Most = 5;
    private static readonly TimeSpan _closed = TimeSpan.FromMinutes(5);

    public bool IsClosed(Account account) => account.LockoutEnd > clock.GetUtcNow();

    public async Task CountAsync(Account account, CancellationToken cancel)
    {
        var mine = db.Set<Account>().Where(a => a.Id == account.Id);
        await mine.ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1), cancel);
        DateTimeOffset? until = clock.GetUtcNow() + _closed;
        await mine.Where(a => a.AccessFailedCount >= Most)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, until), cancel);
    }

    public Task ForgetAsync(Account account, CancellationToken cancel) => db.Set<Account>()
        .Where(a => a.Id == account.Id && (a.AccessFailedCount > 0 || a.LockoutEnd != null))
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null), cancel);
}
