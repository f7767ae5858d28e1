namespace Marketplace.Ordering.Payments.Cards;

internal enum CardNewsKind { Paid, Ended, GivenBack, Refund, Dispute }

/// <summary>
/// What Stripe says of one payment, told by a webhook or asked for: the few facts that we act on, and nothing of the buyer. Amounts in
/// whole đồng, as Stripe counts them.
/// </summary>
internal sealed record CardNews
{
    public required CardNewsKind Kind { get; init; }

    /// <summary>Our payment, as we wrote it into Stripe's object; null = it holds nothing of ours.</summary>
    public Guid? PaymentId { get; init; }

    public Guid? OrderId { get; init; }

    public string SessionId { get; init; } = "";

    public string IntentId { get; init; } = "";

    public string ChargeId { get; init; } = "";

    /// <summary>Null = the object does not say.</summary>
    public bool? IsLive { get; init; }

    public string Account { get; init; } = "";

    public string Currency { get; init; } = "";

    /// <summary>Paid, given back in all, of this refund, or in dispute.</summary>
    public long AmountVnd { get; init; }

    /// <summary>Our refund; null = it was made at Stripe.</summary>
    public Guid? RefundId { get; init; }

    /// <summary>Stripe's number of the refund or the dispute.</summary>
    public string ProviderId { get; init; } = "";

    /// <summary>Stripe's word for where the refund or the dispute stands.</summary>
    public string Status { get; init; } = "";
}
