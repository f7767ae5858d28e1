using Marketplace.Ordering.Payments.Credits;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Api.Webhooks;

/// <summary>POST /webhooks/bank/{provider}: one credit as JSON (see <see cref="BankCreditMessage"/>), signed in `X-Signature`.</summary>
internal static class TakeBankCredit
{
    public const string Header = "X-Signature";
    private const int MostBytes = 16 * 1024;

    public static async Task<IResult> ExecuteAsync(HttpContext http, string provider, ReceiveBankCredit receive, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await WebhookEndpoints.ReadAsync(http.Request, MostBytes, cancel) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var signature = http.Request.Headers[Header].ToString();
        return await receive.ExecuteAsync(provider, body, signature, WebhookEndpoints.SenderOf(http), cancel) switch
        {
            BankCreditAnswer.Unknown => Results.NotFound(),
            BankCreditAnswer.BadSignature => Results.BadRequest(),
            BankCreditAnswer.Malformed => Results.StatusCode(StatusCodes.Status422UnprocessableEntity),
            // Told again it would be no better: it is noted.
            BankCreditAnswer.NoSuchAccount => Results.Json(new { taken = false }),
            BankCreditAnswer.Taken => Results.Json(new { taken = true }),
            var other => throw new InvalidOperationException($"{other} has no answer."),
        };
    }
}
