using System.Globalization;
using AngleSharp.Dom;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

/// <summary>M01: what a reader without scripts gets is the whole page. Nothing here runs a script.</summary>
public sealed class CompletePageTests(ShopHost shop) : IClassFixture<ShopHost>
{
    [Fact]
    public async Task Home_is_complete_without_scripts()
    {
        var page = await shop.Browser().PageAsync("/");
        page.QuerySelectorAll(".tile").Length.ShouldBeGreaterThanOrEqualTo(12);
        page.QuerySelectorAll(".map a").Length.ShouldBe(13);
        page.QuerySelectorAll(".area-list a").Length.ShouldBeGreaterThanOrEqualTo(13);
        page.QuerySelector("form[role=search]")!.GetAttribute("action").ShouldBe("/tim-kiem");
    }

    [Fact]
    public async Task Listing_is_complete_without_scripts_and_each_filter_is_a_link_that_gives_its_count()
    {
        var browser = shop.Browser();
        var page = await browser.PageAsync("/tim-kiem");
        Total(page).ShouldBe(142);
        page.QuerySelectorAll(".tile").Length.ShouldBe(24);
        page.QuerySelectorAll(".pager a").Length.ShouldBeGreaterThan(1);
        var links = page.QuerySelectorAll(".facets li a").ToList();
        links.Count.ShouldBeGreaterThan(40);
        foreach (var link in links.Where((_, i) => i % 5 == 0))
        {
            var filtered = await browser.PageAsync(link.GetAttribute("href")!);
            Total(filtered).ShouldBe(int.Parse(link.QuerySelector("span")!.TextContent, CultureInfo.InvariantCulture), link.TextContent);
            filtered.QuerySelectorAll(".chip.on").Length.ShouldBe(1);
            Total(await browser.PageAsync(filtered.QuerySelector(".chip.on")!.GetAttribute("href")!)).ShouldBe(142);
        }
    }

    [Theory]
    [InlineData("mat ong", "Mật ong")]
    [InlineData("dau phong", "Lạc")]
    [InlineData("matonh", "Mật ong")]
    public async Task Words_that_were_found_are_marked_in_names(string query, string marked)
    {
        var browser = shop.Browser();
        var names = (await browser.PageAsync($"/tim-kiem?q={Uri.EscapeDataString(query)}")).QuerySelectorAll(".tile h3").Take(2).ToList();
        names.Count.ShouldBe(2);
        names.ShouldAllBe(n => n.QuerySelector("mark")!.TextContent == marked);
        (await browser.PageAsync("/tim-kiem")).QuerySelector("mark").ShouldBeNull();
    }

