namespace Marketplace.Ordering.Shipping;

/// <summary>How far an address is from a producer of Hà Tĩnh.</summary>
internal static class Zones
{
    /// <summary>Provinces of the same region as Hà Tĩnh, by code since 01/07/2025: Thanh Hóa, Nghệ An, Quảng Trị, Huế.</summary>
    private static readonly HashSet<string> _region = ["38", "40", "44", "46"];

    public static ShippingZone Of(string provinceCode, string? communeCode, string? producerCommuneCode)
    {
        if (provinceCode != Provinces.HaTinh) return _region.Contains(provinceCode) ? ShippingZone.Region : ShippingZone.Far;
        return communeCode is not null && communeCode == producerCommuneCode ? ShippingZone.SameCommune : ShippingZone.SameProvince;
    }
}
