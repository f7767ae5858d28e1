namespace Marketplace.Ordering.Payments;

/// <summary>How an order is paid. Stored by name.</summary>
public enum PaymentMethod
{
    /// <summary>The carrier or the producer collects it at the door.</summary>
    CashOnDelivery,

    /// <summary>A transfer to the producer's own account, by a drawn code.</summary>
    BankTransfer,

    /// <summary>A foreign card, on Stripe's own page.</summary>
    Card,
}
