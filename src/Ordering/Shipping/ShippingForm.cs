using System.ComponentModel.DataAnnotations;

namespace Marketplace.Ordering.Shipping;

/// <summary>A producer's way of sending as its people type it: numbers are text, so that what is refused is shown as it was typed.</summary>
public sealed class ShippingForm
{
    public bool OffersCarrier { get; set; }

    public bool OffersPickUp { get; set; }

    [StringLength(ShippingLimits.LongestNote)]
    public string PickUpNote { get; set; } = "";

    public bool OffersOwnDelivery { get; set; }

    /// <summary>đồng; 0 = it costs nothing. Empty is refused where own delivery is offered.</summary>
    [StringLength(20)]
    public string OwnDeliveryFee { get; set; } = "";

    /// <summary>Name of a <see cref="ShippingZone"/>: that one and all nearer ones.</summary>
    [StringLength(20)]
    public string OwnDeliveryWithin { get; set; } = nameof(ShippingZone.SameCommune);

    /// <summary>đồng; empty = never for nothing.</summary>
    [StringLength(20)]
    public string FreeFrom { get; set; } = "";

    /// <summary>đồng on each fee; empty = none.</summary>
    [StringLength(20)]
    public string Surcharge { get; set; } = "";

    /// <summary>Grams that packing adds to each parcel; empty = none.</summary>
    [StringLength(20)]
    public string PackingGrams { get; set; } = "";

    /// <summary>Working days until a parcel is handed over.</summary>
    [StringLength(20)]
    public string HandlingDays { get; set; } = "";

    /// <summary>Rows without a word are passed over.</summary>
    public List<ShippingFormRow> Rows { get; set; } = [];
}

/// <summary>A step of weight with its fee for each zone; an empty fee is to be agreed.</summary>
public sealed class ShippingFormRow
{
    /// <summary>Kilograms, inclusive.</summary>
    public string UpToKg { get; set; } = "";

    public string SameCommune { get; set; } = "";

    public string SameProvince { get; set; } = "";

    public string Region { get; set; } = "";

    public string Far { get; set; } = "";

    internal IReadOnlyList<(ShippingZone Zone, string Fee)> Fees =>
    [
        (ShippingZone.SameCommune, SameCommune), (ShippingZone.SameProvince, SameProvince), (ShippingZone.Region, Region), (ShippingZone.Far, Far),
    ];

    internal bool IsEmpty => UpToKg.Trim().Length == 0 && Fees.All(f => f.Fee.Trim().Length == 0);
}
