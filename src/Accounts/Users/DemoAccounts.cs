using Marketplace.Accounts.Policies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Users;

/// <summary>An e-mail and password to try the province's pages with.</summary>
public sealed record DemoSignIn(string Email, string Password, string Role, string Area);

/// <summary>Demonstration accounts beside sample data: created at start, printed, and gone with `samples clear`.</summary>
public sealed class DemoAccounts(CreateUser create, UserManager<Account> users, DemoAccess access)
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

    /// <summary>With the sample data, once; nothing where demonstration accounts are not allowed.</summary>
    public async Task CreateAsync(CancellationToken cancel)
    {
        if (!access.Allowed) return;
        foreach (var demo in _all)
            if (await users.FindByEmailAsync(demo.Email) is null)
                await create.ExecuteAsync(new(demo.Email, demo.Password, demo.Role, demo.Area is "" ? [] : [demo.Area], IsSample: true), cancel);
    }

    /// <summary>Those that are there and may sign in.</summary>
    public async Task<IReadOnlyList<DemoSignIn>> ListAsync(CancellationToken cancel)
    {
        if (!access.Allowed) return [];
        var there = await users.Users.Where(a => a.IsSample).Select(a => a.Email).ToListAsync(cancel);
        return [.. _all.Where(demo => there.Contains(demo.Email))];
    }
}
