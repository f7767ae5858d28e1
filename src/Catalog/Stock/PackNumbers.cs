using System.Globalization;

namespace Marketplace.Catalog.Stock;

/// <summary>What a producer may set of a pack. Whole đồng; grams of one pack as carriers charge it.</summary>
/// <param name="LowStockAt">At so many or fewer its people are told; null = they are not.</param>
/// <param name="Grams">Null = not known: the fee is then to be agreed.</param>
public sealed record PackNumbers(long PriceVnd, int OnHand, int? LowStockAt, int? Grams)
{
    public const long MostVnd = 999_999_999;
    public const int MostOnHand = 1_000_000;
    public const int MostGrams = 500_000;

    /// <summary>Travels with a form: what its reader saw.</summary>
    public string Token => string.Create(CultureInfo.InvariantCulture, $"{PriceVnd}|{OnHand}|{LowStockAt}|{Grams}");

    /// <summary>Null for what is no token.</summary>
    public static PackNumbers? OfToken(string token) =>
        token.Split('|') is [var price, var onHand, var low, var grams] && Number(price) is { } vnd && Number(onHand) is { } count
            ? new PackNumbers(vnd, (int)Math.Min(count, MostOnHand), (int?)Number(low), (int?)Number(grams))
            : null;

    private static long? Number(string text) =>
        text.Length <= 9 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
