using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Marketplace.Components.Theming;

/// <summary>A look as data: the tokens of themes/{id}/tokens.json become CSS variables, "colour.ground" becomes --colour-ground.</summary>
public sealed partial record Theme(string Id, string Name, IReadOnlyDictionary<string, string> Tokens, HomeTemplate Home)
{
    /// <exception cref="InvalidDataException">A file is missing or says something that a theme may not.</exception>
    public static Theme Read(string folder)
    {
        var id = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        using var about = Open(folder, "theme.json");
        using var tokens = Open(folder, "tokens.json");
        var flat = new Dictionary<string, string>(StringComparer.Ordinal);
        Flatten(tokens.RootElement, "", flat);
        return new Theme(id, about.RootElement.GetProperty("name").GetString() ?? id, flat, HomeTemplate.Read(folder));
    }

    public string ToCss()
    {
        var css = new StringBuilder(":root{");
        foreach (var (name, value) in Tokens) css.Append("--").Append(name).Append(':').Append(value).Append(';');
        return css.Append("}\n").ToString();
    }

    private static JsonDocument Open(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path)) throw new InvalidDataException($"{path} is missing.");
        try { return JsonDocument.Parse(File.ReadAllBytes(path)); }
        catch (JsonException problem) { throw new InvalidDataException($"{path}: {problem.Message}", problem); }
    }

    private static void Flatten(JsonElement element, string name, Dictionary<string, string> into)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var child in element.EnumerateObject()) Flatten(child.Value, name.Length == 0 ? child.Name : $"{name}-{child.Name}", into);
            return;
        }
        var value = element.ToString();
        if (!Plain().IsMatch(value) || !TokenName().IsMatch(name)) throw new InvalidDataException($"Token {name} has a value that is not allowed: {value}");
        into[name] = value;
    }

    /// <summary>Colours, lengths, font names, shadows: nothing that ends a declaration or fetches a file.</summary>
    [GeneratedRegex(@"^(?!.*url\()[A-Za-z0-9 #.,%()""'+*/-]{1,200}$", RegexOptions.IgnoreCase)]
    private static partial Regex Plain();

    [GeneratedRegex("^[a-z0-9-]{1,60}$")]
    private static partial Regex TokenName();
}
