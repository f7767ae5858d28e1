using System.Globalization;

namespace Marketplace.Components.Theming;

/// <summary>Contrast of WCAG 2.2 between the colours of a theme that stand on each other as words.</summary>
internal static class Contrast
{
    public const double Least = 4.5;

    private static readonly (string Words, string[] On)[] _pairs =
    [
        ("colour-ink", ["colour-ground", "colour-surface", "colour-sunk", "colour-grey-tint", "colour-brand-tint"]),
        ("colour-ink-soft", ["colour-ground", "colour-surface", "colour-sunk", "colour-grey-tint", "colour-brand-tint"]),
        ("colour-brand", ["colour-ground", "colour-surface", "colour-sunk", "colour-brand-tint"]),
        ("colour-brand-deep", ["colour-ground", "colour-surface", "colour-brand-tint", "colour-brand-mist"]),
        ("colour-on-brand", ["colour-brand", "colour-brand-deep"]),
        ("colour-on-brand-soft", ["colour-brand", "colour-brand-deep"]),
        ("colour-earth", ["colour-ground", "colour-surface", "colour-earth-tint"]),
    ];

    /// <exception cref="InvalidDataException">Words of the theme would be hard to read.</exception>
    public static void Require(IReadOnlyDictionary<string, string> tokens)
    {
        foreach (var (words, grounds) in _pairs)
            foreach (var ground in grounds)
            {
                if (!tokens.TryGetValue(words, out var one) || !tokens.TryGetValue(ground, out var other)) continue;
                var contrast = Between(one, other);
                if (contrast < Least) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
                    $"{ThemeFolder.Tokens}: {words} on {ground} has a contrast of {contrast:0.00}, at least {Least} is needed"));
            }
    }

    /// <summary>1 to 21, of two colours as #rgb or #rrggbb.</summary>
    public static double Between(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour.Skip(1).Select(d => $"{d}{d}")) : colour[1..];
        double Part(int at)
        {
            var part = int.Parse(digits.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Part(0) + 0.7152 * Part(2) + 0.0722 * Part(4);
    }
}
