using System.Net;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Media.Pictures;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Media;

public sealed class ServedPictureTests : IDisposable
{
    private const string Key = "mat-ong-1";
    private readonly RunningHost _host = new();
    private readonly HttpClient _browser;

    public ServedPictureTests() => _browser = _host.Browser();

    [Theory]
    [InlineData(PictureFormat.Avif, "image/avif")]
    [InlineData(PictureFormat.Webp, "image/webp")]
    [InlineData(PictureFormat.Jpg, "image/jpeg")]
    public async Task Picture_under_its_address_may_be_kept_for_ever(PictureFormat format, string type)
    {
        var address = _host.Services.GetRequiredService<PictureUrls>().Of(Key, 320, format);
        foreach (var _ in new[] { "made now", "from its file" })
        {
            using var answer = await _browser.GetAsync(address, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.ETag.ShouldNotBeNull();
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeInRange(500, 8_500);
        }
    }

    [Fact]
    public async Task Known_picture_is_not_sent_again()
    {
        var tag = (await _browser.GetAsync($"/media/{Key}-320.webp", TestContext.Current.CancellationToken)).Headers.ETag!;
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/media/{Key}-320.webp") { Headers = { IfNoneMatch = { tag } } };
        (await _browser.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Address_without_the_right_version_is_kept_for_minutes_only()
    {
        foreach (var address in new[] { $"/media/{Key}-320.webp", $"/media/{Key}-320.webp?v=0" })
            (await _browser.GetAsync(address, TestContext.Current.CancellationToken)).Headers.CacheControl!.ToString().ShouldBe("public, max-age=300");
    }

    [Theory]
    [InlineData("/media/mat-ong-1-300.webp")]
    [InlineData("/media/mat-ong-1-320.svg")]
    [InlineData("/media/mat-ong-1.svg")]
    [InlineData("/media/no-such-picture-320.webp")]
    [InlineData("/media/..%2f..%2fmat-ong-1-320.webp")]
    [InlineData("/media/..%5c..%5cmat-ong-1-320.webp")]
    [InlineData("/media/%2e%2e%2fappsettings-320.webp")]
    public async Task Any_other_name_is_not_found(string address) =>
        (await _browser.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    public void Dispose()
    {
        _browser.Dispose();
        _host.Dispose();
    }
}
