using Marketplace.EndToEndTests.Browsing;
using Xunit;

namespace Marketplace.EndToEndTests.Province;

/// <summary>One address of each kind of page that the province has, with sample data so that there is something on it.</summary>
public sealed class ProvincePages(ShopInBrowser shop)
{
    public const string Officer = "can-bo@mau.example", Password = "Mau-OCOP-Ha-Tinh";

    private string? _officer;

    public static TheoryData<string> Open =>
    [
        "/giam-sat", "/giam-sat?mau=1", "/giam-sat/kenh?mau=1", "/giam-sat/kenh?mau=1&theo=group", "/giam-sat/dia-ban?mau=1", "/giam-sat/dia-ban?mau=1&cap=xa",
        "/giam-sat/dia-ban/446?mau=1", "/giam-sat/xa/18673?mau=1", "/giam-sat/du-bao?mau=1",
        "/giam-sat/phuong-phap", "/giam-sat/du-lieu-mo", "/en/giam-sat?mau=1", "/dang-nhap",
    ];

    public static TheoryData<string> Closed =>
    [
        "/giam-sat/con-thieu?mau=1", "/giam-sat/chu-the?mau=1", "/giam-sat/san-pham?mau=1", "/giam-sat/lang-nghe?mau=1", "/giam-sat/diem-ban?mau=1",
        "/giam-sat/chu-the/P-036?mau=1", "/giam-sat/chu-the/KHONG-CO", "/giam-sat/tim-kiem", "/giam-sat/tim-kiem?view=zero", "/en/giam-sat/tim-kiem",
    ];

    public static TheoryData<string> All => [.. Open.Concat(Closed)];

    /// <summary>Closed pages are opened by an officer of the whole province.</summary>
    public async Task<Microsoft.Playwright.IPage> OpenAsync(string path, int width)
    {
        if (Closed.All(closed => closed.Data != path)) return await shop.OpenAsync(path, width);
        return await shop.OpenAsync(path, width, state: _officer ??= await shop.SignInAsync(Officer, Password));
    }
}
