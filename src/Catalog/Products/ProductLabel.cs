namespace Marketplace.Catalog.Products;

/// <summary>What a pack's label must say (NĐ 43/2017/NĐ-CP, NĐ 111/2021/NĐ-CP), beside name, net quantity and who made it.</summary>
public sealed record ProductLabel
{
    public string Ingredients { get; init; } = "";

    /// <summary>Foods that make some people ill (Codex CXS 1-1985, 4.2.1.4), of which a label warns (NĐ 43/2017/NĐ-CP, phụ lục I).</summary>
    public string Allergens { get; init; } = "";

    public string Storage { get; init; } = "";

    /// <summary>How long it keeps from which day: NSX and HSD.</summary>
    public string ShelfLife { get; init; } = "";

    public string Warnings { get; init; } = "";

    /// <summary>To make or sell alcohol (NĐ 105/2017/NĐ-CP); sets 14 and 15 are not on sale without.</summary>
    public string LicenceNo { get; init; } = "";

    public IReadOnlyList<FoodDocument> Documents { get; init; } = [];
}

/// <summary>A paper that the law asks of a set: its kind in <c>seed-data/reference/food-documents.csv</c>.</summary>
/// <param name="ExpiresOn">First day on which it no longer holds; null = it has no end.</param>
public sealed record FoodDocument(string Kind, string Number, DateOnly? ExpiresOn);
