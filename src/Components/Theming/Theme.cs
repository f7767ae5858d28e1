using System.Text;

namespace Marketplace.Components.Theming;

/// <summary>A look as data, with what it takes over from the one it extends.</summary>
/// <param name="Icon">assets/icon.svg of the theme; null = the site's own.</param>
public sealed record Theme(string Id, string Name, string Version, IReadOnlyDictionary<string, string> Tokens, HomeTemplate Home, string? Icon)
{
    /// <summary>Tokens as CSS variables: "colour.ground" becomes --colour-ground.</summary>
    public string ToCss()
    {
        var css = new StringBuilder(":root{");
        foreach (var (name, value) in Tokens) css.Append("--").Append(name).Append(':').Append(value).Append(';');
        return css.Append("}\n").ToString();
    }

    /// <param name="needed">Tokens that the style sheets use.</param>
    /// <exception cref="InvalidDataException">The folder holds something that a theme may not, or lacks something.</exception>
    internal static Theme Of(ThemeFolder folder, Theme? extended, IEnumerable<string> needed)
    {
        var about = ThemeAbout.Read(folder);
        var tokens = new SortedDictionary<string, string>((extended?.Tokens ?? new Dictionary<string, string>()).ToDictionary(), StringComparer.Ordinal);
        foreach (var (name, value) in ThemeTokens.Read(folder))
        {
            if (extended is not null && !tokens.ContainsKey(name)) throw new InvalidDataException($"{ThemeFolder.Tokens}: {name} is no token of {extended.Id}");
            tokens[name] = value;
        }
        if (needed.FirstOrDefault(n => !tokens.ContainsKey(n)) is { } missing) throw new InvalidDataException($"{ThemeFolder.Tokens}: {missing} is missing");
        Contrast.Require(tokens);
        var home = HomeTemplate.Read(folder) ?? extended?.Home ?? HomeTemplate.Empty;
        return new Theme(about.Id, about.Name, about.Version, tokens, home, folder.Icon() ?? extended?.Icon);
    }
}
