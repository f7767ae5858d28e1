using Marketplace.Components;
using Marketplace.IntegrationTests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Edge;

/// <summary>
/// A kept page is made of what its key is made of: over all kept pages and all names of parameters, in odd case, doubled and foreign.
/// Asked of a host that keeps nothing, so that what a page reads is seen and not what was kept.
/// </summary>
public sealed class PageKeyTests : IDisposable
{
    private const string Value = "2024-12-31", Other = "3";

    /// <summary>For the codes in an address.</summary>
    private static readonly Dictionary<string, string> _codes = new()
    {
        ["{SlugAndCode}"] = "x-HT-0100", ["{slugAndCode}"] = "x-HT-0100", ["{number:int}"] = "1",
    };

    private static readonly string[] _foreign = ["utm_source", "returnUrl", "trang", "band", "x"];

    private readonly RunningHost _plain = new(seed: "Samples", settings: [("Cache:Pages", "false")]);

    [Fact]
    public async Task Kept_pages_read_their_own_parameters_in_any_case_and_no_other()
    {
        using var browser = _plain.Browser();
        var pages = Pages().ToList();
        pages.Count.ShouldBeGreaterThan(10, "the list comes from what is mapped");
        var names = pages.SelectMany(p => p.Own).Concat(_foreign).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var (address, own) in pages)
        {
            var bare = await BodyAsync(browser, address);
            foreach (var name in names)
            {
                var odd = Odd(name);
                if (own.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    (await BodyAsync(browser, $"{address}?{odd}={Value}")).ShouldBe(await BodyAsync(browser, $"{address}?{name}={Value}"), $"{address} {odd}");
                    (await BodyAsync(browser, $"{address}?{odd}={Value}&{name}={Other}"))
                        .ShouldBe(await BodyAsync(browser, $"{address}?{name}={Value}&{name}={Other}"), $"{address} {odd} twice");
                }
                else
                {
                    (await BodyAsync(browser, $"{address}?{name}={Value}")).ShouldBe(bare, $"{address} {name}");
                    (await BodyAsync(browser, $"{address}?{odd}={Value}&{name}={Other}")).ShouldBe(bare, $"{address} {odd} twice");
                }
            }
        }
    }

    [Fact]
    public async Task A_page_kept_under_an_odd_address_is_right_for_the_next_reader()
    {
        using var keeping = new RunningHost(seed: "Samples");
        using var browser = keeping.Browser();
        foreach (var odd in (string[])["ASOF=2024-12-31", "aSoF=2024-12-31&x=1", "AsOf=2024-12-31"])
            (await BodyAsync(browser, "/giam-sat/dia-ban?" + odd)).ShouldContain("31/12/2024", Case.Sensitive, odd);
        (await BodyAsync(browser, "/giam-sat/dia-ban?asOf=2024-12-31")).ShouldContain("31/12/2024");
        (await BodyAsync(browser, "/giam-sat/dia-ban?x=ASOF")).ShouldNotContain("ASOF", Case.Sensitive);
    }

    /// <summary>Whoever writes an address otherwise gets what he asked for, and leaves nothing of it to others.</summary>
    [Theory]
    [InlineData("/tim-kiem?sort=priceUp&sort=priceDown", "/tim-kiem?sort=priceDown&sort=priceUp")]
    [InlineData("/tim-kiem?page=2&page=3", "/tim-kiem?page=3&page=2")]
    [InlineData("/tim-kiem?q=tr%C3%A0&q=m%E1%BA%ADt", "/tim-kiem?q=m%E1%BA%ADt&q=tr%C3%A0")]
    [InlineData("/HUYEN", "/huyen")]
    [InlineData("/en/chung-nhan/mau-ht-0001", "/en/chung-nhan/MAU-HT-0001")]
    [InlineData("/GIAM-SAT/kenh", "/giam-sat/kenh")]
    public async Task Addresses_that_differ_in_order_or_case_are_kept_apart(string first, string second)
    {
        using var keeping = new RunningHost(seed: "Samples");
        using var kept = keeping.Browser();
        using var browser = _plain.Browser();
        await BodyAsync(kept, first);
        WithoutIds(await BodyAsync(kept, second)).ShouldBe(WithoutIds(await BodyAsync(browser, second)));
        WithoutIds(await BodyAsync(kept, first)).ShouldBe(WithoutIds(await BodyAsync(browser, first)));
    }

    /// <summary>Each host gives its packs ids of its own.</summary>
    private static string WithoutIds(string page) => System.Text.RegularExpressions.Regex.Replace(page, "[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}", "id");

    private IEnumerable<(string Address, string[] Own)> Pages() => _plain.Services.GetServices<EndpointDataSource>()
        .SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Select(e => (Template: "/" + e.RoutePattern.RawText!.TrimStart('/'), Page: e.Metadata.GetMetadata<CachedPageAttribute>()))
        .Where(e => e.Page is not null)
        .Select(e => (Example(e.Template), e.Page!.Parameters))
        .DistinctBy(e => e.Item1);

    /// <summary>A page that is not there is a page too: what fills the template need not exist everywhere.</summary>
    private static string Example(string template)
    {
        foreach (var (code, value) in _codes) template = template.Replace(code, value, StringComparison.Ordinal);
        return System.Text.RegularExpressions.Regex.Replace(template, @"\{[^}]*\}", template.StartsWith("/giam-sat", StringComparison.Ordinal) ? "446" : "x-1");
    }

    private static string Odd(string name) => string.Concat(name.Select((c, i) => i % 2 == 0 ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)));

    private static async Task<string> BodyAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode + await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _plain.Dispose();
}
