using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.BackOffice;
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
        "/giam-sat/phuong-phap", "/giam-sat/du-lieu-mo", "/en/giam-sat?mau=1", "/giam-sat?asOf=x", "/dang-ky", "/dang-nhap/quen-mat-khau", "/dang-nhap/dat-lai",
        "/loi-moi?ma=x",
    ];

    private static readonly string[] _staff =
    [
        "/giam-sat?mau=1", "/giam-sat/con-thieu?mau=1", "/giam-sat/chu-the?mau=1&band=verified", "/giam-sat/san-pham?mau=1&trang=2",
        "/giam-sat/lang-nghe?mau=1", "/giam-sat/diem-ban?mau=1", "/giam-sat/tim-kiem", "/giam-sat/chu-the/khong-co", "/giam-sat/xac-minh",
        "/giam-sat/duyet", "/giam-sat/co-so", "/giam-sat/chung-nhan", "/giam-sat/chung-nhan/nhap", "/giam-sat/chung-nhan/cho-hai-nguoi",
        "/giam-sat/chung-nhan/gia-han", "/giam-sat/lien-ket",
        "/giam-sat/chu-the/P-001/tam-ngung", "/giam-sat/san-pham/HT-0100/tam-go",
    ];

    /// <summary>{0} is a draft.</summary>
    private static readonly string[] _producer =
    [
        "/ban-hang", "/ban-hang/san-pham", "/ban-hang/san-pham/{0}", "/ban-hang/san-pham/{0}/anh", "/ban-hang/san-pham/{0}/ten", "/ban-hang/san-pham/{0}/gia",
        "/ban-hang/san-pham/{0}/kho", "/ban-hang/san-pham/{0}/nhan", "/ban-hang/nguoi-lam", "/ban-hang/ngay-nghi", "/ban-hang/kenh-ban", "/ban-hang/co-so",
        "/ban-hang/co-so/moi", "/ban-hang/co-so/nhan/P-001", "/tai-khoan", "/tai-khoan/mat-khau", "/tai-khoan/thu",
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
        using var producer = host.Browser();
        using var inside = await producer.SignInAsync("nha-san-xuat@mau.example", "Mau-OCOP-Ha-Tinh");
        var draft = await ListingSteps.WriteAsync(producer, "S-P002");
        using var back = await producer.SendFormAsync(draft, ("Do", "rut-lai"));
        var id = draft[(draft.LastIndexOf('/') + 1)..];
        foreach (var address in _producer) await SaveAsync(producer, address.Replace("{0}", id, StringComparison.Ordinal), folder, "work");
        Directory.GetFiles(folder).Length.ShouldBe(_open.Length + _staff.Length + _producer.Length + 1);
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
