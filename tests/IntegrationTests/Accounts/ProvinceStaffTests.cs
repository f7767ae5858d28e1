using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.Shared;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Accounts;

public sealed class ProvinceStaffTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task Officers_of_a_place_are_those_of_its_area_its_commune_and_the_whole_province(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        foreach (var (name, role, units) in ((string, string, string[])[])
        [
            ("area", Roles.Officer, ["446"]), ("commune", Roles.Officer, ["18673"]), ("all", Roles.Officer, []), ("elsewhere", Roles.Officer, ["437"]),
            ("viewer", Roles.Viewer, ["446"]), ("admin", Roles.Admin, []), ("gone", Roles.Officer, ["446"]),
        ])
            await site.Host.AddUserAsync(name + "@hatinh.example", role, units);
        await using var scope = site.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DisableUser>().ExecuteAsync("gone@hatinh.example", TestContext.Current.CancellationToken);
        var staff = scope.ServiceProvider.GetRequiredService<IProvinceStaff>();
        async Task<string> NamesAsync(string area, string commune) => string.Join(' ',
            (await staff.OfficersOfAsync(area, commune, TestContext.Current.CancellationToken)).Select(o => o.Email.Split('@')[0]));
        (await NamesAsync("446", "18673")).ShouldBe("all area commune");
        (await NamesAsync("446", "unknown")).ShouldBe("all area");
        (await NamesAsync("unknown", "unknown")).ShouldBe("all");
    }
}
