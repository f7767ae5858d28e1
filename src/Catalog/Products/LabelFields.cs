namespace Marketplace.Catalog.Products;

/// <summary>The texts of a label, in the order in which the shop and files have them. To add one: README.md of this folder.</summary>
public static class LabelFields
{
    public static IReadOnlyList<LabelField> All { get; } =
    [
        new(nameof(ProductLabel.Ingredients), l => l.Ingredients, (l, text) => l with { Ingredients = text })
        {
            Rows = 3, Need = LabelNeed.Food, IsAlwaysShown = true, MayClaim = true, ColumnWidth = 40,
        },
        new(nameof(ProductLabel.Allergens), l => l.Allergens, (l, text) => l with { Allergens = text }) { MayClaim = true },
        new(nameof(ProductLabel.Storage), l => l.Storage, (l, text) => l with { Storage = text }) { IsAlwaysShown = true },
        new(nameof(ProductLabel.ShelfLife), l => l.ShelfLife, (l, text) => l with { ShelfLife = text }) { Need = LabelNeed.Food, IsAlwaysShown = true },
        new(nameof(ProductLabel.Warnings), l => l.Warnings, (l, text) => l with { Warnings = text }) { MayClaim = true },
        new(nameof(ProductLabel.LicenceNo), l => l.LicenceNo, (l, text) => l with { LicenceNo = text })
        {
            Longest = 60, IsNumber = true, Need = LabelNeed.Alcohol,
        },
    ];

    /// <summary>As who writes a listing is asked for them: what every food must say comes first.</summary>
    public static IReadOnlyList<LabelField> AsAsked { get; } = [.. All.OrderBy(f => f.Need == LabelNeed.Food ? 0 : 1)];

    /// <returns>Null = no field of the label.</returns>
    public static LabelField? Find(string key) => All.FirstOrDefault(f => f.Key == key);
}
