namespace Marketplace.Ordering.Shipping;

/// <summary>How far a buyer is from a producer, as fee tables know it. Stored by name; nearest first.</summary>
public enum ShippingZone { SameCommune, SameProvince, Region, Far }
