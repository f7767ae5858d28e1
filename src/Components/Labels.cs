using System.Globalization;
using Marketplace.Catalog;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Components.Resources;

namespace Marketplace.Components;

/// <summary>Codes and figures in the reader's words.</summary>
public static class Labels
{
    private static CultureInfo Language => CultureInfo.CurrentUICulture;

    public static string Format(string words, params object?[] values) => string.Format(CultureInfo.CurrentCulture, words, values);

    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    public static string Products(int count) => Format(count == 1 ? Words.ProductsOfOne : Words.ProductsCount, Number(count));

    public static string Price(long vnd) => Format(Words.Price, Number(vnd));

    /// <summary>Đồng per kg or litre; null when the pack is counted by the piece.</summary>
    public static string? UnitPrice(long? vnd, string? netUnit) => (vnd, netUnit) switch
    {
        ({ } price, "g") => Format(Words.PerKg, Number(price)),
        ({ } price, "ml") => Format(Words.PerLitre, Number(price)),
        _ => null,
    };

    /// <param name="star">3, 4 or 5.</param>
    public static string Stars(int star) => CatalogLabels.Stars(star, Language);

    /// <summary>What buyers gave, in words and never as drawn stars, which are the certificate's.</summary>
    /// <param name="tenths">Mean in tenths, 10-50.</param>
    public static string Rating(int tenths, int count) =>
        Format(count == 1 ? Words.RatingOfOne : Words.Rating, (tenths / 10m).ToString("0.#", CultureInfo.CurrentCulture), Number(count));

    public static string Area(ReportingArea? area) => CatalogLabels.Area(area, Language);

    /// <summary>Words that begin a line, for use inside a sentence: Vietnamese writes kinds of places and states small there.</summary>
    public static string Inside(string words) =>
        words.Length == 0 || Language.TwoLetterISOLanguageName != "vi" ? words : char.ToLower(words[0], Language) + words[1..];

    public static string Unit(AdminUnit? unit) => CatalogLabels.Unit(unit, Language);

    public static string ProducerType(string code) => CatalogLabels.ProducerType(code, Language);

    public static string ProducerType(ProducerType type) => ProducerType(type.Code());

    public static string Group(ProductGroup? group) => CatalogLabels.Group(group, Language);

    public static string Set(ProductSet? set) => CatalogLabels.Set(set, Language);
}
