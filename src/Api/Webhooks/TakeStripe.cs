using System.Text;
using Marketplace.Ordering.Payments.Cards;
using Marketplace.Shared;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Api.Webhooks;

/// <summary>POST /webhooks/stripe: 2xx only for what is kept, or is nobody's here; anything else is sent again by Stripe.</summary>
internal static class TakeStripe
{
    private const int MostBytes = 256 * 1024;

    public static async Task<IResult> ExecuteAsync(HttpContext http, ReceiveCardEvent receive, ICurrentActor who, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await WebhookEndpoints.ReadAsync(http.Request, MostBytes, cancel) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        who.ActAs(Actor.Webhook("stripe", WebhookEndpoints.SenderOf(http)));
        return await receive.ExecuteAsync(Encoding.UTF8.GetString(body), http.Request.Headers["Stripe-Signature"].ToString(), cancel) switch
        {
            CardEventAnswer.Off => Results.NotFound(),
            CardEventAnswer.BadSignature => Results.BadRequest(),
            CardEventAnswer.Kept or CardEventAnswer.NotOurs => Results.Ok(),
            CardEventAnswer.Missing => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            var other => throw new InvalidOperationException($"{other} has no answer."),
        };
    }
}
