using Marketplace.IntegrationTests.Hosting;
using Marketplace.Shared;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

/// <summary>M65, A06: what machines read. Every fact is held against the forms of schema.org when it is read.</summary>
public sealed class StructuredDataTests(ShopHost shop) : IClassFixture<ShopHost>
{
    private const string Page = "/san-pham/banh-da-vung-nguyen-lam-HT-0100";

    [Theory]
    [InlineData("/", "Organization")]
    [InlineData(Page, "BreadcrumbList,ListItem")]
    [InlineData("/en" + Page, "BreadcrumbList,ListItem")]
    [InlineData("/danh-muc/thuc-pham-1", "BreadcrumbList,ListItem")]
    [InlineData("/huyen/huong-son-439", "BreadcrumbList,ListItem")]
    [InlineData("/nha-san-xuat/cong-ty-tnhh-san-xuat-thuong-mai-dich-vu-an-phong-P-036", "Organization,PostalAddress,BreadcrumbList,ListItem")]
    public async Task Structured_data_of_each_page_kind_is_valid(string path, string types) =>
        (await shop.Browser().FactsAsync(path)).Select(f => f.TypeOf()).Distinct().ShouldBe(types.Split(','), ignoreOrder: true);

    [Fact]
    public async Task No_sample_price_sample_certificate_or_illustration_is_in_structured_data()
    {
        var page = await shop.Browser().PageAsync(Page);
        page.QuerySelector(".product-info .price").ShouldNotBeNull("the page itself shows the sample price");
        page.QuerySelector(".product-info .star-line").ShouldNotBeNull("and the sample star");
        (await shop.Browser().FactsAsync(Page)).ShouldNotContain(f => f.TypeOf() == "Product",
            "search engines refuse a product without offer, rating or certificate");
    }

    [Fact]
    public async Task Real_price_photo_and_certificate_are_said_and_the_certificate_until_the_midnight_it_ends()
    {
        using var host = new RunningHost(seed: "Samples", settings: ("Media:WarmUp", "false"));
        var browser = host.Browser();
        var issued = host.Clock.VietnamToday().AddMonths(-35);
        await host.SqlAsync($"UPDATE variants SET is_sample = 0 WHERE product_code = '{ShopSteps.Starred}'");
        await host.SqlAsync($"UPDATE product_pictures SET is_illustration = 0 WHERE product_code = '{ShopSteps.Starred}' AND position = 1");
        await host.SqlAsync($"DELETE FROM certificates WHERE product_code = '{ShopSteps.Starred}'");
        await host.ImportAsync(("certificates.csv", $"""
            certificate_code,product_code,star,score,decision_no,authority,legal_basis,issued_on,revoked_on,recorded_at
            C-REAL,{ShopSteps.Starred},5,95,12/QĐ-BNN,central,QĐ 26/2026/QĐ-TTg,{issued:yyyy-MM-dd},,
            """));

        var facts = await browser.FactsAsync(Page);
        facts.Count(f => f.TypeOf() == "Offer").ShouldBeGreaterThan(1);
        facts.Single(f => f.TypeOf() == "Product").GetProperty("image").GetArrayLength().ShouldBe(1);
        var certification = facts.Single(f => f.TypeOf() == "Certification");
        certification.GetProperty("certificationIdentification").GetString().ShouldBe("12/QĐ-BNN");
        certification.GetProperty("issuedBy").GetProperty("name").GetString().ShouldNotBeNullOrWhiteSpace();
        certification.GetProperty("validFrom").GetString().ShouldBe($"{issued:yyyy-MM-dd}");
        certification.GetProperty("expires").GetString().ShouldBe($"{issued.AddMonths(36):yyyy-MM-dd}");
        certification.GetProperty("certificationRating").GetProperty("ratingValue").GetInt32().ShouldBe(5);
        certification.GetProperty("url").GetString().ShouldBe("https://localhost/chung-nhan/C-REAL");

        host.Clock.SetUtcNow(new DateTimeOffset(issued.AddMonths(36), TimeOnly.MinValue, TimeSpan.FromHours(7)));
        (await browser.FactsAsync(Page)).ShouldNotContain(f => f.TypeOf() == "Certification");
        (await browser.FactsAsync(Page)).ShouldContain(f => f.TypeOf() == "Offer");
    }

    /// <summary>Sources often give "Mật ong." for a description; what a page leaves out, machines are not told.</summary>
    [Fact]
    public async Task A_kind_of_food_is_no_description_to_machines_either()
    {
        var product = (await shop.Browser().FactsAsync("/san-pham/mat-ong-thuc-dung-HT-0036")).Single(f => f.TypeOf() == "Product");
        product.TryGetProperty("description", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_name_holds_cannot_close_the_script_it_stands_in()
    {
        using var host = new RunningHost(seed: "Register", settings: ("Media:WarmUp", "false"));
        await host.ImportAsync(
            ("producers.csv", "producer_code,name,type,type_from,type_to,commune_code,legacy_commune_code,address,phone,tax_code\n"
                + "P-X,\"</script><b>\"\"&\",htx,,,,,,,\n"),
            ("products.csv", "product_code,producer_code,name,set_code,description\nHT-X,P-X,\"</script><!--\",,\"]]>'\\u003c và bốn chữ nữa\"\n"),
            ("certificates.csv", "certificate_code,product_code,star,score,decision_no,authority,legal_basis,issued_on,revoked_on,recorded_at\n"
                + $"C-X,HT-X,4,80,1/QĐ,province,,{host.Clock.VietnamToday().AddMonths(-1):yyyy-MM-dd},,\n"));
        var page = await host.Browser().ProductAsync("HT-X");
        var product = (await host.Browser().FactsAsync(new Uri(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!).PathAndQuery))
            .Single(f => f.TypeOf() == "Product");
        product.GetProperty("name").GetString().ShouldBe("</script><!--");
        product.GetProperty("description").GetString().ShouldBe("]]>'\\u003c và bốn chữ nữa");
        product.GetProperty("brand").GetProperty("name").GetString().ShouldBe("</script><b>\"&");
    }
}
