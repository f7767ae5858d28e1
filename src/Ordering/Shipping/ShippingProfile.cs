namespace Marketplace.Ordering.Shipping;

/// <summary>How a producer sends, as the producer set it. Without a row: by carrier, at a fee to be agreed.</summary>
internal sealed class ShippingProfile
{
    public required string ProducerCode { get; set; }

    public bool OffersCarrier { get; set; } = true;

    public bool OffersPickUp { get; set; }

    /// <summary>Where and when to fetch it.</summary>
    public string PickUpNote { get; set; } = "";

    public bool OffersOwnDelivery { get; set; }

    public long OwnDeliveryFeeVnd { get; set; }

    /// <summary>How far the producer brings it: the same commune, or the province.</summary>
    public ShippingZone OwnDeliveryWithin { get; set; } = ShippingZone.SameCommune;

    public long? FreeFromVnd { get; set; }

    public long SurchargeVnd { get; set; }

    /// <summary>What the box and what is stuffed into it weigh: added to each parcel.</summary>
    public int PackingGrams { get; set; }

    /// <summary>Working days from the order to handing over.</summary>
    public int HandlingDays { get; set; } = 2;

    public bool IsSample { get; set; }
}

/// <summary>A step of a producer's table.</summary>
internal sealed class ShippingRate
{
    public Guid Id { get; set; }

    public required string ProducerCode { get; set; }

    public ShippingZone Zone { get; set; }

    public int UpToGrams { get; set; }

    public long FeeVnd { get; set; }

    public bool IsSample { get; set; }
}
