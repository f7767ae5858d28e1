using Stripe;
using Stripe.Checkout;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>From Stripe's objects to what we act on. Another site's payments on the same account are nobody's news here.</summary>
internal static class ReadCardEvent
{
    public const string SiteKey = "ocop_site", PaymentKey = "ocop_payment", OrderKey = "ocop_order", RefundKey = "ocop_refund";
    private const string Succeeded = "succeeded";

    /// <returns>Null = of a kind that we do not act on, or another site's.</returns>
    public static CardNews? Of(Event told, string site)
    {
        var news = Of(told.Type, told.Data.Object);
        if (news is null || IsOfOther(told.Data.Object, site)) return null;
        return news with { IsLive = told.Livemode, Account = told.Account ?? "" };
    }

    public static CardNews OfRefund(Refund refund) => new()
    {
        Kind = CardNewsKind.Refund,
        IntentId = refund.PaymentIntentId ?? "",
        ChargeId = refund.ChargeId ?? "",
        Currency = refund.Currency,
        AmountVnd = refund.Amount,
        RefundId = IdIn(refund.Metadata, RefundKey),
        ProviderId = refund.Id,
        Status = refund.Status ?? "",
    };

    public static CardNews? OfSession(Session session) => (session.Status, session.PaymentStatus) switch
    {
        ("complete", "paid") => OfSession(session, CardNewsKind.Paid),
        ("expired", _) => OfSession(session, CardNewsKind.Ended),
        _ => null,
    };

    public static CardNews OfCharge(Charge charge, CardNewsKind kind) => new()
    {
        Kind = kind,
        PaymentId = IdIn(charge.Metadata, PaymentKey),
        OrderId = IdIn(charge.Metadata, OrderKey),
        IntentId = charge.PaymentIntentId ?? "",
        ChargeId = charge.Id,
        IsLive = charge.Livemode,
        Currency = charge.Currency,
        AmountVnd = kind == CardNewsKind.GivenBack ? charge.AmountRefunded : charge.AmountCaptured,
    };

    public static CardNews OfDispute(Dispute dispute) => new()
    {
        Kind = CardNewsKind.Dispute,
        IntentId = dispute.PaymentIntentId ?? "",
        ChargeId = dispute.ChargeId ?? "",
        IsLive = dispute.Livemode,
        Currency = dispute.Currency,
        AmountVnd = dispute.Amount,
        ProviderId = dispute.Id,
        Status = dispute.Status,
    };

    private static CardNews? Of(string type, IHasObject about) => (type, about) switch
    {
        (EventTypes.CheckoutSessionCompleted or EventTypes.CheckoutSessionAsyncPaymentSucceeded, Session session) => OfSession(session),
        (EventTypes.CheckoutSessionExpired or EventTypes.CheckoutSessionAsyncPaymentFailed, Session session) => OfSession(session, CardNewsKind.Ended),
        (EventTypes.PaymentIntentSucceeded, PaymentIntent intent) => OfIntent(intent),
        (EventTypes.ChargeSucceeded, Charge { Captured: true } charge) => OfCharge(charge, CardNewsKind.Paid),
        (EventTypes.ChargeRefunded, Charge charge) => OfCharge(charge, CardNewsKind.GivenBack),
        (EventTypes.RefundCreated or EventTypes.RefundUpdated or EventTypes.RefundFailed or EventTypes.ChargeRefundUpdated, Refund refund) => OfRefund(refund),
        (EventTypes.ChargeDisputeCreated or EventTypes.ChargeDisputeUpdated or EventTypes.ChargeDisputeClosed
            or EventTypes.ChargeDisputeFundsWithdrawn or EventTypes.ChargeDisputeFundsReinstated, Dispute dispute) => OfDispute(dispute),
        _ => null,
    };

    private static CardNews OfSession(Session session, CardNewsKind kind) => new()
    {
        Kind = kind,
        PaymentId = IdIn(session.Metadata, PaymentKey),
        OrderId = IdIn(session.Metadata, OrderKey),
        SessionId = session.Id,
        IntentId = session.PaymentIntentId ?? "",
        IsLive = session.Livemode,
        Currency = session.Currency ?? "",
        AmountVnd = session.AmountTotal ?? 0,
    };

    private static CardNews? OfIntent(PaymentIntent intent) => intent.Status != Succeeded ? null : new()
    {
        Kind = CardNewsKind.Paid,
        PaymentId = IdIn(intent.Metadata, PaymentKey),
        OrderId = IdIn(intent.Metadata, OrderKey),
        IntentId = intent.Id,
        ChargeId = intent.LatestChargeId ?? "",
        IsLive = intent.Livemode,
        Currency = intent.Currency,
        AmountVnd = intent.AmountReceived,
    };

    /// <summary>What carries words of its maker is ours only with ours; refunds and disputes are known by what they belong to.</summary>
    private static bool IsOfOther(IHasObject about, string site) => about switch
    {
        Session session => IsOfOther(session.Metadata, site),
        PaymentIntent intent => IsOfOther(intent.Metadata, site),
        Charge charge => IsOfOther(charge.Metadata, site),
        _ => false,
    };

    private static bool IsOfOther(Dictionary<string, string>? words, string site) => words is null || words.GetValueOrDefault(SiteKey) != site;

    private static Guid? IdIn(Dictionary<string, string>? words, string key) =>
        words is not null && Guid.TryParseExact(words.GetValueOrDefault(key), "N", out var id) ? id : null;
}