    [Fact]
    public async Task Product_shows_five_pictures_in_two_formats_with_sizes_and_words()
    {
        var page = await shop.Browser().ProductAsync(ShopSteps.Starred);
        var pictures = page.QuerySelectorAll(".shots img").ToList();
        pictures.Count.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var picture in pictures)
        {
            picture.GetAttribute("alt").ShouldNotBeNullOrWhiteSpace();
            picture.HasAttribute("width").ShouldBeTrue();
            picture.HasAttribute("height").ShouldBeTrue();
            picture.GetAttribute("srcset")!.ShouldContain(".webp");
            picture.ParentElement!.QuerySelector("source[type='image/avif']")!.GetAttribute("srcset")!.ShouldContain("1280w");
            picture.Closest("a")!.GetAttribute("href")!.ShouldContain("-1280.webp");
        }
        page.QuerySelectorAll("img[fetchpriority=high]").Length.ShouldBe(1);
        page.QuerySelectorAll(".shots .drawn").Length.ShouldBe(pictures.Count);
    }

    [Fact]
    public async Task Pack_named_in_the_address_changes_price_stock_and_first_picture()
    {
        var browser = shop.Browser();
        var first = await browser.ProductAsync(ShopSteps.Starred);
        var other = first.QuerySelectorAll(".pack").First(p => !p.HasAttribute("aria-current"));
        var address = first.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;
        var second = await browser.PageAsync(new Uri(new Uri(address), other.GetAttribute("href")).PathAndQuery);
        second.QuerySelector(".product-info .price")!.TextContent.ShouldNotBe(first.QuerySelector(".product-info .price")!.TextContent);
        second.QuerySelector(".shots img")!.GetAttribute("src").ShouldNotBe(first.QuerySelector(".shots img")!.GetAttribute("src"));
        second.QuerySelector(".pack[aria-current]")!.GetAttribute("href").ShouldBe(other.GetAttribute("href"));
        second.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe(address);
    }

    [Fact]
    public async Task Product_shows_its_certificate_with_issuer_and_dates()
    {
        var panel = (await shop.Browser().ProductAsync(ShopSteps.Starred)).QuerySelector(".cert")!;
        panel.QuerySelector(".stars")!.GetAttribute("aria-label").ShouldBe("OCOP 4 sao");
        var facts = panel.QuerySelectorAll("dt").ToDictionary(t => t.TextContent, t => t.NextElementSibling!.TextContent);
        facts["Mã chứng nhận"].ShouldBe("MAU-HT-0100");
        facts["Cơ quan công nhận"].ShouldNotBeEmpty();
        facts["Ngày cấp"].ShouldMatch(@"^\d\d/\d\d/\d{4}$");
        facts["Hết hạn ngày"].ShouldMatch(@"^\d\d/\d\d/\d{4}$");
        panel.QuerySelector("svg[role=img] path").ShouldNotBeNull();
    }

    [Fact]
    public async Task Product_with_an_expired_certificate_keeps_its_page_and_says_so()
    {
        var page = await shop.Browser().ProductAsync(ShopSteps.Expired);
        page.QuerySelector(".product-info > .notice")!.TextContent.ShouldStartWith("Chứng nhận OCOP 3 sao đã hết hạn ngày");
        page.QuerySelectorAll(".product-info .star-line").ShouldBeEmpty();
        page.QuerySelector(".cert .mark")!.TextContent.ShouldBe("Đã hết hạn");
    }

    [Fact]
    public async Task Producer_page_shows_type_place_of_today_and_of_before_and_its_products()
    {
        var browser = shop.Browser();
        var page = await browser.PageAsync(await browser.AddressAsync("/nha-san-xuat/x-P-036"));
        var facts = page.QuerySelectorAll("dt").ToDictionary(t => t.TextContent, t => t.NextElementSibling!.TextContent);
        facts["Loại hình"].ShouldBe("Doanh nghiệp (chưa rõ quy mô)");
        facts["Địa chỉ"].ShouldBe("Phường Trần Phú, tỉnh Hà Tĩnh");
        facts["Địa chỉ cũ"].ShouldBe("Xã Thạch Trung, thành phố Hà Tĩnh (cũ)");
        page.QuerySelectorAll(".tile").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Product_that_is_not_on_sale_shows_no_price_and_leads_to_its_producer()
    {
        var browser = shop.Browser();
        var list = await browser.PageAsync("/tim-kiem?set=14");
        var link = list.QuerySelector(".tile:has(.none) a")!.GetAttribute("href")!;
        var page = await browser.PageAsync(link);
        page.QuerySelector(".product-info .price").ShouldBeNull();
        page.QuerySelector(".panel h2")!.TextContent.ShouldBe("Chưa mở bán trên chợ");
        page.QuerySelector(".offer .panel")!.TextContent.ShouldContain("18 tuổi");
    }

    [Theory]
    [InlineData("MAU-HT-0100")]
    [InlineData("Bánh đa vừng Nguyên Lâm")]
    public async Task Certificate_is_found_by_code_and_by_product_name(string words)
    {
        var page = await shop.Browser().PageAsync($"/chung-nhan?q={Uri.EscapeDataString(words)}");
        page.QuerySelectorAll(".found a").Select(a => a.GetAttribute("href")).ShouldContain("/chung-nhan/MAU-HT-0100");
    }

    [Fact]
    public async Task Ranking_page_prints_the_weights_that_rank()
    {
        var page = await shop.Browser().PageAsync("/tieu-chi-xep-hang");
        page.QuerySelectorAll(".prose table td").Select(c => c.TextContent).ShouldContain("× 1,15");
        page.Body!.TextContent.ShouldNotContain("{{");
    }

    private static int Total(IParentNode page) => int.Parse(page.QuerySelector("[role=status]")!.TextContent.Split(' ')[0], CultureInfo.InvariantCulture);
}
