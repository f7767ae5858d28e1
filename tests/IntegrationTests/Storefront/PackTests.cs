using AngleSharp.Html.Dom;
using Marketplace.IntegrationTests.Hosting;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

/// <summary>M05: the address stays the product's; what is chosen stands behind the question mark.</summary>
public sealed class PackTests : IDisposable
{
    private readonly RunningHost _host = new(seed: "Samples", settings: ("Media:WarmUp", "false"));

    [Fact]
    public async Task Each_pack_has_its_own_price_stock_and_first_picture_under_the_address_of_the_product()
    {
        const string First = $"(SELECT MIN(position) FROM variants WHERE product_code = '{ShopSteps.Starred}')";
        await _host.SqlAsync($"UPDATE variants SET on_hand = CASE position WHEN {First} THEN 5 ELSE 0 END WHERE product_code = '{ShopSteps.Starred}'");
        var browser = _host.Browser();
        var address = await browser.AddressAsync($"/san-pham/x-{ShopSteps.Starred}");
        var page = await browser.PageAsync(address);
        var packs = page.QuerySelectorAll(".pack").Select(p => p.GetAttribute("href")!).ToList();
        packs.Count.ShouldBe(2);
        packs.ShouldAllBe(p => p.StartsWith("?goi="));
        var (first, second) = (Shown(await browser.PageAsync(address + packs[0])), Shown(await browser.PageAsync(address + packs[1])));
        (first.Stock, second.Stock).ShouldBe(("Còn hàng", "Tạm hết hàng"));
        first.Price.ShouldNotBe(second.Price);
        first.Picture.ShouldNotBe(second.Picture);
        first.Canonical.ShouldBe(second.Canonical);
        Shown(page).ShouldBe(first, "without a choice the first pack in stock is shown");
    }

    public void Dispose() => _host.Dispose();

    private static (string Price, string Stock, string? Picture, string? Canonical) Shown(IHtmlDocument page) => (
        page.QuerySelector(".product-info .price")!.TextContent, page.QuerySelector(".product-info .row .mark")!.TextContent,
        page.QuerySelector(".shots img")!.GetAttribute("src"), page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
}
