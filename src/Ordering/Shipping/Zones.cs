using Marketplace.Catalog.Geography;

namespace Marketplace.Ordering.Shipping;

/// <summary>How far an address is from a producer of Hà Tĩnh; the region is that of its provinces in the reference data.</summary>
internal static class Zones
{
    public static ShippingZone Of(ProvinceBook provinces, string provinceCode, string? communeCode, string? producerCommuneCode)
    {
        if (provinceCode != ProvinceBook.HaTinh) return provinces.InOneRegion(provinceCode, ProvinceBook.HaTinh) ? ShippingZone.Region : ShippingZone.Far;
        return communeCode is not null && communeCode == producerCommuneCode ? ShippingZone.SameCommune : ShippingZone.SameProvince;
    }
}
