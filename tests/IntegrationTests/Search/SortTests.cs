using Marketplace.Catalog.Listings;
using Marketplace.Search.Query;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

public sealed class SortTests(SearchShop shop) : IClassFixture<SearchShop>
{
    [Theory]
    [InlineData(ProductSort.Relevance)]
    [InlineData(ProductSort.PriceUp)]
    [InlineData(ProductSort.PriceDown)]
    [InlineData(ProductSort.Newest)]
    [InlineData(ProductSort.BestSelling)]
    [InlineData(ProductSort.Rating)]
    public async Task Pages_of_any_sort_show_every_product_once(ProductSort sort)
    {
        var codes = new List<string>();
        for (var page = 1; page <= 15; page++) codes.AddRange((await shop.FindAsync(sort: sort, page: page, size: 10)).Items.Select(i => i.Code));
        codes.Count.ShouldBe(142);
        codes.Distinct().Count().ShouldBe(142);
        codes.ShouldBe((await shop.FindAsync(sort: sort, size: 100)).Items.Concat((await shop.FindAsync(sort: sort, page: 2, size: 100)).Items)
            .Select(i => i.Code));
    }

    [Theory]
    [InlineData(ProductSort.Relevance)]
    [InlineData(ProductSort.PriceUp)]
    [InlineData(ProductSort.PriceDown)]
    [InlineData(ProductSort.Newest)]
    [InlineData(ProductSort.BestSelling)]
    [InlineData(ProductSort.Rating)]
    public async Task Pages_after_a_product_join_without_gap_or_overlap(ProductSort sort)
    {
        foreach (var filter in new[] { new ProductFilter(), new() { Text = "giò" }, new() { Text = "nước mắm kỳ anh", InStockOnly = true } })
            (await SearchShop.WalkAsync(shop.Services, filter, sort, 13)).ShouldBe((await shop.FindAsync(filter, sort, size: 1000)).Items.Select(i => i.Code));
    }

    [Fact]
    public async Task A_page_after_a_product_that_is_no_hit_is_refused_and_totals_stay()
    {
        var all = await shop.FindAsync("giò");
        (await SearchShop.AfterAsync(shop.Services, all.Items[2].Code, new ProductFilter { Text = "giò" }))!.Total.ShouldBe(all.Total);
        (await SearchShop.AfterAsync(shop.Services, "HT-0055", new ProductFilter { Text = "giò" })).ShouldBeNull();
        (await SearchShop.AfterAsync(shop.Services, "no-such-code", new ProductFilter())).ShouldBeNull();
    }

    [Fact]
    public async Task Price_sorts_put_products_without_price_last_and_equals_by_code()
    {
        var cards = await shop.CardsAsync();
        (await AllAsync(ProductSort.PriceUp))
            .ShouldBe(cards.OrderBy(c => c.PriceVnd is null).ThenBy(c => c.PriceVnd).ThenBy(c => c.Code, StringComparer.Ordinal).Select(c => c.Code));
        (await AllAsync(ProductSort.PriceDown))
            .ShouldBe(cards.OrderBy(c => c.PriceVnd is null).ThenByDescending(c => c.PriceVnd).ThenBy(c => c.Code, StringComparer.Ordinal).Select(c => c.Code));
    }

    [Fact]
    public async Task Other_sorts_follow_their_own_figure_only()
    {
        var cards = await shop.CardsAsync();
        (await AllAsync(ProductSort.Newest)).ShouldBe(cards.OrderByDescending(c => c.ListedOn).ThenBy(c => c.Code, StringComparer.Ordinal).Select(c => c.Code));
        (await AllAsync(ProductSort.BestSelling))
            .ShouldBe(cards.OrderByDescending(c => c.Sold90Days).ThenBy(c => c.Code, StringComparer.Ordinal).Select(c => c.Code));
        (await AllAsync(ProductSort.Rating)).ShouldBe(cards.OrderByDescending(c => c.RatingTenths).ThenByDescending(c => c.RatingCount)
            .ThenBy(c => c.Code, StringComparer.Ordinal).Select(c => c.Code));
    }

    private async Task<IEnumerable<string>> AllAsync(ProductSort sort) =>
        (await shop.FindAsync(sort: sort, size: 100)).Items.Concat((await shop.FindAsync(sort: sort, page: 2, size: 100)).Items)
            .Select((ProductCard i) => i.Code);
}
