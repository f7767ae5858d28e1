using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

/// <summary>Whatever an address holds, the answer is a page or a refusal, never a fault.</summary>
public sealed class GarbageTests(ShopHost shop) : IClassFixture<ShopHost>
{
    private static readonly string[] _paths =
        ["/", "/tim-kiem", "/danh-muc/thuc-pham-1", "/huyen", "/huyen/huong-son-439", "/san-pham/banh-da-vung-nguyen-lam-HT-0100", "/chung-nhan",
            "/chung-nhan/MAU-HT-0100", "/trang/khieu-nai", "/sitemap.xml"];

    private static readonly string[] _names =
        ["q", "district", "commune", "star", "group", "set", "producerType", "priceFrom", "priceTo", "inStock", "sort", "page", "size", "goi", "x"];

    /// <summary>In a path the server itself refuses it.</summary>
    private const string NullCharacter = "%00";

    private static readonly string[] _values =
    [
        "", "0", "-1", "-99999999999999999999", "99999999999999999999", "1e9", "NaN", "null", "true", "abc", NullCharacter, "%FF%FE", "%ED%A0%80",
            "%F0%9F%8D%AF", "%E2%80%AE", "a%CC%81", "'--", "<script>", "%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "{{x}}",
        "%2e%2e%2f", "a[]=1", "*", "\"", "%0d%0aX-Y:1", "+", "😀", new string('a', 3000), string.Join("%20", Enumerable.Repeat("a", 500)),
    ];

    [Fact]
    public async Task Random_parameters_never_make_a_fault()
    {
        var browser = shop.Browser();
        var random = new Random(20261126);
        for (var round = 0; round < 400; round++)
        {
            var query = string.Join('&', Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"{Pick(_names)}={Pick(_values)}"));
            var path = (random.Next(4) == 0 ? "/en" : "") + Pick(_paths) + "?" + query;
            var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).ShouldBeLessThan(500, path);
        }

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    /// <summary>Whoever added it: shop, province, sign-in, files, API.</summary>
    [Fact]
    public async Task Random_parameters_of_every_public_route_never_make_a_fault()
    {
        var routes = shop.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
                .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().ToArray();
        routes.Length.ShouldBeGreaterThan(40);
        string[] names = [.. _names, "asOf", "knownAt", "area", "commune", "type", "star", "group", "year", "mau", "sort", "from", "to", "samples",
            "returnUrl", "loi", "kind", "status", "months"];
        string[] values = [.. _values, "2025-12-31", "9999-12-31", "0001-01-01", "2026-13-45", "2026-11-26T00:00:00Z", "unknown", "439", "//example.org",
            "２０２５-01-01", "2025-01-01%2000:00"];
        var browser = shop.Browser();
        var random = new Random(20261126);
        for (var round = 0; round < 20; round++)
            foreach (var route in routes)
            {
                var path = Regex.Replace(route, @"\{[^}]*\}", _ =>
                    Pick([.. values.Where(v => v.Length is > 0 and < 100 && v != NullCharacter && v[0] != '/'
                    && !v.Contains('?', StringComparison.Ordinal))]));
                var address = path + "?" + string.Join('&', Enumerable.Range(0, random.Next(1, 5)).Select(_ => $"{Pick(names)}={Pick(values)}"));
                using var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
                ((int)answer.StatusCode).ShouldBeLessThan(500, address);
                (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("<script>alert");
            }

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    [Fact]
    public async Task Random_paths_never_make_a_fault()
    {
        var browser = shop.Browser();
        foreach (var start in new[] { "/san-pham/", "/nha-san-xuat/", "/chung-nhan/", "/danh-muc/", "/huyen/", "/trang/", "/assets/", "/media/", "/",
            "/en/", "/en/san-pham/" })
            foreach (var value in _values.Where(v => v != NullCharacter))
            {
                var answer = await browser.GetAsync(start + value.Replace("?", "%3F", StringComparison.Ordinal), TestContext.Current.CancellationToken);
                ((int)answer.StatusCode).ShouldBeLessThan(500, start + value);
            }
    }

    [Theory]
    [InlineData("/tim-kiem?page=0")]
    [InlineData("/tim-kiem?page=abc")]
    [InlineData("/tim-kiem?star=9")]
    [InlineData("/tim-kiem?priceFrom=500&priceTo=100")]
    [InlineData("/tim-kiem?district=%27")]
    public async Task What_makes_no_sense_is_left_out(string path) =>
        (await shop.Browser().PageAsync(path)).QuerySelector("[role=status]")!.TextContent.ShouldBe("142 sản phẩm");
}
