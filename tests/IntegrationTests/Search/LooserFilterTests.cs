using Marketplace.Search;
using Marketplace.Search.Query;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

public sealed class LooserFilterTests(SearchShop shop) : IClassFixture<SearchShop>
{
    private LoosenFilters Loosen => shop.Services.GetRequiredService<LoosenFilters>();

    [Fact]
    public async Task When_nothing_is_found_each_filter_less_is_offered_with_what_it_finds()
    {
        var filter = new ProductFilter { Text = "cu đơ", Communes = ["99999"], InStockOnly = true };
        (await shop.FindAsync(filter)).Total.ShouldBe(0);
        var looser = await Loosen.ExecuteAsync(filter, new ProductFilter(), TestContext.Current.CancellationToken);
        looser.Select(l => l.Without).ShouldBe([FilterName.Commune, FilterName.All]);
        looser[^1].Rest.ShouldBe(new ProductFilter { Text = "cu đơ" });
        foreach (var one in looser) one.Total.ShouldBe((await shop.FindAsync(one.Rest)).Total);
        looser[0].Total.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task What_the_page_itself_says_is_not_offered()
    {
        var page = new ProductFilter { Districts = ["999"] };
        (await Loosen.ExecuteAsync(page, page, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}
