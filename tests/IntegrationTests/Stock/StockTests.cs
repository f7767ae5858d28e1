using System.Globalization;
using Marketplace.Catalog.Stock;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Stock;

public sealed class StockTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task Stock_that_goes_down_and_does_not_run_out_changes_no_listing_and_tells_nobody(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var packs = await market.WithPacksAsync(("HT-1", 10));
        var before = await StateAsync(market);
        (await market.ReserveAsync(new StockLine(packs[0], 4), new StockLine(packs[0], 5))).Succeeded.ShouldBeTrue();
        await market.ReleaseAsync(packs[0], 3);
        (await market.StockAsync(packs[0])).ShouldBe(4);
        (await StateAsync(market)).ShouldBe(before);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_last_pack_taken_and_the_first_given_back_are_told_and_shown(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var packs = await market.WithPacksAsync(("HT-1", 2), ("HT-2", 1));
        var (version, told) = await StateAsync(market);
        (await market.ReserveAsync(new StockLine(packs[0], 2))).Succeeded.ShouldBeTrue();
        (await market.ListedAsync("HT-1")).InStock.ShouldBeFalse();
        (await StateAsync(market)).ShouldBe((version + 1, told + 1));
        await market.ReleaseAsync(packs[0], 1);
        (await market.ListedAsync("HT-1")).InStock.ShouldBeTrue();
        (await StateAsync(market)).ShouldBe((version + 2, told + 2));
        (await market.ListedAsync("HT-2")).RowVersion.ShouldBe(version, "the other product was not touched");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_pack_that_runs_out_gives_its_place_to_the_one_that_is_left(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var packs = await market.WithPacksAsync(("HT-1", 1), ("HT-1", 5));
        (await market.ListedAsync("HT-1")).PriceVnd.ShouldBe(10_000);
        await market.ReserveAsync(new StockLine(packs[0], 1));
        var listed = await market.ListedAsync("HT-1");
        listed.PriceVnd.ShouldBe(20_000);
        listed.InStock.ShouldBeTrue();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task All_that_is_short_is_named_with_what_is_left_and_nothing_is_taken(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var packs = await market.WithPacksAsync(("HT-1", 10), ("HT-2", 3), ("HT-3", 0));
        var gone = Guid.CreateVersion7();
        var refused = await market.ReserveAsync(new(packs[0], 1), new(packs[1], 4), new(packs[2], 1), new(gone, 1));
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN");
        refused.Errors.Select(e => (e.Field, e.Message.Text(vietnamese))).ShouldBe(
        [
            (packs[1].ToString(), "Hộp 2 chỉ còn 3."),
            (packs[2].ToString(), "Hộp 3 đã hết hàng."),
            (gone.ToString(), "Gói hàng này không còn được bán."),
        ], ignoreOrder: true);
        (await market.StockAsync(packs[0])).ShouldBe(10);
    }

    [Fact]
    public async Task Stock_moves_in_a_transaction_only_and_by_one_at_least()
    {
        await using var market = await TestMarketplace.StartAsync(Engine.Sqlite);
        var packs = await market.WithPacksAsync(("HT-1", 10));
        await Should.ThrowAsync<InvalidOperationException>(() => market.DoAsync<ReserveStock>(r => r.ExecuteAsync([new(packs[0], 1)], default)));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => market.ReserveAsync(new StockLine(packs[0], 0)));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => market.ReleaseAsync(packs[0], -1));
    }

    private static async Task<(long Version, int Told)> StateAsync(TestMarketplace market) =>
        ((await market.ListedAsync("HT-1")).RowVersion, await market.QueryAsync(db => db.Set<Change>().CountAsync()));
}
