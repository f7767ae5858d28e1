using System.Net;
using Marketplace.IntegrationTests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Api;

/// <summary>HEAD answers as GET without a body, other methods are refused by their name; over real connections, as a test server sends bodies anyway.</summary>
public sealed class MethodTests : IDisposable
{
    private readonly RunningHost _host = new(seed: "Samples");
    private readonly HttpClient _client;

    public MethodTests()
    {
        _host.UseKestrel(0);
        _host.StartServer();
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _host.ClientOptions.BaseAddress };
    }

    private static readonly string[] _addresses =
    [
        "/", "/tim-kiem?star=3", "/danh-muc/thuc-pham-1", "/huyen", "/san-pham/banh-da-vung-nguyen-lam-HT-0100",
        "/san-pham/x-HT-0100", "/chung-nhan/MAU-HT-0100", "/trang/khieu-nai", "/khong-co", "/en/tim-kiem",
        "/giam-sat", "/giam-sat/dia-ban", "/giam-sat/tai/chi-tieu.csv", "/dang-nhap",
        "/sitemap.xml", "/robots.txt", "/health/live", "/health/ready", "/openapi/v1.json",
        "/api/v1/products?size=3", "/api/v1/products?star=9", "/api/v1/products/HT-0100", "/api/v1/products/HT-9999",
        "/api/v1/producers/P-001", "/api/v1/certificates/MAU-HT-0100", "/api/v1/suggest?q=mat",
        "/api/v1/programme", "/api/v1/programme/by/area", "/api/v1/programme/series?from=2025-01&to=2025-02", "/api/v1/khong-co", "/api",
    ];

    [Fact]
    public async Task Every_address_answers_HEAD_as_it_answers_GET_without_a_body()
    {
        foreach (var address in _addresses)
        {
            using var get = await SendAsync(HttpMethod.Get, address);
            using var head = await SendAsync(HttpMethod.Head, address);
            head.StatusCode.ShouldBe(get.StatusCode, address);
            head.Content.Headers.ContentType?.ToString().ShouldBe(get.Content.Headers.ContentType?.ToString(), address);
            head.Headers.Location.ShouldBe(get.Headers.Location, address);
            (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty(address);
        }
    }

    [Fact]
    public async Task A_method_that_a_public_address_does_not_answer_is_405_and_no_question_for_a_sign_in()
    {
        foreach (var address in _addresses.Where(a => !a.StartsWith("/health", StringComparison.Ordinal)))
            foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
            {
                if (address == "/dang-nhap" && method == HttpMethod.Post) continue;
                using var answer = await SendAsync(method, address);
                answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, $"{method} {address}");
                answer.Content.Headers.Allow.ShouldContain("GET", $"{method} {address}");
                if (address.StartsWith("/api", StringComparison.Ordinal))
                    answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", $"{method} {address}");
            }
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/v1")]
    [InlineData("/api/v2/products")]
    [InlineData("/api/v1/products/HT-0100/khac")]
    [InlineData("/en/api/v1/khong-co")]
    public async Task Unknown_address_of_the_api_is_404_as_problem(string address)
    {
        using var answer = await SendAsync(HttpMethod.Get, address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    /// <summary>Whatever is added later answers HEAD too.</summary>
    [Fact]
    public void Every_public_route_that_answers_GET_names_HEAD() =>
        _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null && e.Metadata.GetMetadata<IHttpMethodMetadata>() is { } m
                && m.HttpMethods.Contains("GET") && !m.HttpMethods.Contains("HEAD"))
            .Select(e => e.RoutePattern.RawText).ShouldBeEmpty();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address)
    {
        using var ask = new HttpRequestMessage(method, address);
        return await _client.SendAsync(ask, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _client.Dispose();
        _host.Dispose();
    }
}
