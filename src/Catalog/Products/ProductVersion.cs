using Marketplace.Shared.Facts;

namespace Marketplace.Catalog.Products;

/// <summary>A row of products.csv in one version. Key: <see cref="Code"/>. Identity is product and producer, never the name.</summary>
internal sealed class ProductVersion : FactVersion
{
    public required string Code { get; set; }

    public required string ProducerCode { get; set; }

    public required string Name { get; set; }

    /// <summary>01-26 of the classification (QĐ 26/2026/QĐ-TTg); null = unknown.</summary>
    public string? SetCode { get; set; }

    public string Description { get; set; } = "";

    public string SourceUrl { get; set; } = "";
}
