using Marketplace.Catalog.Products;
using Marketplace.Data.Changes;
using Marketplace.Search.Query;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

public sealed class Popularity9Tests(Elastic9Shop shop) : PopularityTests(shop), IClassFixture<Elastic9Shop>;

public sealed class Popularity8Tests(Elastic8Shop shop) : PopularityTests(shop), IClassFixture<Elastic8Shop>;

/// <summary>Sales and ratings that Ordering counted, in sorts and rank of both engines.</summary>
public abstract class PopularityTests(ElasticShop shop)
{
    private static readonly CountedPopularity[] _counted =
    [
        new("HT-0007", 40, 46, 12), new("HT-0021", 40, 50, 2), new("HT-0056", 900, 0, 0), new("HT-0100", 3, 46, 30), new("HT-0003", 1, 20, 1),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sorts_and_rank_follow_what_was_counted_and_both_engines_agree()
    {
        shop.SkipWithoutServer();
        var plain = await CodesAsync(shop.Services, new ProductFilter(), ProductSort.Relevance);
        await RecordAsync();
        foreach (var node in new[] { shop.Services, shop.Elastic })
        {
            (await CodesAsync(node, new ProductFilter(), ProductSort.BestSelling)).Take(5)
                .ShouldBe(["HT-0056", "HT-0007", "HT-0021", "HT-0100", "HT-0003"], "equal sales by code");
            (await CodesAsync(node, new ProductFilter(), ProductSort.Rating)).Take(4)
                .ShouldBe(["HT-0021", "HT-0100", "HT-0007", "HT-0003"], "equal means by how many gave them");
        }
        foreach (var sort in Enum.GetValues<ProductSort>())
            foreach (var filter in new[] { new ProductFilter(), new() { Text = "giò" }, new() { Text = "mật ong" }, new() { InStockOnly = true } })
                (await CodesAsync(shop.Elastic, filter, sort)).ShouldBe(await CodesAsync(shop.Services, filter, sort), $"{filter} {sort}");

        var sold = _counted.Select(c => c.ProductCode).ToHashSet();
        var ranked = await CodesAsync(shop.Services, new ProductFilter(), ProductSort.Relevance);
        ranked.Where(c => !sold.Contains(c)).ShouldBe(plain.Where(c => !sold.Contains(c)), "products without sales keep their order");
        ranked.ToList().IndexOf("HT-0056").ShouldBeLessThan(plain.ToList().IndexOf("HT-0056"));
    }

    private async Task RecordAsync()
    {
        await using (var scope = shop.Services.CreateAsyncScope())
        {
            var record = scope.ServiceProvider.GetRequiredService<RecordPopularity>();
            var db = scope.ServiceProvider.GetRequiredService<DbContext>();
            (await db.InTransactionAsync(c => record.ExecuteAsync(_counted, null, 500, c), Cancel)).ShouldBe(0);
        }
        await shop.Services.GetRequiredService<ChangeFeed>().CatchUpAsync(Cancel);
        await shop.Feed.StepAsync(Cancel);
        await shop.RefreshAsync();
    }

    private static async Task<IReadOnlyList<string>> CodesAsync(ServiceProvider node, ProductFilter filter, ProductSort sort) =>
        [.. (await SearchShop.FindAsync(node, filter, sort, 1, 1000)).Items.Select(i => i.Code)];
}
