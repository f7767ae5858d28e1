using System.Globalization;
using AngleSharp.Html.Dom;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

/// <summary>What the pages say is true, and what nobody knows is not said.</summary>
public sealed class TruthTests(ShopHost shop) : IClassFixture<ShopHost>
{
    /// <summary>A product whose producer no source names.</summary>
    private const string Unnamed = "HT-0012";

    [Fact]
    public async Task Producer_whom_no_source_names_is_no_brand_and_has_no_page()
    {
        var browser = shop.Browser();
        var page = await browser.ProductAsync(Unnamed);
        page.QuerySelector(".by")!.TextContent.ShouldContain("nguồn chưa nêu");
        page.QuerySelector("#seller")!.ParentElement!.TextContent.ShouldContain("Nguồn chưa nêu chủ thể");
        page.Body!.TextContent.ShouldNotContain("Chưa rõ chủ thể");
        page.QuerySelectorAll("a[href*='/nha-san-xuat/']").ShouldBeEmpty();
        page.QuerySelectorAll("script[type='application/ld+json']").ShouldAllBe(s => !s.TextContent.Contains("Chưa rõ"));
        await browser.PageAsync($"/nha-san-xuat/chua-ro-chu-the-U-{Unnamed}", 404);
        (await browser.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken)).ShouldNotContain("/nha-san-xuat/chua-ro");
        (await browser.GetStringAsync("/api/v1/suggest?q=chua%20ro", TestContext.Current.CancellationToken)).ShouldNotContain("producer");
    }

    [Fact]
    public async Task Every_spelling_of_a_stand_in_is_nobody()
    {
        using var host = new RunningHost(seed: "Register");
        string[] spellings = ["Chưa xác định", "Không rõ chủ thể", "CHƯA RÕ CHỦ THỂ"];
        await host.ImportAsync(
            ("producers.csv", "producer_code,name,type,type_from,type_to,commune_code,legacy_commune_code,address,phone,tax_code\n"
                + string.Concat(spellings.Select((name, i) => $"U-X{i},{name},unknown,,,,,,,\n"))),
            ("products.csv", "product_code,producer_code,name,set_code,description\n" + string.Concat(
                Enumerable.Range(0, spellings.Length).Select(i => $"HT-X{i},U-X{i},Mứt {i},,\n"))));
        var browser = host.Browser();
        for (var i = 0; i < spellings.Length; i++)
        {
            var page = await browser.ProductAsync($"HT-X{i}");
            page.QuerySelector(".by")!.TextContent.ShouldContain("nguồn chưa nêu");
            page.Body!.TextContent.ShouldNotContain(spellings[i]);
            page.QuerySelectorAll("a[href*='/nha-san-xuat/']").ShouldBeEmpty();
            page.QuerySelectorAll("script[type='application/ld+json']").ShouldAllBe(s => !s.TextContent.Contains(spellings[i]));
            await browser.PageAsync($"/nha-san-xuat/{Slug.Of(spellings[i])}-U-X{i}", 404);
        }
        (await browser.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken)).ShouldNotContain("U-X");
    }

    [Fact]
    public async Task Front_page_counts_real_certificates_alone()
    {
        using var host = new RunningHost(seed: "Samples");
        var before = Counted(await host.Browser().PageAsync("/"));
        var issued = host.Clock.VietnamToday().AddMonths(-35);
        await host.ImportAsync(("certificates.csv", $"""
            certificate_code,product_code,star,score,decision_no,authority,legal_basis,issued_on,revoked_on,recorded_at
            C-REAL,{ShopSteps.Starred},4,80,12/QĐ-UBND,province,QĐ 148/QĐ-TTg,{issued:yyyy-MM-dd},,
            """));
        Counted(await host.Browser().PageAsync("/")).ShouldBe(before + 1);
        host.Clock.SetUtcNow(new DateTimeOffset(issued.AddMonths(36), TimeOnly.MinValue, TimeSpan.FromHours(7)));
        Counted(await host.Browser().PageAsync("/")).ShouldBeLessThanOrEqualTo(before);
    }

    [Fact]
    public async Task Product_without_certificate_offer_or_rating_says_so_and_is_no_product_to_machines()
    {
        using var host = new RunningHost(seed: "Register");
        await host.ImportAsync(
            ("producers.csv", "producer_code,name,type,type_from,type_to,commune_code,legacy_commune_code,address,phone,tax_code\nP-T,HTX Thử,htx,,,,,,,\n"),
            ("products.csv", "product_code,producer_code,name,set_code,description\nHT-T,P-T,Mứt thử,,Mứt.\n"));
        var page = await host.Browser().ProductAsync("HT-T");
        page.QuerySelector(".notice")!.TextContent.ShouldBe("Chưa có nguồn nào nêu chứng nhận OCOP của sản phẩm này.");
        page.QuerySelectorAll("script[type='application/ld+json']").ShouldAllBe(s => !s.TextContent.Contains("\"Product\""));
        page.QuerySelectorAll(".product-info p[lang], .product-info > p").ShouldAllBe(p => p.TextContent != "Mứt.");
        page.Body!.TextContent.ShouldNotContain("Mời bạn liên hệ");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tim-kiem")]
    [InlineData("/san-pham/banh-da-vung-nguyen-lam-HT-0100")]
    [InlineData("/chung-nhan/MAU-HT-0100")]
    public async Task One_bar_says_what_of_a_page_is_sample_data(string path)
    {
        var page = await shop.Browser().PageAsync(path);
        var bar = page.QuerySelectorAll(".sample-bar").ShouldHaveSingleItem().TextContent;
        bar.ShouldStartWith("Dữ liệu mẫu: ");
        bar.ShouldContain("chứng nhận");
    }

    [Fact]
    public async Task Contact_is_offered_only_where_there_is_one_and_alcohol_has_one_message()
    {
        var browser = shop.Browser();
        (await browser.ProductAsync(ShopSteps.Starred)).QuerySelector(".offer")!.TextContent.ShouldNotContain("Mời bạn liên hệ");
        var link = (await browser.PageAsync("/tim-kiem?set=14")).QuerySelector(".tile:has(.none) a")!.GetAttribute("href")!;
        var alcohol = await browser.PageAsync(link);
        alcohol.Body!.TextContent.Split("18 tuổi").Length.ShouldBe(2);
        alcohol.QuerySelectorAll(".notice.bad").ShouldBeEmpty();
    }

    [Fact]
    public async Task Menu_has_no_group_without_products()
    {
        var browser = shop.Browser();
        var links = (await browser.PageAsync("/huyen")).QuerySelectorAll(".groups a[href^='/danh-muc/']").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBeInRange(1, 5);
        foreach (var link in links) (await browser.PageAsync(link)).QuerySelectorAll(".tile").ShouldNotBeEmpty(link);
    }

    private static int Counted(IHtmlDocument home)
    {
        var count = home.QuerySelectorAll(".counts p").FirstOrDefault(p => p.TextContent.Contains("còn chứng nhận", StringComparison.Ordinal));
        return count is null ? 0 : int.Parse(count.QuerySelector("b")!.TextContent, NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("vi-VN"));
    }
}
