using System.Globalization;
using System.Text;
using Marketplace.Search.Query;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Storefront.Listing;

/// <summary>What the reader of a list has chosen, read from the address. What makes no sense there is left out, never an error.</summary>
public sealed record ListingChoice(ProductFilter Filter, ProductSort Sort, int Page)
{
    public const int PageSize = 24;

    /// <summary>Deeper pages than this hold nothing a person would look for.</summary>
    public const int DeepestPage = 10_000 / PageSize;

    private const int MostText = 200;
    private const int MostValues = 20;

    public static ListingChoice Of(IQueryCollection query)
    {
        var (from, to) = (Price(query["priceFrom"]), Price(query["priceTo"]));
        if (from > to) (from, to) = (null, null);
        return new ListingChoice(
            new ProductFilter
            {
                Text = TextOf(query),
                Districts = Codes(query, "district"), Communes = Codes(query, "commune"),
                Stars = [.. Codes(query, "star").Where(s => s is "3" or "4" or "5").Select(s => s[0] - '0')],
                Groups = Codes(query, "group"), Sets = Codes(query, "set"), ProducerTypes = Codes(query, "producerType"),
                PriceFrom = from, PriceTo = to, InStockOnly = query["inStock"] == "true",
            },
            SortNames.Parse(query["sort"]),
            int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, DeepestPage) : 1);
    }

    /// <summary>The words asked for, in one form of Unicode and without control characters; null when there are none.</summary>
    public static string? TextOf(IQueryCollection query)
    {
        var text = new string([.. query["q"].ToString().Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
        if (text.Length > MostText) text = text[..MostText];
        return text.Length == 0 ? null : text.Normalize(NormalizationForm.FormC);
    }

    private static IReadOnlyList<string> Codes(IQueryCollection query, string name) =>
        [.. query[name].Where(v => v is { Length: > 0 and <= 20 } && v.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')).Select(v => v!).Distinct().Take(MostValues)];

    private static long? Price(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var price) && price <= 1_000_000_000_000 ? price : null;
}
