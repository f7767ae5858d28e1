using Deque.AxeCore.Playwright;
using Marketplace.EndToEndTests.Browsing;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Buying;

/// <summary>Every page between the basket and the parcel, as axe and a thumb see it.</summary>
public sealed class BuyingPagesTests(BuyingShop shop) : IClassFixture<BuyingShop>
{
    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Pages_of_buying_and_selling_are_accessible_and_fit(int width)
    {
        var problems = new List<string>();
        var buyer = new Hand(await shop.OpenAsync("/gio-hang", width), HandKind.MouseWithoutScripts);
        await LookAsync(buyer.Page, "empty basket", width, problems);
        await shop.PutInAsync(buyer, BuyingShop.AtTheDoor.Product);
        await shop.PutInAsync(buyer, BuyingShop.ByTransfer.Product);
        await LookAsync(buyer.Page, "basket", width, problems);
        await buyer.Page.GotoAsync("/thanh-toan");
        await LookAsync(buyer.Page, "checkout", width, problems);
        await buyer.PressAsync(buyer.Page.Locator("button[value=review]"));
        await buyer.Page.Locator(".error-summary").WaitForAsync();
        await LookAsync(buyer.Page, "checkout, refused", width, problems);
        await BuyingSteps.FillAsync(buyer);
        await buyer.PressAsync(buyer.Page.Locator("button[value=review]"));
        await buyer.Page.Locator("button[value=place]").WaitForAsync();
        await LookAsync(buyer.Page, "review", width, problems);
        await buyer.PressAsync(buyer.Page.Locator("button[value=place]"));
        await buyer.Page.WaitForURLAsync("**/don-hang/HT*");
        await LookAsync(buyer.Page, "order", width, problems);
        var group = new Uri(buyer.Page.Url).Segments[^1];
        foreach (var path in new[] { $"/don-hang/{group}/in", "/don-hang" }) await LookAsync(buyer.Page, path, width, problems, goThere: true);

        var producer = new Hand(await shop.OpenAsync("/dang-nhap", width), HandKind.MouseWithoutScripts);
        await BuyingSteps.SignInAsync(producer);
        foreach (var path in new[] { "", "/don-hang", $"/don-hang/{group}-1", $"/don-hang/{group}-1/phieu", "/don-hang/HT000000-NOBODY-1" })
            await LookAsync(producer.Page, "/ban-hang" + path, width, problems, goThere: true);
        problems.ShouldBeEmpty();
    }

    private static async Task LookAsync(IPage page, string name, int width, List<string> problems, bool goThere = false)
    {
        if (goThere) await page.GotoAsync(name);
        var found = await page.RunAxe();
        problems.AddRange(found.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{name}: {v.Id}: {v.Help} — {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (wide > width) problems.Add($"{name}: {wide} px wide");
        if (Environment.GetEnvironmentVariable("TEST_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = $"{folder}/{width}-{name.Replace('/', '_')}.png", FullPage = true });
    }
}
