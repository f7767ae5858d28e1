namespace Marketplace.Catalog.Products;

/// <summary>A picture of a product. An illustration stands in for a missing photo, says so, and is never structured data.</summary>
internal sealed class ProductPicture
{
    public required string ProductCode { get; set; }

    public int Position { get; set; }

    /// <summary>Key of the picture in Media: the illustration's file name without extension, or an upload's server-made name.</summary>
    public required string MediaKey { get; set; }

    public string AltVi { get; set; } = "";

    public string AltEn { get; set; } = "";

    /// <summary>The pack that it shows; null = all.</summary>
    public Guid? VariantId { get; set; }

    public bool IsIllustration { get; set; }

    public bool IsSample { get; set; }
}
