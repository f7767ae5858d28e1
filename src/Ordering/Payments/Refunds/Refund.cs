using System.Globalization;
using Marketplace.Ordering.Orders;

namespace Marketplace.Ordering.Payments.Refunds;

/// <summary>Where money on its way back stands. Stored by name.</summary>
public enum RefundState
{
    /// <summary>To be given back; nobody has sent it yet.</summary>
    Owed,

    /// <summary>The card's service has taken it and not yet said that it arrived.</summary>
    Sent,

    Done,

    /// <summary>The card's service could not give it back: it is still owed, by another way.</summary>
    Failed,
}

/// <summary>Money that goes back to a buyer: one row for each movement, never changed in its amount.</summary>
internal sealed class Refund
{
    public Guid Id { get; set; }

    public Guid OrderId { get; set; }

    public Order Order { get; set; } = null!;

    /// <summary>The line that it is for; null = the order as a whole.</summary>
    public Guid? OrderLineId { get; set; }

    /// <summary>How many packs of the line; 0 for the order as a whole.</summary>
    public int Quantity { get; set; }

    public long AmountVnd { get; set; }

    /// <summary>Words of whoever owed it, or one of <see cref="RefundReasons"/>.</summary>
    public required string Reason { get; set; }

    public RefundState State { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>The card service's number, or the bank's of a transfer by hand; empty until it is known.</summary>
    public string ProviderId { get; set; } = "";

    /// <summary>The payment by card that it is taken from; null = it was not paid by card.</summary>
    public Guid? CardPaymentId { get; set; }

    /// <summary>Money beyond the order's own (a second payment, one that came too late): it was never the order's, and no part of its sums.</summary>
    public bool IsSurplus { get; set; }

    public bool IsSample { get; set; }
}

/// <summary>Reasons that the marketplace itself gives: stable words.</summary>
public static class RefundReasons
{
    public const string Cancelled = "cancelled";
    public const string NotDelivered = "not-delivered";

    /// <summary>The order was paid already.</summary>
    public const string PaidTwice = "paid-twice";

    /// <summary>The order had ended and its goods were gone.</summary>
    public const string TooLate = "too-late";

    /// <summary>Made by hand in the card service's own pages.</summary>
    public const string AtStripe = "at-stripe";

    /// <summary>As buyers and sellers read it; what a person wrote stands as it was written.</summary>
    public static string Worded(string reason) => OrderingTexts.RefundReason(reason, CultureInfo.CurrentUICulture) ?? reason;
}
