namespace Marketplace.Catalog.Categories;

/// <summary>One of the 26 product sets in six groups (QĐ 26/2026/QĐ-TTg), as dated data.</summary>
public sealed class ProductSet
{
    public required string LegalVersion { get; set; }

    /// <summary>01-26.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>1-6.</summary>
    public required string GroupCode { get; set; }

    public required string GroupName { get; set; }

    public DateOnly EffectiveFrom { get; set; }

    public DateOnly? EffectiveTo { get; set; }
}
