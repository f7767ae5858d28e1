using System.Text.Json;
using System.Text.RegularExpressions;
using Marketplace.Shared.Text;

namespace Marketplace.Components.Theming;

/// <summary>tokens.json: colours, type, space and radius, nested as the author likes; "colour": { "ground" } is colour-ground.</summary>
internal static class ThemeTokens
{
    /// <summary>Only a colour that can be read can have its contrast judged.</summary>
    private static readonly Regex _colour = new(@"\A#([0-9a-f]{3}|[0-9a-f]{6})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Time);

    /// <summary>Lengths, font names, shadows: nothing that ends a declaration or fetches a file.</summary>
    private static readonly Regex _plain = new(
        @"\A(?!.*url\()[A-Za-z0-9 #.,%()""'+*/-]{1,200}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Time);

    private static readonly Regex _call = new(@"([A-Za-z0-9_-]+)\s*\(", RegexOptions.CultureInvariant, RegexLimit.Time);

    private static readonly string[] _functions = ["calc", "clamp", "min", "max", "rgb", "rgba", "hsl", "hsla", "cubic-bezier", "linear", "steps", "var"];

    private static readonly Regex _tokenName = new(@"\A[a-z]+(-[a-z0-9]+)+\z", RegexOptions.None, RegexLimit.Time);

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
        var form = name.StartsWith("colour-", StringComparison.Ordinal) ? _colour : _plain;
        if (!_tokenName.IsMatch(name) || !form.IsMatch(value) || !IsClosed(value) || OutsideText.IsBlank(value) || CallsOther(value))
            throw new InvalidDataException($"{ThemeFolder.Tokens}: {name} has a value that is not allowed: {value}");
        into[name] = value;
    }

    /// <summary>Functions of CSS that measure or mix; others fetch files (image-set, src, cross-fade …).</summary>
    private static bool CallsOther(string value) => _call.Matches(value).Any(c => !_functions.Contains(c.Groups[1].Value, StringComparer.OrdinalIgnoreCase));

    /// <summary>Every bracket and quote that is opened is closed, and nothing begins or ends a comment: the next declaration stays one.</summary>
    private static bool IsClosed(string value)
    {
        var open = 0;
        var quote = '\0';
        foreach (var sign in value)
        {
            if (quote != '\0')
            {
                if (sign == quote) quote = '\0';
                continue;
            }
            if (sign is '"' or '\'') quote = sign;
            if (sign == '(') open++;
            if (sign == ')' && --open < 0) return false;
        }
        return open == 0 && quote == '\0' && !value.Contains("/*", StringComparison.Ordinal) && !value.Contains("*/", StringComparison.Ordinal);
    }
}
