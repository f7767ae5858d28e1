using Marketplace.Components;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

public sealed class AcceptedEncodingTests
{
    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0.0", "")]
    [InlineData("BR", "br")]
    [InlineData("GZip;q=0.5, br;q=0.2", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("*;q=0", "")]
    [InlineData("identity", "")]
    [InlineData("identity, br;q=0.5", "")]
    [InlineData("brotli", "")]
    [InlineData("x-br, x-gzip", "")]
    [InlineData("", "")]
    [InlineData("br;q=abc", "")]
    public void Only_what_the_reader_takes_is_chosen(string header, string chosen)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptEncoding = header;
        AcceptedEncoding.Of(http.Request).ShouldBe(chosen);
    }
}
