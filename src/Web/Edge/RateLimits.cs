using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Marketplace.Shared;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Edge;

/// <summary>Section "Limits": requests that one address may make in a minute. A class of pupils behind one address is still welcome.</summary>
public sealed class RateLimitOptions
{
    [Range(1, 1_000_000)]
    public int SearchPerMinute { get; set; } = 3_000;

    [Range(1, 1_000_000)]
    public int UploadPerMinute { get; set; } = 120;

    [Range(1, 1_000_000)]
    public int CheckoutPerMinute { get; set; } = 120;

    [Range(1, 1_000_000)]
    public int ReportPerMinute { get; set; } = 10;
}

/// <summary>
/// How often an address may ask for what costs much: 429 with Retry-After beyond. The machine itself is not counted: behind a proxy that is
/// not believed (<see cref="Proxies"/>) everybody would be one address. Per node; signing in has its own, stricter throttle.
/// </summary>
internal static class RateLimits
{
    private const int Segments = 6;
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RateLimitOptions>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = RefuseAsync;
            limiter.AddPolicy(Limited.Search, http => Of(http, o => o.SearchPerMinute));
            limiter.AddPolicy(Limited.Upload, http => Of(http, o => o.UploadPerMinute));
            limiter.AddPolicy(Limited.Checkout, http => Of(http, o => o.CheckoutPerMinute));
            limiter.AddPolicy(Limited.Report, http => HttpMethods.IsPost(http.Request.Method)
                ? Of(http, o => o.ReportPerMinute) : RateLimitPartition.GetNoLimiter(""));
        });
    }

    private static RateLimitPartition<string> Of(HttpContext http, Func<RateLimitOptions, int> allowed)
    {
        if (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address)) return RateLimitPartition.GetNoLimiter("");
        var limits = http.RequestServices.GetRequiredService<IOptions<RateLimitOptions>>().Value;
        return RateLimitPartition.GetSlidingWindowLimiter(Network(address), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = allowed(limits), Window = _window, SegmentsPerWindow = Segments, QueueLimit = 0,
        });
    }

    /// <summary>Of IPv6 the first 64 bits: a household has them all.</summary>
    private static string Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6) return address.ToString();
        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }

    private static async ValueTask RefuseAsync(OnRejectedContext refused, CancellationToken cancel)
    {
        refused.HttpContext.Response.Headers.RetryAfter = (_window.TotalSeconds / Segments).ToString(CultureInfo.InvariantCulture);
        await FaultPages.WriteAsync(refused.HttpContext);
    }
}
