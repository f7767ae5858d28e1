using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Marketplace.EndToEndTests.Browsing;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Province;

/// <summary>The pages of a report, as axe, a thumb and a printer see them.</summary>
public sealed class ReportPagesTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task A_report_is_drawn_up_on_a_phone_read_by_everybody_and_its_summary_prints_on_one_page_of_A4()
    {
        var officer = await shop.SignInAsync(ProvincePages.Officer, ProvincePages.Password);
        var form = await shop.OpenAsync("/giam-sat/bao-cao/moi", 360, state: officer);
        await form.FillAsync("#title", "Báo cáo tháng");
        await form.Locator("main form button[type=submit]").ClickAsync();
        await form.WaitForURLAsync(new Regex("/giam-sat/bao-cao/[0-9a-f-]{36}$"));
        var report = new Uri(form.Url).AbsolutePath;
        string[] paths = ["/giam-sat/bao-cao", "/giam-sat/bao-cao/moi", "/giam-sat/bao-cao/nguoi-nhan", report, report + "/ky", report + "/so-sanh",
            report + "/tom-tat", report + "/phu-luc"];
        foreach (var path in paths)
            foreach (var width in new[] { 320, 1280 })
            {
                var page = await shop.OpenAsync(path, width, state: officer);
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{path} at {width} px");
                (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical")
                    .Select(v => $"{v.Id}: {v.Help} — {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty($"{path} at {width} px");
                await page.Context.CloseAsync();
            }

        var summary = await shop.OpenAsync(report + "/tom-tat", 1280, state: officer);
        var pdf = Encoding.Latin1.GetString(await summary.PdfAsync(new() { Format = "A4", PrintBackground = false }));
        Regex.Count(pdf, @"/Type\s*/Page\b(?!s)").ShouldBe(1);
    }
}
