namespace Marketplace.Ordering.Shipping;

/// <summary>How goods reach the buyer. Stored by name.</summary>
public enum ShippingMethod
{
    /// <summary>By a carrier, at the producer's own table of fees.</summary>
    Carrier,

    /// <summary>The producer brings it.</summary>
    OwnDelivery,

    /// <summary>The buyer fetches it.</summary>
    PickUp,
}
