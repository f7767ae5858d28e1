using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Shared.Text;

namespace Marketplace.Components.Theming;

/// <summary>theme.json: who a theme is and which one it extends.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ThemeAbout(
    [property: JsonRequired] string Id, [property: JsonRequired] string Name, [property: JsonRequired] string Version,
    string? Author = null, string? Extends = null, string? Preview = null)
{
    private const int LongestLine = 80;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    /// <exception cref="InvalidDataException">It is missing, or not what it should be.</exception>
    public static ThemeAbout Read(ThemeFolder folder)
    {
        var about = folder.Json<ThemeAbout>(ThemeFolder.About, _json) ?? throw new InvalidDataException($"{ThemeFolder.About} is missing");
        if (about.Id != folder.Id) throw new InvalidDataException($"{ThemeFolder.About}: id must be the folder's name, {folder.Id}");
        Require(about.Name, "name");
        Require(about.Version, "version");
        if (about.Author is { } author) Require(author, "author");
        if (about.Preview is { } preview && !folder.Has(preview))
            throw new InvalidDataException($"{ThemeFolder.About}: preview is no file of this theme's assets");
        return about;
    }

    /// <summary>On one line, and nothing that is no character or turns the text after it.</summary>
    internal static bool IsLine(string text) => OutsideText.IsWellFormed(text) && !text.Any(char.IsControl);

    private static void Require(string text, string name)
    {
        if (OutsideText.IsBlank(text) || text.Length > LongestLine || !IsLine(text))
            throw new InvalidDataException($"{ThemeFolder.About}: {name} must have 1 to {LongestLine} characters on one line");
    }
}
