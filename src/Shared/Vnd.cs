using System.Globalization;

namespace Marketplace.Shared;

/// <summary>Amounts in whole đồng. There is no smaller coin, so shares and rates are rounded here and nowhere else.</summary>
public static class Vnd
{
    /// <summary>That many hundredths of the amount, half away from zero.</summary>
    /// <param name="percent">1 = one hundredth of the amount.</param>
    /// <exception cref="OverflowException">The result is no amount any more.</exception>
    public static long Percent(long amount, decimal percent) => checked((long)Math.Round(amount * percent / 100m, MidpointRounding.AwayFromZero));

    /// <summary>
    /// The total in parts like the weights (largest remainder): each part is less than one đồng from the exact one, together they are the
    /// total. Of equal remainders the first gets the đồng. A negative total is shared like a positive one.
    /// </summary>
    /// <param name="weights">None negative, at least one positive.</param>
    public static IReadOnlyList<long> Share(long total, IReadOnlyList<long> weights)
    {
        var whole = weights.Aggregate(Int128.Zero, (sum, w) => sum + w);
        if (whole <= 0 || weights.Any(w => w < 0)) throw new ArgumentException("Weights are not negative, and not all zero.", nameof(weights));
        var size = Int128.Abs(total);
        var parts = weights.Select(w => checked((long)(size * w / whole))).ToArray();
        var left = (int)(size - parts.Aggregate(Int128.Zero, (sum, p) => sum + p));
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => size * weights[i] % whole).Take(left)) parts[i]++;
        return total < 0 ? [.. parts.Select(p => -p)] : parts;
    }

    /// <exception cref="OverflowException">The sum is no amount any more.</exception>
    public static long Sum(params IEnumerable<long> amounts) => amounts.Aggregate(0L, (sum, a) => checked(sum + a));

    /// <exception cref="OverflowException">The product is no amount any more.</exception>
    public static long Times(long amount, int quantity) => checked(amount * quantity);

    /// <summary>"150.000 đ" in Vietnamese, "150,000 ₫" in other languages: digits grouped as the culture does.</summary>
    public static string Format(long amount, CultureInfo culture) =>
        string.Create(culture, $"{amount:N0} {(culture.TwoLetterISOLanguageName == "vi" ? "đ" : "₫")}");
}
