using System.Text.Json;

namespace Marketplace.Components.Theming;

/// <summary>templates/home.json of a theme: which sections the home page has, in order, and what is in season in which month.</summary>
public sealed record HomeTemplate(IReadOnlyList<string> Sections, IReadOnlyList<Season> Season)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    public static HomeTemplate Empty { get; } = new(["hero", "groups", "top", "districts", "newest", "check"], []);

    public Season? In(int month) => Season.FirstOrDefault(s => s.Months.Contains(month));

    /// <exception cref="InvalidDataException">The file is not what it should be.</exception>
    internal static HomeTemplate Read(string folder)
    {
        var file = Path.Combine(folder, "templates", "home.json");
        if (!File.Exists(file)) return Empty;
        try { return JsonSerializer.Deserialize<HomeTemplate>(File.ReadAllBytes(file), _json) ?? Empty; }
        catch (JsonException problem) { throw new InvalidDataException($"{file}: {problem.Message}", problem); }
    }
}

/// <param name="Words">What is searched for then.</param>
public sealed record Season(IReadOnlyList<int> Months, string Words, string Vi, string En);
