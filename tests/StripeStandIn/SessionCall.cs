using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Marketplace.StripeStandIn;

/// <summary>Checkout sessions: what Stripe takes for a hosted page, and what it says when it does not.</summary>
internal static partial class SessionCall
{
    private const int Shortest = 30 * 60, Longest = 24 * 60 * 60;

    public static (int, JsonObject) Open(StandIn standIn, IReadOnlyDictionary<string, string> form)
    {
        foreach (var name in form.Keys)
            if (!Known().IsMatch(name)) return Refused($"Received unknown parameter: {name}", name, "parameter_unknown");
        if (form.GetValueOrDefault("mode") != "payment") return Refused("Missing or other mode", "mode");
        if (form.GetValueOrDefault("ui_mode", "hosted_page") != "hosted_page") return Refused("No such ui_mode", "ui_mode");
        if (form.GetValueOrDefault("line_items[0][price_data][currency]") != "vnd") return Refused("Another currency", "line_items[0][price_data][currency]");
        if (!long.TryParse(form.GetValueOrDefault("line_items[0][price_data][unit_amount]"), NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
            return Refused("Invalid integer", "line_items[0][price_data][unit_amount]", "parameter_invalid_integer");
        if (amount < standIn.Options.LeastVnd) return Refused("The amount is below the least", "line_items[0][price_data][unit_amount]", "amount_too_small");
        if (amount > StandInOptions.MostVnd) return Refused("The amount is above the most", "line_items[0][price_data][unit_amount]", "amount_too_large");
        if (form.GetValueOrDefault("line_items[0][quantity]") != "1") return Refused("One line, once", "line_items[0][quantity]");
        if (!form.GetValueOrDefault("success_url", "").StartsWith("http", StringComparison.Ordinal))
            return Refused("Not a valid URL", "success_url", "url_invalid");
        if (!long.TryParse(form.GetValueOrDefault("expires_at"), out var expires) || expires < standIn.Now + Shortest || expires > standIn.Now + Longest)
            return Refused("The `expires_at` timestamp must be between 30 minutes and 24 hours from now", "expires_at");
        var id = StandIn.NewId("cs_test");
        var session = new JsonObject
        {
            ["id"] = id, ["object"] = "checkout.session", ["amount_total"] = amount, ["amount_subtotal"] = amount, ["currency"] = "vnd",
            ["client_reference_id"] = form.GetValueOrDefault("client_reference_id"), ["created"] = standIn.Now, ["expires_at"] = expires,
            ["livemode"] = standIn.Options.IsLive, ["mode"] = "payment", ["payment_status"] = "unpaid", ["status"] = "open", ["payment_intent"] = null,
            ["success_url"] = form["success_url"], ["cancel_url"] = form.GetValueOrDefault("cancel_url"), ["ui_mode"] = "hosted_page",
            ["url"] = $"{standIn.Url}/pay/{id}", ["metadata"] = Words(form, "metadata["),
            ["payment_intent_metadata"] = Words(form, "payment_intent_data[metadata]["),
        };
        standIn.Done.Enqueue(("/v1/checkout/sessions", amount));
        return (200, standIn.Money.Open(session));
    }

    public static (int, JsonObject) Show(StandIn standIn, IQueryCollection query, string id) =>
        standIn.Money.Session(id, query.Keys.Any(k => k.StartsWith("expand", StringComparison.Ordinal))) is { } session
            ? (200, session) : (404, Errors.Of("invalid_request_error", "No such checkout session", "id", "resource_missing"));

    public static (int, JsonObject) Expire(StandIn standIn, string id)
    {
        if (standIn.Money.Session(id) is null) return (404, Errors.Of("invalid_request_error", "No such checkout session", "id", "resource_missing"));
        return standIn.Money.Expire(id) ? (200, standIn.Money.Session(id)!) : Refused("Only open sessions can be expired", "session");
    }

    internal static JsonObject Words(IReadOnlyDictionary<string, string> form, string start) =>
        new(form.Where(f => f.Key.StartsWith(start, StringComparison.Ordinal)).Select(f => KeyValuePair.Create(f.Key[start.Length..^1], (JsonNode?)f.Value)));

    private static (int, JsonObject) Refused(string message, string param, string? code = null) =>
        (400, Errors.Of("invalid_request_error", message, param, code));

    [GeneratedRegex("""
        ^(mode|ui_mode|client_reference_id|customer_email|locale|expires_at|success_url|cancel_url|adaptive_pricing\[enabled\]
        |allowed_payment_method_types\[\d\]|metadata\[\w+\]|payment_intent_data\[(metadata\]\[\w+|description)\]
        |line_items\[\d\]\[(quantity|price_data\]\[currency|price_data\]\[unit_amount|price_data\]\[product_data\]\[name)\])$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Known();
}
