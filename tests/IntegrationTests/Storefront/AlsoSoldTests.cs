using System.Data.Common;
using System.Globalization;
using AngleSharp.Html.Dom;
using Marketplace.Data;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.Shared;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

/// <summary>"Cũng bán tại": only what is verified today, of real producers only what is real.</summary>
public sealed class AlsoSoldTests
{
    private const string Page = "/san-pham/mat-ong-p1-A-P1";

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Channels_that_are_verified_today_are_named_with_their_links_and_nothing_else_is(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        var day = Day(site, -20);
        await site.ImportAsync(site.NewFolder().WithCertified(new Certified("P1", Name: "Ong Vàng"))
            .WithChannels(
                "K1,P1,facebook,,https://facebook.example/ong-vang,2024-01-01", "K2,P1,supermarket,Co.opmart,HD 12/2026,2024-01-01",
                "K3,P1,ecommerce,Shopee,https://shopee.example/ong,2024-01-01", "K4,P1,website,,https://ended.example/,2024-01-01,2026-01-01",
                "K5,P1,website,,https://failed.example/,2024-01-01", "K6,P1,website,,https://only-system.example/,2024-01-01",
                "K7,P1,ecommerce,this,/nha-san-xuat/ong-vang-P1,2024-01-01", "K8,P1,website,,https://old.example/,2024-01-01")
            .WithChecks($"K1,{day},pass,lan", $"K2,{day},pass,lan", $"K4,{day},pass,lan", $"K5,{Day(site, -30)},pass,lan", $"K5,{day},fail,lan",
                $"K6,{day},pass,system", $"K7,{day},pass,system", $"K8,{Day(site, -100)},pass,lan"));
        var sample = site.NewFolder().WithChannels("S1,P1,website,,https://sample.example/,2024-01-01").WithChecks($"S1,{day},pass,lan");
        await site.ImportAsync(sample, samples: true);

        var shown = await PanelAsync(site);
        shown.ShouldBe("Siêu thị: Co.opmart | Facebook: facebook.example → https://facebook.example/ong-vang");
        var link = (await site.Browser.PageAsync(Page)).QuerySelector("section[aria-labelledby=also-sold] a")!;
        link.GetAttribute("rel").ShouldBe("nofollow noopener ugc");

        await site.ImportAsync(site.NewFolder().WithChecks($"K3,{Day(site, 0)},pass,lan", $"K1,{Day(site, -1)},fail,lan"));
        var after = await PanelAsync(site);
        after.ShouldBe(
            "Siêu thị: Co.opmart | Sàn thương mại điện tử: Shopee → https://shopee.example/ong", "the kept page ended with the facts");
        site.Host.Clock.Advance(TimeSpan.FromDays(91));
        (await PanelAsync(site)).ShouldBe("Siêu thị: Co.opmart", "a pass goes stale at midnight, without a job");
    }

    [Fact]
    public async Task The_page_asks_once_more_for_them_whatever_there_is()
    {
        var counter = new Counter();
        using var quiet = new RunningHost(seed: "Samples", settings: [("Media:WarmUp", "false"), ("Cache:Pages", "false")]);
        using var host = quiet.WithWebHostBuilder(web =>
            web.ConfigureTestServices(s => s.ConfigureDbContext<SqliteMarketplaceDbContext>(o => o.AddInterceptors(counter))));
        var browser = host.CreateClient(new() { AllowAutoRedirect = false });
        var address = await browser.AddressAsync($"/san-pham/x-{ShopSteps.Starred}");
        counter.Commands.Clear();
        await browser.PageAsync(address);
        counter.Commands.Count(c => c.Contains("\"participations\"", StringComparison.Ordinal)).ShouldBe(1);
        counter.Commands.Where(c => c.Contains("\"checks\"", StringComparison.Ordinal)).ShouldAllBe(c => c.Contains("\"participations\""));
    }

    private static string Day(ProgrammeSite site, int days) =>
        site.Host.Clock.VietnamToday().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<string> PanelAsync(ProgrammeSite site)
    {
        var page = await site.Browser.PageAsync(Page);
        return string.Join(" | ", page.QuerySelectorAll("section[aria-labelledby=also-sold] li").Select(li =>
            string.Join(' ', li.TextContent.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            + (li.QuerySelector("a") is IHtmlAnchorElement a ? $" → {a.GetAttribute("href")}" : "")));
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            lock (Commands) Commands.Add(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
