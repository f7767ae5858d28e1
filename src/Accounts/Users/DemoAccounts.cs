using Marketplace.Accounts.Policies;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Users;

/// <summary>An e-mail and password to try the province's pages with.</summary>
public sealed record DemoSignIn(string Email, string Password, string Role, string Area);

/// <summary>Demonstration accounts beside sample data: created at start, printed, and gone with `samples clear`.</summary>
public sealed class DemoAccounts(CreateUser create, GrantMembership grant, UserManager<Account> users, DemoAccess access)
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
        new("nha-san-xuat@mau.example", Password, Roles.Producer, ""),
        new("nha-vuon@mau.example", Password, Roles.Producer, ""),
    ];

    /// <summary>The owner of a sample producer; and a sample member of two real ones, so that an order over two can be played through.</summary>
    private static readonly ILookup<string, string> _producers = new[]
    {
        (Email: "nha-san-xuat@mau.example", Code: "S-P002"), (Email: "nha-vuon@mau.example", Code: "P-009"), (Email: "nha-vuon@mau.example", Code: "P-026"),
    }.ToLookup(m => m.Email, m => m.Code);

    /// <summary>With the sample data, once; nothing where demonstration accounts are not allowed.</summary>
    public async Task CreateAsync(CancellationToken cancel)
    {
        if (!access.Allowed) return;
        foreach (var demo in _all)
        {
            if (await users.FindByEmailAsync(demo.Email) is not null) continue;
            var created = await create.ExecuteAsync(new(demo.Email, demo.Password, demo.Role, UnitsOf(demo), IsSample: true), cancel);
            foreach (var producer in _producers[demo.Email])
                await grant.ExecuteAsync(new(created.Value, producer, ProducerRole.Owner) { IsSample = true }, cancel);
        }
    }

    private static string[] UnitsOf(DemoSignIn demo)
    {
        if (!Roles.Staff.Contains(demo.Role)) return [];
        return [demo.Area is "" ? CreateUserCommand.WholeProvince : demo.Area];
    }

    /// <summary>Those that are there and may sign in.</summary>
    public async Task<IReadOnlyList<DemoSignIn>> ListAsync(CancellationToken cancel)
    {
        if (!access.Allowed) return [];
        var there = await users.Users.Where(a => a.IsSample).Select(a => a.Email).ToListAsync(cancel);
        return [.. _all.Where(demo => there.Contains(demo.Email))];
    }
}
