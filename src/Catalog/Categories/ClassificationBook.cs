namespace Marketplace.Catalog.Categories;

/// <summary>The classification in force, in memory: six groups and their sets.</summary>
public sealed class ClassificationBook(IReadOnlyList<ProductSet> sets)
{
    private readonly Dictionary<string, ProductSet> _sets = sets.ToDictionary(s => s.Code);

    public IReadOnlyList<ProductSet> Sets { get; } = [.. sets.OrderBy(s => s.Code, StringComparer.Ordinal)];

    public IReadOnlyList<ProductGroup> Groups { get; } =
        [.. sets.OrderBy(s => s.Code, StringComparer.Ordinal).Select(s => new ProductGroup(s.GroupCode, s.GroupName)).Distinct()];

    public ProductSet? Set(string code) => _sets.GetValueOrDefault(code);

    public ProductGroup? Group(string code) => Groups.FirstOrDefault(g => g.Code == code);

    /// <summary>Group of a set; null = unknown.</summary>
    public string? GroupOf(string? setCode) => setCode is null ? null : Set(setCode)?.GroupCode;
}

/// <param name="Code">1-6.</param>
public sealed record ProductGroup(string Code, string Name);

/// <summary>Sets under a rule of their own.</summary>
public static class SetRules
{
    /// <summary>
    /// Not sold here until a licence number is entered (NĐ 105/2017/NĐ-CP), and only to buyers of 18 or older (Luật 44/2019/QH14).
    /// </summary>
    public static IReadOnlyList<string> Alcohol { get; } = ["14", "15"];

    /// <summary>Food and drink: sets 01-18.</summary>
    public static bool IsFood(string? setCode) => setCode is not null && string.CompareOrdinal(setCode, "19") < 0;

    public static bool IsAlcohol(string? setCode) => setCode is not null && Alcohol.Contains(setCode);
}
