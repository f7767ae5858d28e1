using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Hosting;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Html;

/// <summary>No page kind has an error of HTML: headings in place, labels where they may stand, nothing nested wrongly.</summary>
public sealed class HtmlCheckTests
{
    private static readonly string[] _open =
    [
        "/", "/tim-kiem?q=mat+ong&star=3", "/tim-kiem?q=zzzz", "/danh-muc/thuc-pham-1", "/huyen", "/san-pham/banh-da-vung-nguyen-lam-HT-0100",
        "/nha-san-xuat/x-P-001", "/chung-nhan", "/chung-nhan/MAU-HT-0100", "/trang/khieu-nai", "/khong-co", "/en", "/dang-nhap",
        "/giam-sat?mau=1", "/giam-sat?mau=1&area=446", "/giam-sat/kenh?mau=1&theo=group", "/giam-sat/dia-ban?mau=1&sap-xep=missing",
        "/giam-sat/dia-ban?cap=xa&mau=1", "/giam-sat/dia-ban/446?mau=1", "/giam-sat/xa/18673?mau=1", "/giam-sat/du-bao?mau=1",
        "/giam-sat/phuong-phap", "/giam-sat/du-lieu-mo", "/en/giam-sat?mau=1", "/giam-sat?asOf=x",
    ];

    private static readonly string[] _staff =
    [
        "/giam-sat?mau=1", "/giam-sat/con-thieu?mau=1", "/giam-sat/chu-the?mau=1&band=verified", "/giam-sat/san-pham?mau=1&trang=2",
        "/giam-sat/lang-nghe?mau=1", "/giam-sat/diem-ban?mau=1", "/giam-sat/tim-kiem", "/giam-sat/chu-the/khong-co", "/giam-sat/xac-minh",
    ];

    [Fact(Skip = HtmlChecker.Missing, SkipUnless = nameof(HtmlChecker.IsThere), SkipType = typeof(HtmlChecker))]
    public async Task Checker_finds_no_error_on_any_page_kind()
    {
        using var host = new RunningHost(seed: "Samples");
        using var anybody = host.Browser();
        await host.AddUserAsync("can.bo@hatinh.example", Roles.Officer);
        using var officer = await host.SignedInAsync("can.bo@hatinh.example");
        var folder = Directory.CreateTempSubdirectory("ocop-html-").FullName;
        var first = (await officer.DocumentAsync("/giam-sat/con-thieu?mau=1")).QuerySelector("table.list tbody th a")!.GetAttribute("href")!;
        foreach (var address in _open) await SaveAsync(anybody, address, folder, "");
        foreach (var address in _staff.Append(first)) await SaveAsync(officer, address, folder, "staff");
        Directory.GetFiles(folder).Length.ShouldBe(_open.Length + _staff.Length + 1);
        (await HtmlChecker.ErrorsAsync(folder, TestContext.Current.CancellationToken)).ShouldBeEmpty();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task SaveAsync(HttpClient browser, string address, string folder, string who)
    {
        var page = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        // What leads elsewhere has no page of its own: the one it leads to is read.
        using var answer = page.Headers.Location is { } there ? await browser.GetAsync(there, TestContext.Current.CancellationToken) : page;
        var file = who + string.Concat(address.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')) + ".html";
        await File.WriteAllTextAsync(Path.Combine(folder, file), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
