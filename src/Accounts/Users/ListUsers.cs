using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Users;

public sealed record ListedUser
{
    public required string Email { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>"P1 Owner".</summary>
    public required IReadOnlyList<string> Memberships { get; init; }

    public required bool HasSecondFactor { get; init; }

    public required bool IsDisabled { get; init; }

    public required bool IsSample { get; init; }
}

/// <summary>Every account with what it may do, by e-mail.</summary>
public sealed class ListUsers(DbContext db)
{
    public async Task<IReadOnlyList<ListedUser>> ExecuteAsync(CancellationToken cancel)
    {
        var accounts = await db.Set<Account>().AsNoTracking().OrderBy(a => a.NormalizedEmail).ToListAsync(cancel);
        var held = await db.Set<IdentityUserRole<Guid>>()
            .Join(db.Set<IdentityRole<Guid>>(), r => r.RoleId, r => r.Id, (user, role) => new { user.UserId, role.Name }).ToListAsync(cancel);
        var roles = held.ToLookup(r => r.UserId, r => r.Name!);
        var units = (await db.Set<OfficerUnit>().AsNoTracking().ToListAsync(cancel)).ToLookup(u => u.AccountId, u => u.Code);
        var members = (await db.Set<Membership>().AsNoTracking().ToListAsync(cancel)).ToLookup(m => m.AccountId, m => $"{m.ProducerCode} {m.Role}");
        return
        [
            .. accounts.Select(a => new ListedUser
            {
                Email = a.Email ?? "",
                Roles = [.. roles[a.Id].Order(StringComparer.Ordinal)],
                Units = [.. units[a.Id].Order(StringComparer.Ordinal)],
                Memberships = [.. members[a.Id].Order(StringComparer.Ordinal)],
                HasSecondFactor = a.TwoFactorEnabled,
                IsDisabled = a.IsDisabled,
                IsSample = a.IsSample,
            }),
        ];
    }
}
