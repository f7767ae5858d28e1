using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Register;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.LinkChecks;

/// <summary>This marketplace counts for a producer by a check a day, and is told apart from all other channels.</summary>
public sealed class OwnListingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_buyable_listing_is_checked_daily_and_counts_only_with_this_marketplace(Engine engine)
    {
        await using var market = await LinkMarket.StartAsync(engine);
        var pack = await PackAsync(market, "A-P1");
        await PackAsync(market, "A-P2", isSample: true);
        await NextDayAsync(market);

        (await market.Tracker.ShareAsync("446")).ShouldBe("1+0/1");
        (await market.Tracker.ShareAsync("437")).ShouldBe("0+0/1", "a sample pack sells nothing");
        (await WithoutThisAsync(market)).ShouldBe(0);
        var here = await market.Tracker.Market.QueryAsync(db => db.Set<ParticipationVersion>().SingleAsync(Cancel));
        (here.Code, here.ProducerCode, here.Platform, here.Reference, here.IsSample).ShouldBe(("TT-P1", "P1", "this", "/nha-san-xuat/ong-vang-P1", false));
        here.StartedOn.ShouldBe(market.Tracker.Market.Clock.VietnamToday());

        await NextDayAsync(market);
        await SetStockAsync(market, pack, 0);
        await NextDayAsync(market);
        var checks = await market.Tracker.Market.QueryAsync(db => db.Set<CheckVersion>().OrderBy(c => c.CheckedOn).ToListAsync(Cancel));
        checks.Select(c => c.Result).ShouldBe([CheckResult.Pass, CheckResult.Pass, CheckResult.Fail], "one a day");
        checks.ShouldAllBe(c => c.Checker == "system" && c.ParticipationCode == "TT-P1" && !c.IsSample);
        (await market.Tracker.ShareAsync("446")).ShouldBe("0+1/1");
        await SetStockAsync(market, pack, 3);
        await NextDayAsync(market);
        (await market.Tracker.ShareAsync("446")).ShouldBe("1+0/1");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Other_channels_count_without_it_and_what_somebody_ended_is_left_ended(Engine engine)
    {
        await using var market = await LinkMarket.StartAsync(engine);
        await PackAsync(market, "A-P1");
        await PackAsync(market, "A-P2");
        await market.SellAsync("K1,P1,facebook,,https://facebook.example/ong,2026-01-01", "K2,P2,ecommerce,this,/x,2026-01-01,2026-06-01");
        await market.Tracker.Market.ImportAllAsync(market.Tracker.Market.NewFolder().WithChecks("K1,2026-11-20,pass,lan"));
        await NextDayAsync(market);
        (await market.Tracker.ShareAsync("446")).ShouldBe("1+0/1");
        (await WithoutThisAsync(market)).ShouldBe(1);
        (await market.Tracker.ShareAsync("437")).ShouldBe("0+0/1");
        var bySystem = await market.Tracker.Market.QueryAsync(
            db => db.Set<CheckVersion>().Where(c => c.Checker == "system").Select(c => c.ParticipationCode).ToListAsync(Cancel));
        bySystem.ShouldBe(["TT-P1"]);
    }

    private static Task NextDayAsync(LinkMarket market) => market.AfterAsync(TimeSpan.FromDays(1));

    private static async Task<int> WithoutThisAsync(LinkMarket market)
    {
        market.Tracker.BeOfficer();
        var query = ProgrammeSteps.Query(market.Tracker.Today);
        return (await market.Tracker.Market.AskProgrammeAsync((GetProgramme g) => g.ExecuteAsync(query, Cancel))).Channels!.WithoutThisMarketplace;
    }

    private static async Task<Guid> PackAsync(LinkMarket market, string product, bool isSample = false)
    {
        var pack = new Variant
        {
            Id = Guid.CreateVersion7(), ProductCode = product, Position = 1, Label = "Hũ 500 g", NetQuantity = 500, NetUnit = "g", PriceVnd = 45_000,
            OnHand = 10, IsSample = isSample,
        };
        await ChangeAsync(market, product, db => db.Add(pack));
        return pack.Id;
    }

    private static Task SetStockAsync(LinkMarket market, Guid pack, int stock) =>
        ChangeAsync(market, "A-P1", db => db.Set<Variant>().Single(v => v.Id == pack).OnHand = stock);

    private static Task ChangeAsync(LinkMarket market, string product, Action<DbContext> change) => market.Tracker.Market.DoAsync<IServiceProvider>(services =>
        services.GetRequiredService<ListingProjection>().ChangeAsync(_ =>
        {
            change(services.GetRequiredService<DbContext>());
            return Task.FromResult<IReadOnlyCollection<string>>([product]);
        }, Cancel));
}
