using System.Globalization;
using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn;

internal static class RefundCall
{
    public static (int, JsonObject) Create(StandIn standIn, IReadOnlyDictionary<string, string> form)
    {
        foreach (var name in form.Keys)
            if (name is not ("payment_intent" or "amount" or "reason") && !name.StartsWith("metadata[", StringComparison.Ordinal))
                return (400, Errors.Of("invalid_request_error", $"Received unknown parameter: {name}", name, "parameter_unknown"));
        if (!long.TryParse(form.GetValueOrDefault("amount"), NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
            return (400, Errors.Of("invalid_request_error", "Invalid integer", "amount", "parameter_invalid_integer"));
        var words = SessionCall.Words(form, "metadata[");
        var refund = standIn.Money.Refund(form.GetValueOrDefault("payment_intent", ""), amount, words, standIn.Money.RefundStatus);
        if (refund is null) return (400, Errors.Of("invalid_request_error", "Refund amount is greater than unrefunded amount on charge", "amount"));
        standIn.Done.Enqueue(("/v1/refunds", amount));
        return (200, refund);
    }

    public static (int, JsonObject) List(StandIn standIn, IQueryCollection query) => (200, new JsonObject
    {
        ["object"] = "list", ["has_more"] = false, ["url"] = "/v1/refunds",
        ["data"] = new JsonArray([.. standIn.Money.RefundsOf(query["payment_intent"].ToString())]),
    });
}
