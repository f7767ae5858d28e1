using Marketplace.Accounts.Policies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Users;

/// <summary>An e-mail and password to try the province's pages with.</summary>
public sealed record DemoSignIn(string Email, string Password, string Role, string Area);

/// <summary>Demonstration accounts beside sample data: created at start, printed, and gone with `samples clear`.</summary>
public sealed class DemoAccounts(CreateUser create, UserManager<Account> users, DbContext db, DemoAccess access)
{
    private const string Password = "Mau-OCOP-Ha-Tinh";

    /// <summary>Cẩm Xuyên, an area with many products of the register.</summary>
    private const string OneArea = "446";

    private static readonly IReadOnlyList<DemoSignIn> _all =
    [
        new("can-bo@mau.example", Password, Roles.Officer, ""),
        new("can-bo-446@mau.example", Password, Roles.Officer, OneArea),
        new("nguoi-xem@mau.example", Password, Roles.Viewer, ""),
        new("quan-tri@mau.example", Password, Roles.Admin, ""),
    ];

    /// <summary>Empty where demonstration accounts are not allowed.</summary>
    public async Task<IReadOnlyList<DemoSignIn>> EnsureAsync(CancellationToken cancel)
    {
        if (!access.Allowed) return [];
        foreach (var demo in _all)
        {
            if (await users.FindByEmailAsync(demo.Email) is not null) continue;
            await create.ExecuteAsync(new(demo.Email, demo.Password, demo.Role, demo.Area is "" ? [] : [demo.Area], IsSample: true), cancel);
        }
        return _all;
    }

    public async Task<int> ClearAsync(CancellationToken cancel)
    {
        await db.Set<OfficerUnit>().Where(u => db.Set<Account>().Any(a => a.Id == u.AccountId && a.IsSample)).ExecuteDeleteAsync(cancel);
        return await db.Set<Account>().Where(a => a.IsSample).ExecuteDeleteAsync(cancel);
    }
}
