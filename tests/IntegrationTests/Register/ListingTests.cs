using Marketplace.Catalog.Listings;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Register;

/// <summary>What the shop shows follows the register in the import's own transaction.</summary>
public sealed class ListingTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_certificate_or_a_producer_that_changes_renews_the_listings_that_show_it(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(market.NewFolder().WithProducers("P1,A,htx", "P2,B,htx").WithProducts("HT-1,P1,Cam", "HT-2,P2,Chè", "HT-3,P2,Mật"));
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.ImportAsync(market.NewFolder().WithProducers("P2,B mới,htx").WithCertificates("C1,HT-1,4,,7/QĐ,province,,2026-01-01"));
        var listings = await market.QueryAsync(db => db.Set<ListedProduct>().OrderBy(l => l.Code).ToListAsync());
        listings.ConvertAll(l => (l.Code, l.RowVersion, l.ProducerName)).ShouldBe([("HT-1", 2, "A"), ("HT-2", 2, "B mới"), ("HT-3", 2, "B mới")]);
        ListedFacts.Of(listings[0]).ValidOn(new DateOnly(2026, 6, 1))!.Star.ShouldBe(4);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Others_are_told_of_what_changed_and_of_nothing_when_nothing_did(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var folder = market.NewFolder().WithProducers("P1,A,htx").WithProducts("HT-1,P1,Cam");
        await market.ImportAsync(folder);
        var told = await market.QueryAsync(db => db.Set<Change>().OrderBy(m => m.Position).Select(m => m.Topic + " " + m.Key).ToListAsync());
        told.ShouldBe(["catalog.product HT-1", "register.facts ", "catalog.shop "], ignoreOrder: true);
        await market.ImportAsync(folder);
        (await market.QueryAsync(db => db.Set<Change>().CountAsync())).ShouldBe(3);
    }
}
