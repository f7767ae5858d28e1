using System.Net;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Web.Edge;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Edge;

public sealed class EdgeTests
{
    [Fact]
    public void Only_proxies_of_named_networks_are_believed()
    {
        using var host = new RunningHost(settings: ("Proxy:Networks:0", "172.20.0.0/16"));
        var options = host.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        bool Believed(string address) => options.KnownProxies.Contains(IPAddress.Parse(address))
            || options.KnownIPNetworks.Any(n => n.Contains(IPAddress.Parse(address)));
        Believed("172.20.3.4").ShouldBeTrue();
        Believed("127.0.0.1").ShouldBeFalse();
        Believed("172.21.0.1").ShouldBeFalse();
        Believed("10.0.0.1").ShouldBeFalse();
        options.ForwardLimit.ShouldBe(1);
    }

    [Fact]
    public async Task Body_beyond_the_limit_is_refused()
    {
        using var host = new RunningHost();
        host.UseKestrel(0);
        host.StartServer();
        using var client = new HttpClient { BaseAddress = host.ClientOptions.BaseAddress };
        using var body = new StreamContent(new ZeroStream(RequestLimits.LargestBody + 1)) { Headers = { ContentLength = RequestLimits.LargestBody + 1 } };
        body.Headers.ContentType = new("application/x-www-form-urlencoded");
        HttpStatusCode? status = null;
        try { status = (await client.PostAsync("/dang-nhap", body, TestContext.Current.CancellationToken)).StatusCode; }
        catch (HttpRequestException) { /* the server may close while the body is still being sent */ }
        status.ShouldBeOneOf(HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest, null);
        (await client.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private sealed class ZeroStream(long length) : Stream
    {
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - _at);
            _at += given;
            return given;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
