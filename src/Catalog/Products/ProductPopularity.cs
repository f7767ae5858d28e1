namespace Marketplace.Catalog.Products;

/// <summary>What Ordering reports of a product: sales of 90 days and ratings. Search ranks and sorts by it.</summary>
internal sealed class ProductPopularity
{
    public required string ProductCode { get; set; }

    /// <summary>Units sold in the last 90 days.</summary>
    public int Sold90Days { get; set; }

    /// <summary>Average rating in tenths, 10-50; 0 = none.</summary>
    public int RatingTenths { get; set; }

    public int RatingCount { get; set; }

    public bool IsSample { get; set; }
}
