using System.Text.Json;
using System.Text.RegularExpressions;

namespace Marketplace.Components.Theming;

/// <summary>tokens.json: colours, type, space and radius, nested as the author likes; "colour": { "ground" } is colour-ground.</summary>
internal static class ThemeTokens
{
    /// <summary>Only a colour that can be read can have its contrast judged.</summary>
    private static readonly Regex _colour = new("^#([0-9a-f]{3}|[0-9a-f]{6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Lengths, font names, shadows: nothing that ends a declaration or fetches a file.</summary>
    private static readonly Regex _plain = new(@"^(?!.*url\()[A-Za-z0-9 #.,%()""'+*/-]{1,200}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex _tokenName = new("^[a-z]+(-[a-z0-9]+)+$");

    /// <exception cref="InvalidDataException">A token could do more than dress.</exception>
    public static Dictionary<string, string> Read(ThemeFolder folder)
    {
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        if (folder.Json<JsonElement?>(ThemeFolder.Tokens, JsonSerializerOptions.Web) is { } root) Flatten(root, "", tokens);
        return tokens;
    }

    private static void Flatten(JsonElement element, string name, Dictionary<string, string> into)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var child in element.EnumerateObject()) Flatten(child.Value, name.Length == 0 ? child.Name : $"{name}-{child.Name}", into);
            return;
        }
        var value = element.ToString();
        var allowed = _tokenName.IsMatch(name) && (name.StartsWith("colour-", StringComparison.Ordinal) ? _colour : _plain).IsMatch(value);
        if (!allowed) throw new InvalidDataException($"{ThemeFolder.Tokens}: {name} has a value that is not allowed: {value}");
        into[name] = value;
    }
}
