using System.Globalization;

namespace Marketplace.StripeStandIn;

/// <summary>The page where a buyer would type a card: here one button.</summary>
internal static class Pages
{
    public static void MapPages(this WebApplication server, StandIn standIn)
    {
        server.MapGet("/pay/{id}", (string id) =>
        {
            var session = standIn.Money.Session(id);
            if (session is null) return Results.NotFound();
            var amount = ((long)session["amount_total"]!).ToString("N0", CultureInfo.InvariantCulture);
            return Results.Content($"<!doctype html><title>Stand-in</title><h1>{amount} VND</h1><form method=post><button>Pay</button></form>", "text/html");
        });
        server.MapPost("/pay/{id}", (string id) =>
        {
            if (standIn.Money.Session(id) is not { } session) return Results.NotFound();
            return standIn.Money.Pay(id) is null ? Results.Conflict() : Results.Redirect((string)session["success_url"]!);
        }).DisableAntiforgery();
    }
}
