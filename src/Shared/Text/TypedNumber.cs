using System.Globalization;
using System.Text.RegularExpressions;

namespace Marketplace.Shared.Text;

/// <summary>Numbers as people type them here: "35.000", "35 000 đ", "1,2". Null = not such a number; nothing is guessed.</summary>
public static partial class TypedNumber
{
    private const int MostDigits = 12;

    /// <summary>Whole đồng, not negative. Points, commas and spaces may stand between groups of three digits, the coin behind them.</summary>
    public static long? Vnd(string text)
    {
        var number = Coin().Replace(text.Trim(), "");
        if (!Grouped().IsMatch(number)) return null;
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length <= MostDigits ? long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A whole number that is not negative.</summary>
    public static int? Whole(string text) => Vnd(text) is { } number and <= int.MaxValue ? (int)number : null;

    /// <summary>Kilograms with up to three decimals after a comma or a point, as grams.</summary>
    public static int? Grams(string kilograms)
    {
        var number = Kilo().Replace(kilograms.Trim(), "").Replace(',', '.');
        if (!Decimal().IsMatch(number)) return null;
        var grams = decimal.Parse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 1000;
        return grams <= int.MaxValue ? (int)grams : null;
    }

    [GeneratedRegex(@"\s*(đ|₫|d|vnd|đồng)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Coin();

    [GeneratedRegex(@"\s*kg$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Kilo();

    [GeneratedRegex(@"^([0-9]+|[0-9]{1,3}(?:[., \u00A0\u202F][0-9]{3})+)$", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^[0-9]{1,6}(\.[0-9]{1,3})?$", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Decimal();
}
