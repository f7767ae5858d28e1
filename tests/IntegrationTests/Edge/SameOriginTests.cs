using Marketplace.Components.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Edge;

/// <summary>A form without a token, from a page out of the cache, counts only when no other site can have sent it (T33).</summary>
public sealed class SameOriginTests
{
    [Theory]
    [InlineData("same-origin", null, true), InlineData("none", null, true), InlineData("same-site", null, false), InlineData("cross-site", null, false)]
    [InlineData("cross-site", "https://cho.example.vn", false), InlineData("", "https://cho.example.vn", false)]
    [InlineData(null, "https://cho.example.vn", true), InlineData(null, "https://node1:8080", true), InlineData(null, "https://evil.example", false)]
    [InlineData(null, "http://cho.example.vn", false), InlineData(null, "https://cho.example.vn.evil.example", false)]
    [InlineData(null, "null", false), InlineData(null, null, true)]
    public void Sender_is_known_by_what_browsers_add(string? site, string? origin, bool own)
    {
        var named = new Dictionary<string, string?> { ["Site:BaseUrl"] = "https://cho.example.vn" };
        var settings = new ConfigurationBuilder().AddInMemoryCollection(named).Build();
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton<IConfiguration>(settings).BuildServiceProvider() };
        http.Request.Scheme = "https";
        http.Request.Host = new HostString("node1:8080");
        if (site is not null) http.Request.Headers["Sec-Fetch-Site"] = site;
        if (origin is not null) http.Request.Headers.Origin = origin;
        http.Request.SentByOwnPage().ShouldBe(own);
    }
}
