using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Marketplace.IntegrationTests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Api;

/// <summary>Over real connections: Kestrel refuses some of it before the product sees it, and its answers count too.</summary>
public sealed class HostileInputTests : IDisposable
{
    private readonly RunningHost _host = new(seed: "Samples");
    private readonly HttpClient _client;

    public HostileInputTests()
    {
        _host.UseKestrel(0);
        _host.StartServer();
        _client = new HttpClient { BaseAddress = _host.ClientOptions.BaseAddress };
    }

    private static readonly string[] _names =
        ["q", "district", "commune", "star", "group", "set", "producerType", "priceFrom", "priceTo", "inStock",
            "sort", "page", "size", "after", "asOf", "knownAt", "area", "samples", "from", "to", "v", "unknown"];

    private static readonly string[] _values =
    [
        "", " ", "0", "-1", "1", "3", "24", "439", "18133", "04", "true", "relevance", "2147483648", "-9223372036854775809", "1e309", "NaN", "٣", "３",
        "' OR 1=1 --", "\";DROP TABLE listings;--", "<script>alert(1)</script>", "</script><svg onload=x>",
        "*:*", "a* AND (", "(((((", "name:[* TO *]", "~", "^", "\\", "%", "_", "%00",
        "\0", "\u0001", "\r\nX: y", "\u202e", "\ufeff", "\ufffd", "🍯", "e\u0301\u0323\u0302", "Mật ong", "mat ong 500g duoi 200k",
        "{{7*7}}", "${jndi:ldap://x}", "../../etc/passwd", "..\\..\\x", "[]", "{}", "2026-13-45", "9999-12-31",
        "0001-01-01", "2026-11-26T00:00:00Z", new string('a', 3000), new string('9', 400), string.Join(' ', Enumerable.Repeat("mật ong", 300)),
    ];

    /// <summary>Every GET of the API that the host serves, whoever added it.</summary>
    private IReadOnlyList<string> Routes() =>
    [
        .. _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
                .Where(r => r.StartsWith("/api/", StringComparison.Ordinal) || r.StartsWith("/media/", StringComparison.Ordinal)).Distinct(),
    ];

    [Fact]
    public void Whatever_is_sent_to_the_api_is_answered_without_a_fault()
    {
        var routes = Routes();
        routes.Count.ShouldBeGreaterThanOrEqualTo(5);
        var value = Gen.OneOf(Gen.Elements(_values), ArbMap.Default.GeneratorFor<string?>().Select(s => s ?? ""));
        var pair = from name in Gen.Elements(_names) from text in value select $"{name}={Escape(text)}";
        var address =
            from route in Gen.Elements(routes.ToArray())
            from part in value
            from pairs in Gen.Choose(0, 5).SelectMany(n => Gen.ArrayOf(pair, n))
            select Fill(route, part) + "?" + string.Join('&', pairs);
        Prop.ForAll(address.ToArbitrary(), ShouldBeAnswered).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_answered_without_a_fault()
    {
        foreach (var raw in new[] { "%ff", "%c3%28", "%ed%a0%80", "%", "%zz", "%u0041", "a%2fb", "a%5cb", "+%2b", "%2e%2e%2f" })
            foreach (var route in Routes())
                ShouldBeAnswered($"{Fill(route, "x").Replace("/x", "/" + raw, StringComparison.Ordinal)}?q={raw}&district={raw}&page={raw}");
    }

    private void ShouldBeAnswered(string address)
    {
        using var answer = _client.GetAsync(address).GetAwaiter().GetResult();
        ((int)answer.StatusCode).ShouldBeLessThan(500, address);
        var body = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        if (answer.StatusCode == HttpStatusCode.BadRequest && body.Length > 0)
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", address);
        body.ShouldNotContain("   at ", customMessage: address);
        body.ShouldNotContain("Exception", customMessage: address);
    }

    public void Dispose()
    {
        _client.Dispose();
        _host.Dispose();
    }

    private static string Fill(string route, string part) =>
        System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]*\}", _ => Escape(part.Length is 0 or > 1000 ? "x" : part));

    private static string Escape(string text) => string.Concat(text.EnumerateRunes().Select(r => Uri.EscapeDataString(r.ToString())));
}
