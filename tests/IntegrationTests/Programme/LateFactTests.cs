using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Register;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Programme;

/// <summary>A published number is reproduced to the unit from what was known when it was published (A02), on both engines.</summary>
public sealed class LateFactTests
{
    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Fact_imported_late_changes_todays_view_of_the_past_and_not_the_view_known_then(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAllAsync(market.NewFolder().WithCertified(new Certified("P"), new Certified("Q"))
            .WithChannels("K,P,supermarket,,,2025-01-01,,2025-01-02T00:00:00Z").WithChecks("K,2025-06-01,pass,lan,2025-06-01T00:00:00Z"));
        (await market.ShareAsync("T6", "2025-12-31")).ShouldBe("1/2");

        await market.ImportAllAsync(market.NewFolder()
            .WithCertificates("C-Q,A-Q,3,,,province,,2024-01-10,2025-09-01,2026-02-01T00:00:00Z").WithChecks("K,2025-11-01,fail,minh,2026-02-02T00:00:00Z"));

        (await market.ShareAsync("T6", "2025-12-31")).ShouldBe("0/1");
        (await market.ShareAsync("T6", "2025-12-31", "2025-12-31T17:00:00Z")).ShouldBe("1/2");
        (await market.ShareAsync("T6", "2025-12-31", "2026-02-01T00:00:00Z")).ShouldBe("1/1");
        (await market.ShareAsync("T6", "2025-12-31", "2026-01-31T23:59:59.999999Z")).ShouldBe("1/2");
        (await market.ProgrammeAsync("2025-12-31")).Counts.Revoked.ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Sample_facts_count_only_when_asked_for_and_are_never_exported(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAllAsync(market.NewFolder().WithCertified(new Certified("P")));
        var folder = market.NewFolder().WithCertified(new Certified("S-1"), new Certified("S-2")).WithChannels("S-K,S-1,zalo")
            .WithChecks("S-K,2025-12-01,pass,lan");
        await market.DoAsync<Marketplace.Register.ImportRegister>(
            i => i.ExecuteAsync(new(folder.Path) { IsSample = true }, TestContext.Current.CancellationToken));
        (await market.ShareAsync("T6", "2025-12-31")).ShouldBe("0/1");
        var with = await market.AskProgrammeAsync((SalesChannels.Programme.GetProgramme g) =>
            g.ExecuteAsync(ProgrammeSteps.Query("2025-12-31") with { Samples = true }, TestContext.Current.CancellationToken));
        (with.Channels!.Verified, with.Producers, with.Query.Samples).ShouldBe((1, 3, true));
        (await market.ExportedAsync("channels.csv")).ShouldBeEmpty();
    }
}
