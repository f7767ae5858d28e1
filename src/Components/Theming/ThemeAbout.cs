using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marketplace.Components.Theming;

/// <summary>theme.json: who a theme is and which one it extends.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ThemeAbout(
    [property: JsonRequired] string Id, [property: JsonRequired] string Name, [property: JsonRequired] string Version,
    string? Author = null, string? Extends = null, string? Preview = null)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    /// <exception cref="InvalidDataException">It is missing, or not what it should be.</exception>
    public static ThemeAbout Read(ThemeFolder folder)
    {
        var about = folder.Json<ThemeAbout>(ThemeFolder.About, _json) ?? throw new InvalidDataException($"{ThemeFolder.About} is missing");
        if (about.Id != folder.Id) throw new InvalidDataException($"{ThemeFolder.About}: id must be the folder's name, {folder.Id}");
        if (about.Name.Trim().Length is 0 or > 80 || about.Name.Any(char.IsControl))
            throw new InvalidDataException($"{ThemeFolder.About}: name must have 1 to 80 characters on one line");
        if (about.Preview is { } preview && !folder.Has(preview))
            throw new InvalidDataException($"{ThemeFolder.About}: preview is no file of this theme's assets");
        return about;
    }
}
