using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Shared.Text;

namespace Marketplace.Components.Theming;

/// <summary>templates/home.json of a theme: which sections the home page has, in order, and what is in season in which month.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record HomeTemplate([property: JsonRequired] IReadOnlyList<string> Sections, IReadOnlyList<Season>? Season = null)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };
    private static readonly string[] _known = ["hero", "groups", "top", "season", "districts", "story", "newest", "check"];

    public static HomeTemplate Empty { get; } = new(["hero", "groups", "top", "districts", "newest", "check"]);

    public Season? In(int month) => Season?.FirstOrDefault(s => s.Months.Contains(month));

    /// <returns>Null when the theme has none of its own.</returns>
    /// <exception cref="InvalidDataException">The file is not what it should be.</exception>
    internal static HomeTemplate? Read(ThemeFolder folder)
    {
        if (folder.Json<HomeTemplate>(ThemeFolder.Home, _json) is not { } home) return null;
        if (home.Sections.Count == 0 || home.Sections.Distinct().Count() != home.Sections.Count || home.Sections.Except(_known).Any())
            throw new InvalidDataException($"{ThemeFolder.Home}: sections are some of {string.Join(", ", _known)}, each once");
        if ((home.Season ?? []).Any(s => s is null || s.IsUnclear))
            throw new InvalidDataException($"{ThemeFolder.Home}: a season has months from 1 to 12 and words of 1 to 80 characters");
        return home;
    }
}

/// <param name="Words">What is searched for then.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Season(
    [property: JsonRequired] IReadOnlyList<int> Months, [property: JsonRequired] string Words,
    [property: JsonRequired] string Vi, [property: JsonRequired] string En)
{
    private const int LongestWords = 80;

    internal bool IsUnclear => Months.Any(m => m is < 1 or > 12) ||
        new[] { Words, Vi, En }.Any(w => OutsideText.IsBlank(w) || w.Length > LongestWords || !ThemeAbout.IsLine(w));
}
