using System.Text.Json;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

public sealed class MachineReadableTests(ShopHost shop) : IClassFixture<ShopHost>
{
    /// <summary>Of schema.org, what each type must have for the readers that we know.</summary>
    private static readonly Dictionary<string, string[]> _needed = new()
    {
        ["Product"] = ["name", "sku", "url"], ["Offer"] = ["price", "priceCurrency", "availability", "url"], ["Organization"] = ["name"],
        ["BreadcrumbList"] = ["itemListElement"], ["ListItem"] = ["position", "name"],
        ["Certification"] = ["name", "certificationIdentification", "issuedBy", "validFrom", "expires"], ["Rating"] = ["ratingValue"], ["PostalAddress"] = ["addressCountry"],
    };

    [Theory]
    [InlineData("/", "Organization")]
    [InlineData("/san-pham/banh-da-vung-nguyen-lam-HT-0100", "Product,Offer,Organization,Certification,Rating,BreadcrumbList,ListItem")]
    [InlineData("/en/san-pham/banh-da-vung-nguyen-lam-HT-0100", "Product,Offer,Organization,Certification,Rating,BreadcrumbList,ListItem")]
    [InlineData("/danh-muc/thuc-pham-1", "BreadcrumbList,ListItem")]
    public async Task Structured_data_is_valid(string path, string types)
    {
        var found = await FactsAsync(path);
        found.Select(f => f.GetProperty("@type").GetString()!).Distinct().ShouldBe(types.Split(','), ignoreOrder: true);
        foreach (var fact in found)
            foreach (var name in _needed[fact.GetProperty("@type").GetString()!])
                fact.TryGetProperty(name, out var value).ShouldBeTrue($"{fact.GetProperty("@type")} has no {name}: {fact}");
    }

    [Fact]
    public async Task Certification_is_said_only_while_it_holds_and_samples_say_that_they_are()
    {
        var valid = (await FactsAsync("/san-pham/banh-da-vung-nguyen-lam-HT-0100")).Single(f => f.GetProperty("@type").GetString() == "Certification");
        valid.GetProperty("disambiguatingDescription").GetString().ShouldBe("Dữ liệu mẫu");
        var address = await shop.Browser().AddressAsync($"/san-pham/x-{ShopSteps.Expired}");
        (await FactsAsync(address)).ShouldNotContain(f => f.GetProperty("@type").GetString() == "Certification");
    }

    [Fact]
    public async Task No_illustration_is_in_structured_data() =>
        (await FactsAsync("/san-pham/banh-da-vung-nguyen-lam-HT-0100")).Where(f => f.TryGetProperty("image", out _)).ShouldBeEmpty();

    [Fact]
    public async Task Every_address_of_the_sitemap_answers_200_may_be_indexed_and_is_its_own_canonical()
    {
        var browser = shop.Browser();
        XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var addresses = XDocument.Parse(await browser.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken)).Descendants(sitemap + "loc").Select(l => l.Value).ToList();
        addresses.Count.ShouldBeGreaterThan(700);
        addresses.ShouldBeUnique();
        foreach (var address in addresses.Where((_, i) => i % 7 == 0))
        {
            var page = await browser.PageAsync(new Uri(address).PathAndQuery);
            page.QuerySelector("meta[name=robots]").ShouldBeNull(address);
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe(address);
            page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => l.GetAttribute("hreflang")).ShouldBe(["vi", "en", "x-default"]);
            page.DocumentElement.GetAttribute("lang").ShouldBe(new Uri(address).AbsolutePath.StartsWith("/en", StringComparison.Ordinal) ? "en" : "vi");
            page.QuerySelectorAll("h1").Length.ShouldBe(1, address);
            page.Title.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Theory]
    [InlineData("/tim-kiem?star=4")]
    [InlineData("/tim-kiem?page=2")]
    [InlineData("/tim-kiem?q=mat")]
    [InlineData("/danh-muc/thuc-pham-1?sort=price")]
    public async Task Filtered_lists_are_not_indexed(string path) =>
        (await shop.Browser().PageAsync(path)).QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex,follow");

    [Fact]
    public async Task Robots_names_the_sitemap() =>
        (await shop.Browser().GetStringAsync("/robots.txt", TestContext.Current.CancellationToken)).ShouldContain("Sitemap: https://localhost/sitemap.xml");

    /// <summary>All objects with a type, also those inside others.</summary>
    private async Task<IReadOnlyList<JsonElement>> FactsAsync(string path)
    {
        var facts = new List<JsonElement>();
        foreach (var script in (await shop.Browser().PageAsync(path)).QuerySelectorAll("script[type='application/ld+json']"))
        {
            var fact = JsonDocument.Parse(script.TextContent).RootElement;
            fact.GetProperty("@context").GetString().ShouldBe("https://schema.org");
            Collect(fact);
        }
        return facts;

        void Collect(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) Collect(item);
            if (element.ValueKind != JsonValueKind.Object) return;
            if (element.TryGetProperty("@type", out _)) facts.Add(element);
            foreach (var property in element.EnumerateObject()) Collect(property.Value);
        }
    }
}
