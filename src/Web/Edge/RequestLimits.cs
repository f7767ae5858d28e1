using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Marketplace.Web.Edge;

/// <summary>How much and how long one request may take of the process. A form that needs more says so on its endpoint.</summary>
internal static class RequestLimits
{
    /// <summary>The largest picture, and the form around it.</summary>
    public const long LargestBody = 16 * 1024 * 1024;

    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestBody;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.Configure<FormOptions>(forms => (forms.MultipartBodyLengthLimit, forms.ValueLengthLimit) = (LargestBody, 1024 * 1024));
        builder.Services.AddRequestTimeouts(limits => limits.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = _longest,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
            WriteTimeoutResponse = FaultPages.WriteAsync,
        });
    }
}
