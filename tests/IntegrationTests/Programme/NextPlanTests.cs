using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Marketplace.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Programme;

/// <summary>
/// A next plan is entered beside the shipped one as rows of seed-data/reference/targets.csv (M79): 4 stars 25 %, modern channels 60 %,
/// from 01/01/2026; it sets no other target. One producer of two is verified.
/// </summary>
public sealed class NextPlanTests : IDisposable
{
    private const string Shipped = "KH-2023-2025", Next = "KH-2026-2030", Url = "/api/v1/programme?asOf=";
    private readonly string _seed = Directory.CreateTempSubdirectory("ocop-seed-").FullName;

    public NextPlanTests()
    {
        foreach (var folder in Directory.GetDirectories(SeedData.Folder).Where(f => Path.GetFileName(f) != "reference"))
            Directory.CreateSymbolicLink(Path.Combine(_seed, Path.GetFileName(folder)), folder);
        var reference = Directory.CreateDirectory(Path.Combine(_seed, "reference")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(SeedData.Folder, "reference"))) File.Copy(file, Path.Combine(reference, Path.GetFileName(file)));
        File.AppendAllLines(Path.Combine(reference, "targets.csv"),
        [
            $"{Next},T2a,Tỷ lệ sản phẩm đạt 4 sao,percent,25,%,2026-01-01,2030-12-31,Kế hoạch giai đoạn sau (thử),2,"
                + "Sản phẩm còn hiệu lực hạng 4 sao,Sản phẩm có chứng nhận còn hiệu lực",
            $"{Next},T6,Tỷ lệ chủ thể tham gia kênh bán hàng hiện đại,percent,60,%,2026-01-01,2030-12-31,Kế hoạch giai đoạn sau (thử),2,"
                + "Chủ thể đã xác minh,Chủ thể có sản phẩm còn hiệu lực",
        ]);
    }

    public void Dispose() => Directory.Delete(_seed, recursive: true);

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Next_plan_entered_as_data_stands_beside_the_first_and_is_chosen_by_day_or_by_the_address(Engine engine)
    {
        await using var site = await StartAsync(engine);

        Target(await site.JsonAsync(Url + "2025-12-31"), "T6").ShouldBe($"{Shipped} 1/2 50% True past False");
        Target(await site.JsonAsync(Url + "2026-01-01"), "T6").ShouldBe($"{Next} 1/2 60% False past False");
        Target(await site.JsonAsync(Url + "2026-01-01"), "T3a").ShouldBe($"{Shipped} 2/2 40% True past True");
        Target(await site.JsonAsync(Url + $"2026-01-01&plan={Shipped}"), "T6").ShouldBe($"{Shipped} 1/2 50% True past True");
        Target(await site.JsonAsync(Url + $"2025-12-31&plan={Next}"), "T6").ShouldBe($"{Next} 1/2 60% False past False");

        var next = await site.JsonAsync(Url + $"2025-12-31&plan={Next}");
        next.GetProperty("targets").EnumerateArray().Select(t => t.GetProperty("code").GetString()).ShouldBe(["T2a", "T6"]);
        next.GetProperty("definitionVersion").GetInt32().ShouldBe(2);
        Plans(next).ShouldBe([$"{Shipped} 2025-12-31 running False", $"{Next} 2030-12-31 ahead True"]);
        Plans(await site.JsonAsync(Url + "2026-01-01")).ShouldBe([$"{Shipped} 2025-12-31 past True", $"{Next} 2030-12-31 running True"]);

        var series = await site.JsonAsync("/api/v1/programme/series?from=2025-12&to=2026-01");
        series.GetProperty("months").EnumerateArray().Select(m => Target(m, "T6"))
            .ShouldBe([$"{Shipped} 1/2 50% True past False", $"{Next} 1/2 60% False past False"]);
        (await site.TextAsync(Url + $"2026-01-01&plan={Shipped}&format=csv")).ShouldContain("\nT6,1,2,50,,true,0");

        var refused = await site.Browser.GetAsync(Url + "2026-01-01&plan=KH-1999", TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("plan");
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Pages_and_files_say_which_plan_they_show_and_offer_the_other(Engine engine)
    {
        await using var site = await StartAsync(engine);
        var running = await PageAsync(site, "/giam-sat?asOf=2026-01-01");
        running.Headline.ShouldBe("Cần thêm 1 chủ thể để đạt 60 %");
        running.Plans.ShouldBe(
            [$"Kế hoạch {Shipped}, từ 01/01/2023 đến 31/12/2025 (đã kết thúc)", $"Kế hoạch {Next}, từ 01/01/2026 đến 31/12/2030 (đang thực hiện)"]);

        var past = await PageAsync(site, running.Links[0]);
        past.Headline.ShouldBe("Đã đạt mục tiêu 50 %");
        past.Words.ShouldContain("tính đến 01/01/2026");
        (await PageAsync(site, $"/giam-sat?asOf=2025-06-30&plan={Next}")).Plans[1].ShouldEndWith("(chưa bắt đầu)");
        (await PageAsync(site, "/giam-sat/phuong-phap")).Words.ShouldContain($"Chỉ tiêu của {Next} (01/01/2026–31/12/2030)");
        (await site.TextAsync($"/giam-sat/tai/chi-tieu.csv?asOf=2026-01-01&plan={Shipped}")).ShouldContain($",{Shipped},");
        (await site.Browser.GetAsync("/giam-sat?plan=KH-1999", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<ProgrammeSite> StartAsync(Engine engine)
    {
        var site = await ProgrammeSite.StartAsync(engine, ("Seed:Folder", _seed));
        await site.ImportAsync(site.NewFolder().WithCertified(new("ONE"), new("TWO")).WithChannels("K,ONE,zalo").WithChecks("K,2025-12-20,pass,lan"));
        return site;
    }

    private static string Target(JsonElement answer, string code) =>
        answer.GetProperty("targets").EnumerateArray().Where(t => t.GetProperty("code").GetString() == code)
        .Select(t =>
            $"{t.GetProperty("plan").GetString()} {t.GetProperty("numerator")}/{t.GetProperty("denominator")} {t.GetProperty("targetPercent")}% "
            + $"{t.GetProperty("met")} past {t.GetProperty("past")}").Single();

    private static IEnumerable<string> Plans(JsonElement answer) => answer.GetProperty("plans").EnumerateArray()
        .Select(p => $"{p.GetProperty("code").GetString()} {p.GetProperty("to").GetString()} {p.GetProperty("state").GetString()} {p.GetProperty("shown")}");

    private static async Task<(string Headline, string[] Plans, string[] Links, string Words)> PageAsync(ProgrammeSite site, string path)
    {
        var page = new HtmlParser().ParseDocument(await site.TextAsync(path));
        return (page.QuerySelector("h1")!.TextContent.Trim(), [.. page.QuerySelectorAll(".plans li").Select(l => Close(l.TextContent))],
            [.. page.QuerySelectorAll(".plans a").Select(a => a.GetAttribute("href")!)], Close(page.Body!.TextContent));
    }

    private static string Close(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
