using Marketplace.Ordering.Orders;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>Where one try to pay by card stands; it goes forward in this order alone. Stored by name.</summary>
internal enum CardPaymentState
{
    /// <summary>Written, Stripe has not answered yet.</summary>
    Created,

    /// <summary>The buyer can pay on Stripe's page.</summary>
    Open,

    /// <summary>Stripe's page is over and nobody paid on it.</summary>
    Closed,

    /// <summary>The money that pays the order: one for each order.</summary>
    Paid,

    /// <summary>Money that the order did not need any more: all of it goes back.</summary>
    Surplus,
}

/// <summary>One try to pay one order by card, written before Stripe hears of it; a new one is made when the one before is over.</summary>
internal sealed class CardPayment
{
    public Guid Id { get; set; }

    public Guid OrderId { get; set; }

    public Order Order { get; set; } = null!;

    /// <summary>1, 2, … within the order.</summary>
    public int Attempt { get; set; }

    public long AmountVnd { get; set; }

    /// <summary>Real money, by the key that it was begun with.</summary>
    public bool IsLive { get; set; }

    /// <summary>Stripe's account that takes it; empty = the key's own.</summary>
    public string Account { get; set; } = "";

    public CardPaymentState State { get; set; }

    public string SessionId { get; set; } = "";

    /// <summary>Stripe's page for the buyer.</summary>
    public string SessionUrl { get; set; } = "";

    public string IntentId { get; set; } = "";

    public string ChargeId { get; set; } = "";

    /// <summary>Where the buyer comes back to: kept, as the same call is made again with the same words.</summary>
    public required string ReturnUrl { get; set; }

    /// <summary>Of Stripe's page: "vi" or "en".</summary>
    public required string Language { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>End of Stripe's page.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? PaidAt { get; set; }

    /// <summary>What Stripe has given back in all (`amount_refunded`), whoever asked for it.</summary>
    public long GivenBackVnd { get; set; }

    public string DisputeId { get; set; } = "";

    /// <summary>Stripe's word for where the dispute stands; empty = there is none.</summary>
    public string DisputeStatus { get; set; } = "";

    public long DisputedVnd { get; set; }

    public bool IsSample { get; set; }

    /// <summary>The same for every try to begin this payment.</summary>
    public string IdempotencyKey => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"pay:{OrderId:N}:{Attempt}");
}
