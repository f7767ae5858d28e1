using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using Marketplace.Catalog;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Search.Query;

namespace Marketplace.Search.Facets;

/// <summary>From counts to what the reader sees: labels, the order of values, and the chosen ones even when they count nothing.</summary>
internal sealed class FacetLabels(GeographySource geography, ClassificationBook classification)
{
    private static readonly ResourceManager _texts = new("Marketplace.Search.Facets.FacetTexts", typeof(FacetLabels).Assembly);

    /// <summary>Counts of all products are one object as long as nothing changes; they are put into words once for each language.</summary>
    private static readonly ConditionalWeakTable<FacetCounts, ConcurrentDictionary<string, FoundFacets>> _ofAll = [];

    public FoundFacets Of(FacetCounts counts, ProductFilter filter, CultureInfo language) => filter.IsAll
        ? _ofAll.GetOrCreateValue(counts).GetOrAdd(language.Name, _ => Worded(counts, filter, language))
        : Worded(counts, filter, language);

    private FoundFacets Worded(FacetCounts counts, ProductFilter filter, CultureInfo language) => Worded(counts, filter, geography.Current, language);

    private FoundFacets Worded(FacetCounts counts, ProductFilter filter, GeographyBook units, CultureInfo language) => new(
        Most(counts.District, filter.Districts, code => Named(code, units.Area(code), language, CatalogLabels.Area)),
        Most(counts.Commune, filter.Communes, code => Named(code, units.Commune(code), language, CatalogLabels.Unit)),
        ByCode(counts.Star, [.. filter.Stars.Select(s => s.ToString(CultureInfo.InvariantCulture))], star => CatalogLabels.Stars(star[0] - '0', language),
            descending: true),
        ByCode(counts.Group, filter.Groups, code => Named(code, classification.Group(code), language, CatalogLabels.Group)),
        ByCode(counts.Set, filter.Sets, code => Named(code, classification.Set(code), language, CatalogLabels.Set)),
        Most(counts.ProducerType, filter.ProducerTypes, code => CatalogLabels.ProducerType(code, language)),
        Prices(counts.Price, filter, language),
        Values(counts.InStock, filter.InStockOnly ? ["true"] : [], _ => Text("InStock", language)));

    private static List<FacetValue> Most(IReadOnlyDictionary<string, int> counts, IReadOnlyList<string> chosen, Func<string, string> label) =>
        [.. Values(counts, chosen, label).OrderBy(v => v.Value == GeographyBook.Unknown).ThenByDescending(v => v.Count)
            .ThenBy(v => v.Value, StringComparer.Ordinal)];

    private static List<FacetValue> ByCode(IReadOnlyDictionary<string, int> counts, IReadOnlyList<string> chosen, Func<string, string> label,
        bool descending = false)
    {
        var values = Values(counts, chosen, label).OrderBy(v => v.Value, StringComparer.Ordinal);
        return descending ? [.. values.Reverse()] : [.. values];
    }

    private static List<FacetValue> Prices(IReadOnlyDictionary<string, int> counts, ProductFilter filter, CultureInfo language)
    {
        IReadOnlyList<string> chosen = filter.PriceFrom is null && filter.PriceTo is null ? [] : [PriceBands.Name(filter.PriceFrom, filter.PriceTo)];
        return [.. Values(counts, [.. chosen.Where(PriceBands.Names.Contains)], band => PriceLabel(band, language))
            .OrderBy(v => PriceBands.Names.IndexOf(v.Value))];
    }

    private static List<FacetValue> Values(IReadOnlyDictionary<string, int> counts, IReadOnlyList<string> chosen, Func<string, string> label) =>
        [.. counts.Keys.Union(chosen, StringComparer.Ordinal).Select(value => new FacetValue(
            value, label(value), counts.GetValueOrDefault(value), chosen.Contains(value, StringComparer.Ordinal)))];

    private static string PriceLabel(string band, CultureInfo language)
    {
        var (from, to) = PriceBands.Bounds(PriceBands.Names.IndexOf(band));
        if (to is not { } below) return Format("PriceFrom", language, from);
        return from == 0 ? Format("PriceTo", language, below) : Format("PriceBetween", language, from, below);
    }

    /// <summary>A code that names nothing is shown as it was asked for.</summary>
    private static string Named<T>(string code, T? found, CultureInfo language, Func<T?, CultureInfo, string> label) where T : class =>
        found is null && code != GeographyBook.Unknown ? code : label(found, language);

    private static string Format(string key, CultureInfo language, params IEnumerable<long> amounts) =>
        string.Format(language, Text(key, language), [.. amounts.Select(amount => amount.ToString("N0", language))]);

    private static string Text(string key, CultureInfo language) => _texts.GetString(key, language) ?? key;
}
