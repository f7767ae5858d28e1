using AngleSharp.Html.Dom;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

public sealed class MidnightTests
{
    /// <summary>M70: nobody does anything; the pages were in the output cache a minute before.</summary>
    [Fact]
    public async Task Certificate_that_ends_tonight_loses_badge_facet_and_structured_data_at_midnight_in_Vietnam()
    {
        using var host = new RunningHost(seed: "Samples", settings: ("Media:WarmUp", "false"));
        var browser = host.Browser();
        var lastDay = new DateOnly(host.Clock.VietnamToday().Year + 1, 3, 10);
        host.Clock.SetUtcNow(new DateTimeOffset(lastDay, new TimeOnly(16, 59), TimeSpan.Zero));
        await host.ImportAsync(("certificates.csv", $"""
            certificate_code,product_code,star,score,decision_no,authority,legal_basis,issued_on,revoked_on,recorded_at
            C-TONIGHT,{ShopSteps.Expired},5,95,12/QĐ-BNN,central,QĐ 26/2026/QĐ-TTg,{lastDay.AddDays(1).AddMonths(-36):yyyy-MM-dd},,
            """));

        for (var time = 0; time < 2; time++) Badges(await browser.ProductAsync(ShopSteps.Expired), await browser.PageAsync("/tim-kiem?star=5"),
            await browser.PageAsync("/chung-nhan/C-TONIGHT"))
            .ShouldBe((true, true, true, "Sắp hết hạn, còn 1 ngày"));

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Badges(await browser.ProductAsync(ShopSteps.Expired), await browser.PageAsync("/tim-kiem?star=5"), await browser.PageAsync("/chung-nhan/C-TONIGHT"))
            .ShouldBe((false, false, false, "Đã hết hạn"));
    }

    private static (bool Badge, bool Data, bool Facet, string State) Badges(IHtmlDocument product, IHtmlDocument list, IHtmlDocument certificate) => (
        product.QuerySelector(".product-info .star-line") is not null,
        product.QuerySelectorAll("script[type='application/ld+json']").Any(s => s.TextContent.Contains("hasCertification", StringComparison.Ordinal)),
        list.QuerySelectorAll(".tile a").Any(a => a.GetAttribute("href")!.EndsWith(ShopSteps.Expired, StringComparison.Ordinal)),
        certificate.QuerySelector(".cert .mark")!.TextContent);

    [Fact]
    public async Task Change_on_one_node_ends_the_kept_page_of_another()
    {
        using var one = new RunningHost(seed: "Samples", settings: ("Media:WarmUp", "false"));
        var first = one.Browser();
        await first.ProductAsync(ShopSteps.Starred);
        using var two = new RunningHost(seed: "Samples", folder: one.Folder, settings: ("Media:WarmUp", "false"));
        var second = two.Browser();
        (await second.ProductAsync(ShopSteps.Starred)).QuerySelector(".cert .mark")!.TextContent.ShouldBe("Còn hiệu lực");

        var today = one.Clock.VietnamToday();
        await one.ImportAsync(("certificates.csv", $"""
            certificate_code,product_code,star,score,decision_no,authority,legal_basis,issued_on,revoked_on,recorded_at
            C-NEW,{ShopSteps.Starred},3,60,7/QĐ,province,QĐ 1489/QĐ-TTg,{today:yyyy-MM-dd},,
            """));

        for (var tries = 0; tries < 100; tries++)
        {
            if ((await second.ProductAsync(ShopSteps.Starred)).QuerySelector(".cert h2")!.TextContent.EndsWith("3 sao", StringComparison.Ordinal)) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail("The other node went on showing the old page.");
    }
}
