using System.Net;
using Marketplace.IntegrationTests.Hosting;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Edge;

public sealed class HeaderTests : IDisposable
{
    private readonly RunningHost _host = new("Staging", "Samples", settings: [("Site:HstsIncludeSubDomains", "true")]);

    [Fact]
    public async Task Pages_name_no_other_base_and_no_other_site_takes_what_is_theirs()
    {
        var answer = await AskAsync(HttpMethod.Get, "/tim-kiem");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("base-uri 'none'");
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single().ShouldBe("same-origin");
        (await AskAsync(HttpMethod.Get, "/icon-512.png")).Headers.GetValues("Cross-Origin-Resource-Policy").Single().ShouldBe("cross-origin");
    }

    [Fact]
    public async Task Https_holds_for_names_below_only_when_it_is_said()
    {
        using var browser = _host.CreateClient(new() { BaseAddress = new Uri("https://ocop.hatinh.example") });
        var answer = await browser.GetAsync("/health/live", TestContext.Current.CancellationToken);
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000; includeSubDomains");
    }

    [Theory]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("BR", "br")]
    [InlineData("identity", null)]
    [InlineData("*", "br")]
    [InlineData("br;q=0, gzip;q=0, *", null)]
    public async Task Kept_page_is_sent_in_an_encoding_that_its_reader_takes(string accepted, string? sent)
    {
        foreach (var before in new[] { "br", "gzip", "" }) await AskAsync(HttpMethod.Get, "/tim-kiem", before);
        var answer = await AskAsync(HttpMethod.Get, "/tim-kiem", accepted);
        answer.Content.Headers.ContentEncoding.ShouldBe(sent is null ? [] : [sent]);
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
    }

    [Fact]
    public async Task HEAD_and_GET_have_one_tag()
    {
        var get = await AskAsync(HttpMethod.Get, "/tim-kiem", "gzip");
        var head = await AskAsync(HttpMethod.Head, "/tim-kiem", "gzip");
        head.Headers.ETag.ShouldNotBeNull();
        head.Headers.ETag.ShouldBe(get.Headers.ETag);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_answers_GET_and_HEAD_alone(string path)
    {
        (await AskAsync(HttpMethod.Get, path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await AskAsync(HttpMethod.Head, path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete })
            (await AskAsync(method, path)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, method.Method);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("ví-dụ.example")]
    [InlineData("a@b")]
    [InlineData("<x>")]
    [InlineData("..")]
    [InlineData("a:99999")]
    public async Task Odd_host_is_400_and_never_a_fault(string name)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/tim-kiem");
        ask.Headers.TryAddWithoutValidation("Host", name);
        var answer = await _host.Browser().SendAsync(ask, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <summary>The framework cannot read such a name: it is asked past the client, which could not either.</summary>
    [Theory]
    [InlineData("xn--a")]
    [InlineData("shop.xn--0.example")]
    public async Task Host_that_is_an_international_name_by_its_beginning_alone_is_400(string name)
    {
        var answered = await _host.Server.SendAsync(asked =>
        {
            asked.Request.Method = HttpMethods.Get;
            asked.Request.Path = "/tim-kiem";
            asked.Request.Headers.Host = name;
        }, TestContext.Current.CancellationToken);
        answered.Response.StatusCode.ShouldBe(StatusCodes.Status400BadRequest);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string? encoding = null)
    {
        using var ask = new HttpRequestMessage(method, path);
        if (encoding is { Length: > 0 }) ask.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        return await _host.Browser().SendAsync(ask, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _host.Dispose();
}
