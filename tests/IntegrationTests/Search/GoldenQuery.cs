using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Search;

namespace Marketplace.IntegrationTests.Search;

/// <summary>A query and what must come first: names, totals, districts, stars, prices or suggestions.</summary>
public sealed record GoldenQuery
{
    private static readonly JsonSerializerOptions _json = new()
    {
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
    };

    public required string Q { get; init; }
    public string[]? First { get; init; }
    public string[]? Second { get; init; }
    public string[]? Top3 { get; init; }
    public bool Every { get; init; }
    public int? AtLeast { get; init; }
    public int? Total { get; init; }
    public JsonElement? District { get; init; }
    public int? Star { get; init; }
    public long? MaxPrice { get; init; }
    public string[]? Suggest { get; init; }

    /// <summary>One file for each kind of query.</summary>
    public static Xunit.TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(SearchShop.SeedFolder, "..", "tests", "IntegrationTests", "Search", "Golden");

    public static IReadOnlyList<GoldenQuery> Read(string file) => JsonSerializer.Deserialize<List<GoldenQuery>>(
        File.ReadAllText(Path.Combine(Folder, file)), _json)!;

    /// <summary>Null when it holds.</summary>
    public string? Fault(FoundProducts found)
    {
        var names = found.Items.Select(i => Lower(i.Name)).ToList();
        var faults = new List<string>();
        if (Total is { } total && found.Total != total) faults.Add($"total {found.Total}");
        if (First is not null && !(names.Count > 0 && Has(names[0], First))) faults.Add("first");
        if (Second is not null && !(names.Count > 1 && Has(names[1], Second))) faults.Add("second");
        if (Top3 is not null && (names.Count == 0
            || !(Every ? names.Take(3).All(n => Has(n, Top3)) : names.Take(3).Any(n => Has(n, Top3))))) faults.Add("top3");
        if (AtLeast is { } least && names.Count(n => Has(n, Top3!)) < least) faults.Add($"atLeast: {names.Count(n => Has(n, Top3!))}");
        if (District is { } district && (found.Items.Count == 0 || !found.Items.All(i => Codes(district).Contains(i.Area)))) faults.Add("district");
        if (Star is { } star && (found.Items.Count == 0 || found.Items.Any(i => i.Star != star))) faults.Add("star");
        if (MaxPrice is { } price && (found.Items.Count == 0 || !found.Items.All(i => i.PriceVnd <= price))) faults.Add("price");
        if (Suggest is not null
            && !Has(Lower(string.Join('|', [found.DidYouMean ?? "", .. found.Suggestions.Select(s => s.Text)])), Suggest)) faults.Add("suggest");
        return faults.Count == 0 ? null
            : $"{Q} -> {string.Join(", ", faults)}; {found.Total}: {string.Join(" | ", found.Items.Take(4).Select(i => i.Name))}; "
                + $"{found.DidYouMean}; {string.Join(" | ", found.Suggestions.Select(s => s.Text))}";
    }

    private static List<string> Codes(JsonElement district) =>
        district.ValueKind == JsonValueKind.Array ? [.. district.EnumerateArray().Select(d => d.GetString()!)] : [district.GetString()!];

    private static string Lower(string text) => text.Normalize(NormalizationForm.FormC).ToLowerInvariant();

    private static bool Has(string text, string[] any) => any.Any(a => text.Contains(Lower(a), StringComparison.Ordinal));
}
