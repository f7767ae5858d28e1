using System.Text;
using Marketplace.EndToEndTests.Browsing;
using Marketplace.EndToEndTests.Buying;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Selling;

/// <summary>Every page on which a producer writes and an officer looks at it, as axe and a thumb see it.</summary>
public sealed class SellingPagesTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    private static readonly string[] _open = ["/dang-ky", "/dang-nhap", "/dang-nhap/khoa", "/dang-nhap/quen-mat-khau", "/dang-nhap/dat-lai"];

    private static readonly string[] _producer =
    [
        "/ban-hang", "/ban-hang/san-pham", "/ban-hang/nguoi-lam", "/ban-hang/ngay-nghi", "/ban-hang/kenh-ban", "/ban-hang/co-so", "/ban-hang/co-so/moi",
        "/ban-hang/co-so/nhan/P-001", "/ban-hang/kenh-ban/khai", "/ban-hang/san-pham/nhap",
        "/ban-hang/san-pham/xuat", "/ban-hang/lam-thay", "/tai-khoan", "/tai-khoan/thu-nhan", "/tai-khoan/khoa", "/tai-khoan/mat-khau", "/tai-khoan/thu",
    ];

    private static readonly string[] _officer =
    [
        "/giam-sat/duyet", "/giam-sat/co-so", "/giam-sat/xac-minh", "/giam-sat/chung-nhan", "/giam-sat/chung-nhan/nhap", "/giam-sat/chung-nhan/cho-hai-nguoi",
        "/giam-sat/chung-nhan/gia-han", "/giam-sat/lien-ket", "/giam-sat/chu-the/P-001/tam-ngung", "/giam-sat/san-pham/HT-0100/tam-go",
    ];

    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Pages_of_selling_are_accessible_and_fit(int width)
    {
        var problems = new List<string>();
        var anybody = await shop.OpenAsync("/dang-ky", width);
        foreach (var path in _open) await anybody.LookAtAsync(path, problems);
        await anybody.GotoAsync("/loi-moi?ma=x");
        await anybody.LookAsync("an invitation that is none", problems);
        var producer = await shop.OpenAsync("/dang-nhap", width);
        await producer.Locator("[name=email]").FillAsync("nha-san-xuat@mau.example");
        await producer.Locator("[name=password]").FillAsync(BuyingShop.Password);
        await producer.Locator("main button[type=submit]").First.ClickAsync();
        await producer.WaitForURLAsync("**/ban-hang");
        foreach (var path in _producer) await producer.LookAtAsync(path, problems);
        await CheckImportAsync(producer, problems);
        await producer.GotoAsync("/ban-hang/san-pham");
        await producer.Locator("button[name=New]").First.ClickAsync();
        await producer.WaitForURLAsync("**/anh");
        var draft = new Uri(producer.Url).AbsolutePath[..^"/anh".Length];
        foreach (var screen in new[] { "/anh", "/ten", "/gia", "/kho", "/nhan", "" }) await producer.LookAtAsync(draft + screen, problems);
        var officer = await shop.OpenAsync("/giam-sat", width, state: await shop.SignInAsync("can-bo@mau.example", BuyingShop.Password));
        foreach (var path in _officer) await officer.LookAtAsync(path, problems);
        problems.ShouldBeEmpty();
    }

    /// <summary>A file whose rows say nothing that can go in: what is wrong stands by row and column, and nothing changes.</summary>
    private static async Task CheckImportAsync(IPage producer, List<string> problems)
    {
        var template = await producer.Context.APIRequest.GetAsync("/ban-hang/san-pham/nhap/mau.csv");
        var header = Encoding.UTF8.GetString(await template.BodyAsync()).Split('\n')[0].Trim();
        await producer.GotoAsync("/ban-hang/san-pham/nhap");
        await producer.SetInputFilesAsync("[name=File]", new FilePayload
        {
            Name = "san-pham.csv", MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes($"{header}\n{new string('x', 300)}{new string(',', header.Count(c => c == ','))}\n"),
        });
        await producer.Locator("main form:has([name=File]) button[type=submit]").ClickAsync();
        await producer.WaitForURLAsync("**/san-pham/nhap/*-*");
        await producer.LookAsync("an import that is refused", problems);
    }
}
