namespace Marketplace.Catalog;

/// <summary>Changes that this module tells every node of.</summary>
public static class CatalogTopics
{
    /// <summary>A product as the shop lists it; key = product code, empty = many or all.</summary>
    public const string Product = "catalog.product";

    /// <summary>Producers, certificates, reference data or texts that pages show; no index reads it.</summary>
    public const string Shop = "catalog.shop";

    /// <summary>A decree on communes was applied or taken back.</summary>
    public const string Geography = "catalog.geography";
}
