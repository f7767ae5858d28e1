namespace Marketplace.Catalog.Products;

/// <summary>What a kilogram or a litre costs in a pack.</summary>
public static class UnitPrice
{
    /// <summary>Đồng per kg (<paramref name="netUnit"/> g) or litre (ml), half away from zero; null for pieces.</summary>
    public static long? Of(long priceVnd, int netQuantity, string netUnit) => netUnit is "g" or "ml" && netQuantity > 0
        ? (long)Math.Round(priceVnd * 1000m / netQuantity, MidpointRounding.AwayFromZero) : null;
}
