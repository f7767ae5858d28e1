using Deque.AxeCore.Playwright;
using Marketplace.EndToEndTests.Browsing;
using Marketplace.EndToEndTests.Buying;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Selling;

/// <summary>Every page on which a producer writes and an officer looks at it, as axe and a thumb see it.</summary>
public sealed class SellingPagesTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    private static readonly string[] _open = ["/dang-ky", "/dang-nhap", "/dang-nhap/quen-mat-khau", "/dang-nhap/dat-lai", "/loi-moi?ma=x"];

    private static readonly string[] _producer =
    [
        "/ban-hang", "/ban-hang/san-pham", "/ban-hang/nguoi-lam", "/ban-hang/ngay-nghi", "/ban-hang/kenh-ban", "/ban-hang/co-so", "/ban-hang/co-so/moi",
        "/ban-hang/co-so/nhan/P-001", "/tai-khoan", "/tai-khoan/mat-khau", "/tai-khoan/thu",
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
        foreach (var path in _open) await LookAsync(anybody, path, width, problems);
        var producer = await shop.OpenAsync("/dang-nhap", width);
        await producer.Locator("[name=email]").FillAsync("nha-san-xuat@mau.example");
        await producer.Locator("[name=password]").FillAsync(BuyingShop.Password);
        await producer.Locator("main button[type=submit]").First.ClickAsync();
        await producer.WaitForURLAsync("**/ban-hang");
        foreach (var path in _producer) await LookAsync(producer, path, width, problems);
        await producer.GotoAsync("/ban-hang/san-pham");
        await producer.Locator("button[name=New]").First.ClickAsync();
        await producer.WaitForURLAsync("**/anh");
        var draft = new Uri(producer.Url).AbsolutePath[..^"/anh".Length];
        foreach (var screen in new[] { "/anh", "/ten", "/gia", "/kho", "/nhan", "" }) await LookAsync(producer, draft + screen, width, problems);
        var officer = await shop.OpenAsync("/giam-sat", width, state: await shop.SignInAsync("can-bo@mau.example", BuyingShop.Password));
        foreach (var path in _officer) await LookAsync(officer, path, width, problems);
        problems.ShouldBeEmpty();
    }

    private static async Task LookAsync(IPage page, string path, int width, List<string> problems)
    {
        await page.GotoAsync(path);
        var found = await page.RunAxe();
        problems.AddRange(found.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{path}: {v.Id}: {v.Help} — {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (wide > width) problems.Add($"{path}: {wide} px wide");
        if (Environment.GetEnvironmentVariable("TEST_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = $"{folder}/{width}-{path.Replace('/', '_').Replace('?', '_')}.png", FullPage = true });
    }
}
