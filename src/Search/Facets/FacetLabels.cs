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
internal sealed class FacetLabels(GeographyBook geography, ClassificationBook classification)
{
    private static readonly ResourceManager _texts = new("Marketplace.Search.Facets.FacetTexts", typeof(FacetLabels).Assembly);

    /// <summary>Counts of all products are one object as long as nothing changes; they are put into words once for each language.</summary>
    private static readonly ConditionalWeakTable<FacetCounts, ConcurrentDictionary<string, FoundFacets>> _ofAll = [];

    public FoundFacets Of(FacetCounts counts, ProductFilter filter) => filter.IsAll
        ? _ofAll.GetOrCreateValue(counts).GetOrAdd(CultureInfo.CurrentUICulture.Name, _ => Worded(counts, filter))
        : Worded(counts, filter);

    private FoundFacets Worded(FacetCounts counts, ProductFilter filter) => new(
        Most(counts.District, filter.Districts, code => Named(code, geography.Area(code), CatalogLabels.Area)),
        Most(counts.Commune, filter.Communes, code => Named(code, geography.Commune(code), CatalogLabels.Unit)),
        ByCode(counts.Star, [.. filter.Stars.Select(s => s.ToString(CultureInfo.InvariantCulture))], star => CatalogLabels.Stars(star[0] - '0', Language),
            descending: true),
        ByCode(counts.Group, filter.Groups, code => Named(code, classification.Group(code), CatalogLabels.Group)),
        ByCode(counts.Set, filter.Sets, code => Named(code, classification.Set(code), CatalogLabels.Set)),
        Most(counts.ProducerType, filter.ProducerTypes, code => CatalogLabels.ProducerType(code, Language)),
        Prices(counts.Price, filter),
        Values(counts.InStock, filter.InStockOnly ? ["true"] : [], _ => Text("InStock")));

    private static List<FacetValue> Most(IReadOnlyDictionary<string, int> counts, IReadOnlyList<string> chosen, Func<string, string> label) =>
        [.. Values(counts, chosen, label).OrderBy(v => v.Value == GeographyBook.Unknown).ThenByDescending(v => v.Count)
            .ThenBy(v => v.Value, StringComparer.Ordinal)];

    private static List<FacetValue> ByCode(IReadOnlyDictionary<string, int> counts, IReadOnlyList<string> chosen, Func<string, string> label,
        bool descending = false)
    {
        var values = Values(counts, chosen, label).OrderBy(v => v.Value, StringComparer.Ordinal);
        return descending ? [.. values.Reverse()] : [.. values];
    }

    private static List<FacetValue> Prices(IReadOnlyDictionary<string, int> counts, ProductFilter filter)
    {
        IReadOnlyList<string> chosen = filter.PriceFrom is null && filter.PriceTo is null ? [] : [PriceBands.Name(filter.PriceFrom, filter.PriceTo)];
        return [.. Values(counts, [.. chosen.Where(PriceBands.Names.Contains)], PriceLabel).OrderBy(v => PriceBands.Names.IndexOf(v.Value))];
    }

    private static List<FacetValue> Values(IReadOnlyDictionary<string, int> counts, IReadOnlyList<string> chosen, Func<string, string> label) =>
        [.. counts.Keys.Union(chosen, StringComparer.Ordinal).Select(value => new FacetValue(
            value, label(value), counts.GetValueOrDefault(value), chosen.Contains(value, StringComparer.Ordinal)))];

    private static string PriceLabel(string band)
    {
        var (from, to) = PriceBands.Bounds(PriceBands.Names.IndexOf(band));
        return to is null ? Format("PriceFrom", Money(from)) : from == 0 ? Format("PriceTo", Money(to.Value))
            : Format("PriceBetween", Money(from), Money(to.Value));
    }

    /// <summary>A code that names nothing is shown as it was asked for.</summary>
    private static string Named<T>(string code, T? found, Func<T?, CultureInfo, string> label) where T : class =>
        found is null && code != GeographyBook.Unknown ? code : label(found, Language);

    private static CultureInfo Language => CultureInfo.CurrentUICulture;

    private static string Money(long value) => value.ToString("N0", CultureInfo.CurrentCulture);

    private static string Format(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Text(key), values);

    private static string Text(string key) => _texts.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
