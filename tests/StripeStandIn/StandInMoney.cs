using System.Text.Json.Nodes;

namespace Marketplace.StripeStandIn;

/// <summary>Sessions, intents, charges and refunds, and how they change.</summary>
public sealed class StandInMoney(StandIn standIn)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, JsonObject> _sessions = [], _intents = [], _charges = [];
    private readonly List<JsonObject> _refunds = [];

    /// <summary>What refunds are at once.</summary>
    public string RefundStatus { get; set; } = "succeeded";

    public IReadOnlyList<JsonObject> Sessions { get { lock (_lock) return [.. _sessions.Values.Select(Copy)]; } }

    public IReadOnlyList<JsonObject> Charges { get { lock (_lock) return [.. _charges.Values.Select(Copy)]; } }

    public IReadOnlyList<JsonObject> Refunds { get { lock (_lock) return [.. _refunds.Select(Copy)]; } }

    public JsonObject? Session(string id, bool isExpanded = false)
    {
        lock (_lock)
        {
            if (!_sessions.TryGetValue(id, out var session)) return null;
            var copy = Copy(session);
            if (!isExpanded || (string?)session["payment_intent"] is not { } intentId) return copy;
            var intent = Copy(_intents[intentId]);
            intent["latest_charge"] = Copy(_charges[(string)intent["latest_charge"]!]);
            copy["payment_intent"] = intent;
            return copy;
        }
    }

    internal JsonObject Open(JsonObject session)
    {
        lock (_lock) _sessions[(string)session["id"]!] = session;
        return Copy(session);
    }

    /// <summary>The buyer pays on the page: a charge, and the messages that Stripe sends for it. Null = the page is over.</summary>
    public IReadOnlyList<JsonObject>? Pay(string sessionId)
    {
        JsonObject session, intent, charge;
        lock (_lock)
        {
            session = _sessions[sessionId];
            Age(session);
            if ((string)session["status"]! != "open") return null;
            (intent, charge) = Charge(session);
        }
        return
        [
            standIn.Tell("charge.succeeded", charge), standIn.Tell("payment_intent.succeeded", intent),
            standIn.Tell("checkout.session.completed", session),
        ];
    }

    public bool Expire(string sessionId)
    {
        JsonObject session;
        lock (_lock)
        {
            session = _sessions[sessionId];
            if ((string)session["status"]! != "open") return false;
            session["status"] = "expired";
        }
        standIn.Tell("checkout.session.expired", session);
        return true;
    }

    /// <summary>Null = not so much is left.</summary>
    public JsonObject? Refund(string intentId, long amount, JsonObject words, string status = "succeeded")
    {
        JsonObject refund, charge;
        lock (_lock)
        {
            if (!_intents.TryGetValue(intentId, out var intent)) return null;
            charge = _charges[(string)intent["latest_charge"]!];
            var back = (long)charge["amount_refunded"]!;
            if (amount <= 0 || back + amount > (long)charge["amount"]!) return null;
            charge["amount_refunded"] = back + amount;
            charge["refunded"] = back + amount == (long)charge["amount"]!;
            refund = new JsonObject
            {
                ["id"] = StandIn.NewId("re"), ["object"] = "refund", ["amount"] = amount, ["currency"] = "vnd", ["charge"] = (string)charge["id"]!,
                ["payment_intent"] = intentId, ["created"] = standIn.Now, ["metadata"] = words.DeepClone(), ["status"] = status,
            };
            _refunds.Add(refund);
        }
        standIn.Tell("refund.created", refund);
        standIn.Tell("charge.refunded", charge);
        return Copy(refund);
    }

    /// <summary>A bank takes a refund or refuses it, later.</summary>
    public JsonObject Turn(string refundId, string status)
    {
        JsonObject refund;
        lock (_lock)
        {
            refund = _refunds.Single(r => (string)r["id"]! == refundId);
            refund["status"] = status;
        }
        return standIn.Tell(status == "failed" ? "refund.failed" : "refund.updated", refund);
    }

    public JsonObject Dispute(string chargeId, string status, string type, string? id = null)
    {
        JsonObject dispute;
        lock (_lock)
        {
            var charge = _charges[chargeId];
            dispute = new JsonObject
            {
                ["id"] = id ?? StandIn.NewId("du"), ["object"] = "dispute", ["amount"] = (long)charge["amount"]!, ["currency"] = "vnd", ["charge"] = chargeId,
                ["payment_intent"] = (string)charge["payment_intent"]!, ["created"] = standIn.Now, ["livemode"] = standIn.Options.IsLive,
                ["metadata"] = new JsonObject(), ["reason"] = "fraudulent", ["status"] = status,
            };
        }
        return standIn.Tell(type, dispute);
    }

    internal IReadOnlyList<JsonObject> RefundsOf(string intentId)
    {
        lock (_lock) return [.. _refunds.Where(r => (string)r["payment_intent"]! == intentId).Reverse().Select(Copy)];
    }

    private (JsonObject Intent, JsonObject Charge) Charge(JsonObject session)
    {
        var words = session["payment_intent_metadata"]!;
        var amount = (long)session["amount_total"]!;
        var charge = new JsonObject
        {
            ["id"] = StandIn.NewId("ch"), ["object"] = "charge", ["amount"] = amount, ["amount_captured"] = amount, ["amount_refunded"] = 0L,
            ["captured"] = true, ["paid"] = true, ["refunded"] = false, ["currency"] = "vnd", ["created"] = standIn.Now,
            ["livemode"] = standIn.Options.IsLive, ["metadata"] = words.DeepClone(), ["status"] = "succeeded", ["payment_intent"] = StandIn.NewId("pi"),
        };
        var intent = new JsonObject
        {
            ["id"] = (string)charge["payment_intent"]!, ["object"] = "payment_intent", ["amount"] = amount, ["amount_received"] = amount,
            ["currency"] = "vnd", ["created"] = standIn.Now, ["livemode"] = standIn.Options.IsLive, ["metadata"] = words.DeepClone(),
            ["status"] = "succeeded", ["latest_charge"] = (string)charge["id"]!,
        };
        _charges[(string)charge["id"]!] = charge;
        _intents[(string)intent["id"]!] = intent;
        session["payment_intent"] = (string)intent["id"]!;
        session["payment_status"] = "paid";
        session["status"] = "complete";
        return (intent, charge);
    }

    private void Age(JsonObject session)
    {
        if ((string)session["status"]! == "open" && (long)session["expires_at"]! <= standIn.Now) session["status"] = "expired";
    }

    private static JsonObject Copy(JsonObject what) => (JsonObject)what.DeepClone();
}
