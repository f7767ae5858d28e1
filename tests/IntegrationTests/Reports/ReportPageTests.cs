using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Storefront;
using Shouldly;
using Xunit;
using static Marketplace.IntegrationTests.Certificates.CertificateSite;

namespace Marketplace.IntegrationTests.Reports;

/// <summary>Reports over HTTP: two officers, a viewer who reads (M80), files that say definition, freshness and exclusions (A17).</summary>
public sealed class ReportPageTests : IAsyncLifetime
{
    private const string Reports = "/giam-sat/bao-cao";
    private Certificates.CertificateSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await StartAsync(Engine.Sqlite);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_report_goes_from_the_form_of_one_officer_to_the_signature_of_another_and_names_later_facts()
    {
        using var first = await _site.OfficerAsync("mot");
        using var second = await _site.OfficerAsync("hai");
        var bad = await SendAsync(first, Reports + "/moi", ("title", " "), ("asof", "2099-01-01"));
        bad.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (bad.Error("title"), bad.Error("asof")).ShouldBe(("Hãy ghi tên báo cáo.", "Chọn một ngày từ 01/01/2000 đến hôm nay."));
        bad.Page.QuerySelector("#asof")!.GetAttribute("value").ShouldBe("2099-01-01");
        var report = await DrawnAsync(first, "Báo cáo <b>quý IV</b>");

        var page = await first.PageAsync(report);
        Words(page).ShouldContain("Báo cáo <b>quý IV</b>");
        page.QuerySelectorAll("table.strip tbody tr").Length.ShouldBe(9);
        Words(page).ShouldContain("Đã lập, chờ ký");
        (await first.PageAsync(Reports)).QuerySelector("table.reports th a")!.GetAttribute("href").ShouldBe(report);
        var own = await SendAsync(first, report + "/ky", ("step", "ky"));
        own.Status.ShouldBe(HttpStatusCode.Forbidden);
        own.Errors.ShouldContain("người ký phải là cán bộ khác");
        (await SendAsync(second, report + "/ky", ("step", "ky"), ("seen", "khác"))).Status.ShouldBe(HttpStatusCode.Conflict);
        var signed = await SendAsync(second, report + "/ky", ("step", "ky"));
        (signed.Status, signed.Location).ShouldBe((HttpStatusCode.SeeOther, report));
        Words(await first.PageAsync(report)).ShouldContain(Email("hai"));
        (await second.PageAsync(report + "/ky")).QuerySelectorAll("main form button").ShouldBeEmpty("it is locked");
        Words(await first.PageAsync(report + "/so-sanh")).ShouldContain("Trùng khớp");

        _site.Site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await _site.Site.ImportAsync(_site.Site.NewFolder().WithCertificates($"{Code},{Product},3,,,province,,{Issued},{_site.Today(-1)},"));
        var differences = await first.PageAsync(report + "/so-sanh");
        Words(differences).ShouldContain("Trùng khớp");
        var rows = differences.QuerySelectorAll("table.differences tbody tr").Select(Cells).ToList();
        rows.ShouldContain("T1 – Tử số 2 1 -1");
        var move = differences.QuerySelectorAll("ol.moves > li").First(l => l.TextContent.Contains(Product, StringComparison.Ordinal));
        move.TextContent.ShouldContain("còn hiệu lực", Case.Insensitive);
        move.TextContent.ShouldContain(Code);
        move.TextContent.ShouldContain("người ghi: ");
        (await first.PageAsync(report)).QuerySelector("table.strip tbody tr")!.TextContent.ShouldContain("2", customMessage: "the report itself stands");
    }

    [Fact]
    public async Task A_viewer_reads_everything_and_writes_nothing_and_another_area_finds_nothing()
    {
        using var first = await _site.OfficerAsync("mot");
        await _site.Site.Host.AddUserAsync(Email("xem"), Roles.Viewer);
        using var viewer = await _site.Site.Host.SignedInAsync(Email("xem"));
        using var elsewhere = await _site.OfficerAsync("ngoai", Other);
        var report = await DrawnAsync(first, "Của 446", "a" + Own);
        string[] read = ["", "/so-sanh", "/tom-tat", "/phu-luc", "/phu-luc?muc=san-pham", "/tai/chu-the.csv", "/tai/so-lieu.xlsx", "/tai/bao-cao.json"];
        foreach (var part in read)
        {
            using var seen = await viewer.GetAsync(report + part, Cancel);
            seen.StatusCode.ShouldBe(HttpStatusCode.OK, part);
            using var hidden = await elsewhere.GetAsync(report + part, Cancel);
            hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound, part);
        }
        foreach (var path in (string[])[Reports + "/moi", Reports + "/nguoi-nhan", report + "/ky"])
        {
            (await viewer.GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await PostAsync(viewer, path, ("step", "ky"), ("title", "x"))).ShouldBe(HttpStatusCode.Forbidden);
        }
        (await viewer.PageAsync(report)).QuerySelectorAll("a[href$='/ky']").ShouldBeEmpty();
        (await PostAsync(elsewhere, report + "/ky", ("step", "ky"))).ShouldBe(HttpStatusCode.NotFound);
        foreach (var unknown in (string[])["/tai/so-lieu.json", "/tai/khac.csv", "/tai/so-lieu", "/phu-luc?muc=khac"])
            (await viewer.GetAsync(report + unknown, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, unknown);
    }

