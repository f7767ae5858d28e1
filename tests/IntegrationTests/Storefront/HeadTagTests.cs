using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using Shouldly;
using SixLabors.ImageSharp;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

/// <summary>What other places show of a page that is shared, and the site's sign where browsers and phones look for it.</summary>
public sealed class HeadTagTests(ShopHost shop) : IClassFixture<ShopHost>
{
    private readonly HttpClient _browser = shop.Browser();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "website", "vi_VN")]
    [InlineData("/danh-muc/thuc-pham-1", "website", "vi_VN")]
    [InlineData("/huyen/huong-son-439", "website", "vi_VN")]
    [InlineData("/chung-nhan/MAU-HT-0100", "website", "vi_VN")]
    [InlineData("/trang/quy-che-hoat-dong", "website", "vi_VN")]
    [InlineData("/san-pham/x-HT-0100", "product", "vi_VN")]
    [InlineData("/nha-san-xuat/x-P-036", "profile", "vi_VN")]
    [InlineData("/en/san-pham/x-HT-0100", "product", "en_GB")]
    public async Task A_shared_page_has_a_title_words_its_address_and_a_card_that_is_served_as_large_as_it_says(string path, string type, string locale)
    {
        var page = await _browser.PageAsync(path.Contains("/x-", StringComparison.Ordinal) ? await _browser.AddressAsync(path) : path);
        string Meta(string name) => page.QuerySelectorAll($"meta[property='{name}'], meta[name='{name}']").ShouldHaveSingleItem(name).GetAttribute("content")!;
        (Meta("og:type"), Meta("og:locale"), Meta("twitter:card")).ShouldBe((type, locale, "summary_large_image"));
        page.Title.ShouldNotBeNull().ShouldContain(Meta("og:title"));
        Meta("og:title").ShouldNotBeNullOrWhiteSpace();
        Meta("og:description").Length.ShouldBeInRange(20, 300);
        Meta("description").ShouldBe(Meta("og:description"));
        Meta("og:url").ShouldBe(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Meta("og:image:alt").ShouldBe(Meta("og:title"));

        var card = new Uri(Meta("og:image"));
        card.GetLeftPart(UriPartial.Authority).ShouldBe(new Uri(Meta("og:url")).GetLeftPart(UriPartial.Authority));
        using var answer = await _browser.GetAsync(card.PathAndQuery, Cancel);
        (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((HttpStatusCode.OK, "image/jpeg"));
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["cross-origin"]);
        var picture = Image.Identify(await answer.Content.ReadAsByteArrayAsync(Cancel));
        ($"{picture.Width}", $"{picture.Height}").ShouldBe((Meta("og:image:width"), Meta("og:image:height")));
    }

    [Theory]
    [InlineData("/"), InlineData("/san-pham/x-HT-0100"), InlineData("/giam-sat"), InlineData("/dang-nhap")]
    public async Task Every_icon_that_a_page_names_is_served_in_its_type_and_its_size(string path)
    {
        var page = await _browser.PageAsync(path.Contains("/x-", StringComparison.Ordinal) ? await _browser.AddressAsync(path) : path);
        string Named(string rel) => page.QuerySelectorAll($"link[rel='{rel}']").First().GetAttribute("href")!;
        Sizes(await FileAsync(Named("icon"), "image/x-icon")).ShouldContain(page.QuerySelector("link[rel=icon]")!.GetAttribute("sizes")!);
        Size(await FileAsync(Named("apple-touch-icon"), "image/png")).ShouldBe("180x180");
        var drawn = page.QuerySelector("link[rel=icon][type='image/svg+xml']")!.GetAttribute("href")!;
        (await FileAsync(drawn, "image/svg+xml")).ShouldNotBeEmpty();

        using var manifest = JsonDocument.Parse(await FileAsync(Named("manifest"), "application/manifest+json"));
        foreach (var name in (string[])["name", "short_name", "start_url", "theme_color"])
            manifest.RootElement.GetProperty(name).GetString().ShouldNotBeNullOrWhiteSpace(name);
        var icons = manifest.RootElement.GetProperty("icons").EnumerateArray().ToList();
        icons.Select(i => i.GetProperty("sizes").GetString()).ShouldBe(["192x192", "512x512"]);
        foreach (var icon in icons)
            Size(await FileAsync(icon.GetProperty("src").GetString()!, icon.GetProperty("type").GetString()!)).ShouldBe(icon.GetProperty("sizes").GetString());
    }

    [Theory]
    [InlineData("/san-pham/x-HT-0100"), InlineData("/en/san-pham/x-HT-0100")]
    public async Task The_share_link_writes_a_letter_with_the_products_name_and_address_where_no_script_runs(string path)
    {
        var page = await _browser.PageAsync(await _browser.AddressAsync(path));
        var (link, own) = (page.QuerySelector("a[data-share]")!, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!);
        var name = page.QuerySelector("h1")!.TextContent.Trim();
        (link.GetAttribute("data-share"), link.GetAttribute("data-title")).ShouldBe((own, name));
        link.GetAttribute("href").ShouldBe($"mailto:?subject={Uri.EscapeDataString(name)}&body={Uri.EscapeDataString(own)}");
        link.GetAttribute("data-copied").ShouldNotBeNullOrWhiteSpace();
        link.ParentElement!.QuerySelector("[role=status]").ShouldNotBeNull();
    }

    private async Task<byte[]> FileAsync(string address, string type)
    {
        using var answer = await _browser.GetAsync(address, Cancel);
        (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((HttpStatusCode.OK, type), address);
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    private static string Size(byte[] picture)
    {
        var read = Image.Identify(picture);
        return $"{read.Width}x{read.Height}";
    }

    /// <summary>Of the pictures in an .ico file; each has a row of sixteen bytes, which begins with width and height.</summary>
    private static IEnumerable<string> Sizes(byte[] icon) =>
        Enumerable.Range(0, BinaryPrimitives.ReadUInt16LittleEndian(icon.AsSpan(4))).Select(i => $"{icon[6 + 16 * i]}x{icon[7 + 16 * i]}");
}
