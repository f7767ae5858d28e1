using Deque.AxeCore.Playwright;
using Marketplace.EndToEndTests.Browsing;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Shop;

public sealed class AccessibilityTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task Axe_finds_nothing_serious_on_a_phone(string path) => shop.LookAsync(path, 360);

    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public Task Axe_finds_nothing_serious_on_a_desk(string path) => shop.LookAsync(path, 1280);
}

/// <summary>A theme changes colours and shapes alone, so a few pages that have all parts between them are enough.</summary>
public sealed class ThemeAccessibilityTests(ShopInTet tet, ShopInContrast contrast) : IClassFixture<ShopInTet>, IClassFixture<ShopInContrast>
{
    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [MemberData(nameof(PageKinds.Telling), MemberType = typeof(PageKinds))]
    public Task Axe_finds_nothing_serious_at_the_new_year(string path) => tet.LookAsync(path, 1280);

    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [MemberData(nameof(PageKinds.Telling), MemberType = typeof(PageKinds))]
    public Task Axe_finds_nothing_serious_in_high_contrast(string path) => contrast.LookAsync(path, 1280);
}

internal static class AxeLook
{
    public static async Task LookAsync(this ShopInBrowser shop, string path, int width)
    {
        var page = await shop.OpenAsync(path, width);
        var found = await page.RunAxe();
        found.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {v.Help} — {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty(path);
    }
}