    [Fact]
    public async Task Files_say_as_of_when_known_when_by_which_definition_and_what_is_left_out()
    {
        using var first = await _site.OfficerAsync("mot");
        var report = await DrawnAsync(first, "=HYPERLINK(1)");
        var page = await first.PageAsync(report);
        var json = await first.GetByteArrayAsync(report + "/tai/bao-cao.json", Cancel);
        Words(page).ShouldContain(Convert.ToHexStringLower(SHA256.HashData(json)), customMessage: "the mark is of the file's bytes");

        var csv = (await first.GetStringAsync(report + "/tai/chi-tieu.csv", Cancel)).Split("\r\n");
        foreach (var column in (string[])["Tính đến ngày", "Chốt dữ kiện lúc", "Phiên bản định nghĩa", "Không tính", "Trạng thái"])
            csv[0].ShouldContain(column);
        foreach (var value in (string[])[_site.Today(), "Không gồm dữ liệu mẫu", "Đã lập, chờ ký"]) csv[1].ShouldContain(value);
        csv[1].ShouldNotContain(",=HYPERLINK");
        (await first.GetStringAsync(report + "/tai/chu-the.csv", Cancel)).ShouldContain("P-OWN");
        (await first.GetStringAsync(report + "/tai/so-lieu.csv", Cancel)).ShouldContain("T6.numerator");
        await using var file = new ZipArchive(await first.GetStreamAsync(report + "/tai/chi-tieu.xlsx", Cancel));
        var text = string.Concat(await Task.WhenAll(file.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(ReadAsync)));
        foreach (var said in (string[])["Không gồm dữ liệu mẫu", "Chốt dữ kiện lúc", "T6 – "]) text.ShouldContain(said);

        var summary = await first.PageAsync(report + "/tom-tat");
        summary.QuerySelectorAll(".report-sheet table.strip tbody tr").Length.ShouldBe(9);
        Words(summary).ShouldContain("chưa ký");
        (await first.PageAsync(report + "/phu-luc")).QuerySelectorAll("table.annex tbody tr").Length.ShouldBe(2);
        (await first.PageAsync("/en" + report)).QuerySelector("main h2")!.TextContent.ShouldBe("This report");
    }

    [Fact]
    public async Task The_list_of_readers_is_kept_on_a_page_by_officers_of_the_whole_province()
    {
        using var first = await _site.OfficerAsync("mot");
        using var area = await _site.OfficerAsync("trong", Own);
        const string list = Reports + "/nguoi-nhan";
        var bad = await SendAsync(first, list, ("address", "không phải"));
        (bad.Status, bad.Error("address")).ShouldBe((HttpStatusCode.UnprocessableEntity, "Đây không phải địa chỉ thư điện tử."));
        (await SendAsync(first, list, ("address", "lanh.dao@hatinh.example"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        var item = (await first.PageAsync(list)).QuerySelectorAll("ul.readers li").ShouldHaveSingleItem();
        item.TextContent.ShouldContain(Email("mot"));
        await area.PageAsync(list, 403);
        (await PostAsync(area, list, ("address", "khac@hatinh.example"))).ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(first, list, ("remove", "lanh.dao@hatinh.example"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await first.PageAsync(list)).QuerySelectorAll("ul.readers li").ShouldBeEmpty();
    }

    private static async Task<string> DrawnAsync(HttpClient officer, string title, string place = "")
    {
        var sent = await SendAsync(officer, Reports + "/moi", ("title", title), ("Place", place));
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Errors);
        return sent.Location;
    }

    /// <summary>With the person's own token, whatever page they may see.</summary>
    private static async Task<HttpStatusCode> PostAsync(HttpClient browser, string path, params (string Name, string Value)[] fields)
    {
        var form = await browser.HiddenFieldsAsync(Reports);
        foreach (var (name, value) in fields) form[name] = value;
        using var answer = await browser.PostAsync(path, new FormUrlEncodedContent(form), Cancel);
        return answer.StatusCode;
    }

    private static async Task<string> ReadAsync(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(await entry.OpenAsync());
        return await reader.ReadToEndAsync(Cancel);
    }

    private static string Words(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    private static string Cells(AngleSharp.Dom.IElement row) =>
        string.Join(' ', row.QuerySelectorAll("th, td").Select(c => c.TextContent.Trim()));
}
