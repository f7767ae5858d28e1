namespace Marketplace.Ordering.Payments.Cards;

/// <summary>Why a person has to look at a payment by card. Stored by name.</summary>
public enum CardReviewKind
{
    /// <summary>Stripe names another sum than we asked for.</summary>
    Amount,

    Currency,

    /// <summary>Play money for a real payment, or the other way round.</summary>
    Mode,

    Account,

    /// <summary>The message names another order, page or payment of Stripe than the one that we began.</summary>
    Order,

    /// <summary>Stripe could not give the money back: the seller has to do it by hand.</summary>
    RefundFailed,

    /// <summary>More was given back at Stripe than the order had left.</summary>
    RefundOutside,

    /// <summary>The buyer's bank wants the money back: to be answered at Stripe.</summary>
    Dispute,
}

/// <summary>A payment by card that a person has to look at. Nothing was paid by what it tells of.</summary>
internal sealed class CardReview
{
    public Guid Id { get; set; }

    public Guid PaymentId { get; set; }

    public CardPayment Payment { get; set; } = null!;

    public CardReviewKind Kind { get; set; }

    /// <summary>Stripe's number of the message; empty = it was asked for.</summary>
    public string Source { get; set; } = "";

    /// <summary>What Stripe said, for example "100 usd".</summary>
    public string Said { get; set; } = "";

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    public Guid? SettledBy { get; set; }

    /// <summary>What was done, in the person's words.</summary>
    public string Settlement { get; set; } = "";

    public bool IsSample { get; set; }
}
