using System.Reflection;
using System.Text.RegularExpressions;
using Marketplace.Shared.Text;

namespace Marketplace.Components.Theming;

/// <summary>The Styles/*.css of a head, embedded in its assembly; a head's sheet is the theme's tokens, what all heads share, then its own.</summary>
public sealed record StyleSource(string Head, Assembly Assembly)
{
    private static readonly Regex _comment = new(@"/\*.*?\*/", RegexOptions.Singleline, RegexLimit.Time);
    private static readonly Regex _token = new(@"var\(--((?:colour|font|text|space|radius|shadow)-[a-z0-9-]+)\)", RegexOptions.None, RegexLimit.Time);
    private static readonly Regex _space = new(@"\s+", RegexOptions.None, RegexLimit.Time);
    private static readonly Regex _tight = new(@" ?([{};,]) ?", RegexOptions.None, RegexLimit.Time);

    public string Read() => string.Concat(Assembly.GetManifestResourceNames()
        .Where(n => n.Contains(".Styles.", StringComparison.Ordinal) && n.EndsWith(".css", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(n => Minify(ReadResource(Assembly, n))));

    public static string ReadResource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded."));
        return reader.ReadToEnd();
    }

    /// <summary>Names of the tokens that a sheet asks for.</summary>
    internal static IEnumerable<string> TokensIn(string css) => _token.Matches(css).Select(m => m.Groups[1].Value);

    private static string Minify(string css) => _tight.Replace(_space.Replace(_comment.Replace(css, ""), " "), "$1")
        .Replace(": ", ":", StringComparison.Ordinal).Replace(";}", "}", StringComparison.Ordinal);
}
