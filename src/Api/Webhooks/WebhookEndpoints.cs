using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Api.Webhooks;

/// <summary>Messages of services that are signed by them: no person, no cookie, no token.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder app)
    {
        app.MapPost("/webhooks/stripe", TakeStripe.ExecuteAsync).DisableAntiforgery().ExcludeFromDescription();
        app.MapPost("/webhooks/bank/{provider}", TakeBankCredit.ExecuteAsync).DisableAntiforgery().ExcludeFromDescription();
    }

    /// <summary>Bytes of the body as they came, once.</summary>
    /// <returns>Null = more than may be.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancel)
    {
        if (request.ContentLength > most) return null;
        var body = new byte[most + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancel);
        return length > most ? null : body[..length];
    }

    public static string SenderOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}
