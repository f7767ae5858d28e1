using System.Globalization;
using Marketplace.Accounts.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Audit;

/// <summary>Accounts that work here or once did, for the province or for a producer: what they did stands under their names.</summary>
internal static class Workers
{
    /// <param name="db">Where to look.</param>
    /// <param name="accounts">As subjects of notes.</param>
    /// <param name="cancel">Stops the questions.</param>
    /// <returns>Those of them who are no mere buyers.</returns>
    public static async Task<IReadOnlySet<string>> WorkersAsync(this DbContext db, IReadOnlyList<string> accounts, CancellationToken cancel)
    {
        if (accounts.Count == 0) return new HashSet<string>();
        var ids = accounts.Select(a => Guid.Parse(a.AsSpan(AccountActions.NoAccount.Length), CultureInfo.InvariantCulture)).ToList();
        var now = await db.Set<IdentityUserRole<Guid>>().Where(r => ids.Contains(r.UserId)).Select(r => r.UserId)
            .Union(db.Set<Membership>().Where(m => ids.Contains(m.AccountId)).Select(m => m.AccountId)).ToListAsync(cancel);
        var once = await db.Set<AuditEntry>().Where(a => accounts.Contains(a.Subject))
            .Where(a => a.Action == AccountActions.RolesChanged || a.Action == AccountActions.MembershipGranted || a.Action == AccountActions.MembershipEnded)
            .Select(a => a.Subject).Distinct().ToListAsync(cancel);
        return now.Select(AccountActions.Account).Concat(once).ToHashSet();
    }
}
