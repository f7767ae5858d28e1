using Marketplace.Accounts.Policies;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Users;

/// <summary>The people of the province, by role and units.</summary>
internal sealed class ProvinceStaff(DbContext db) : IProvinceStaff
{
    public async Task<IReadOnlyList<ProvinceOfficer>> OfficersOfAsync(string area, string commune, CancellationToken cancel)
    {
        string[] units = [area, commune, OfficerUnit.WholeProvince];
        var scoped = db.Set<OfficerUnit>().Where(u => units.Contains(u.Code)).Select(u => u.AccountId);
        return await Named(Officers().Where(a => scoped.Contains(a.Id))).ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<OfficerPost>> PostsAsync(CancellationToken cancel)
    {
        var accounts = await Named(Officers()).ToListAsync(cancel);
        var officers = Officers().Select(a => a.Id);
        var held = await db.Set<OfficerUnit>().AsNoTracking().Where(u => officers.Contains(u.AccountId)).ToListAsync(cancel);
        var units = held.ToLookup(u => u.AccountId, u => u.Code);
        return [.. accounts.Select(a => new OfficerPost(a, units[a.AccountId].Contains(OfficerUnit.WholeProvince), units[a.AccountId].ToHashSet()))];
    }

    /// <summary>Those who can sign in and be written to.</summary>
    private IQueryable<Account> Officers()
    {
        var officers = db.Set<IdentityRole<Guid>>().Where(r => r.Name == Roles.Officer)
            .Join(db.Set<IdentityUserRole<Guid>>(), r => r.Id, held => held.RoleId, (_, held) => held.UserId);
        return db.Set<Account>().AsNoTracking().Where(a => !a.IsDisabled && a.Email != null && officers.Contains(a.Id));
    }

    private static IQueryable<ProvinceOfficer> Named(IQueryable<Account> officers) =>
        officers.OrderBy(a => a.NormalizedEmail).Select(a => new ProvinceOfficer(a.Id, a.Email!, "vi", a.IsSample));

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyList<Guid> accounts, CancellationToken cancel) =>
        await db.Set<Account>().AsNoTracking().Where(a => accounts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Email ?? "", cancel);
}
