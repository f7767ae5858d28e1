using Marketplace.Catalog.Stock;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Stock;

public sealed class StockRaceTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_two_hundred_who_want_one_of_ten_exactly_ten_get_it_and_nobody_an_error(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var packs = await market.WithPacksAsync(("HT-1", 10));
        var got = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => ReserveAsync(market, packs[0]))));
        got.Count(g => g).ShouldBe(10);
        (await market.StockAsync(packs[0])).ShouldBe(0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Buyers_of_the_same_two_packs_in_any_order_do_not_wait_for_each_other_for_ever(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var packs = await market.WithPacksAsync(("HT-1", 30), ("HT-2", 20));
        var got = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() =>
            ReserveAsync(market, i % 2 == 0 ? packs : [packs[1], packs[0]]))));
        got.Count(g => g).ShouldBe(20);
        (await market.StockAsync(packs[0])).ShouldBe(10);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_is_taken_and_given_back_all_the_time_adds_up(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var packs = await market.WithPacksAsync(("HT-1", 5));
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(async () =>
        {
            if (await ReserveAsync(market, packs[0])) await market.ReleaseAsync(packs[0], 1);
        })));
        (await market.StockAsync(packs[0])).ShouldBe(5);
        (await market.ListedAsync("HT-1")).InStock.ShouldBeTrue();
    }

    private static Task<bool> ReserveAsync(TestMarketplace market, params Guid[] packs) => market.AskAsync<IServiceProvider, bool>(async services =>
    {
        var reserve = services.GetRequiredService<ReserveStock>();
        var lines = packs.Select(p => new StockLine(p, 1)).ToList();
        var result = await services.GetRequiredService<DbContext>()
            .InTransactionAsync(c => reserve.ExecuteAsync(lines, c), TestContext.Current.CancellationToken);
        return result.Succeeded;
    });
}
