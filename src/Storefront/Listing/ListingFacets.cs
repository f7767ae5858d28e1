using System.Globalization;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Components;
using Marketplace.Components.Resources;
using Marketplace.Search;
using Marketplace.Search.Query;
using Marketplace.Storefront.Resources;

namespace Marketplace.Storefront.Listing;

/// <summary>Facets of an answer as filters with words and addresses; what the path has fixed is no filter.</summary>
internal sealed class ListingFacets(ListingUrls urls, ListingChoice choice, FoundFacets found, GeographyBook geography, ClassificationBook classification)
{
    private const int OpenUpTo = 13;
    private readonly ProductFilter _filter = choice.Filter;

    public IReadOnlyList<Facet> All() => [.. Shown().Where(f => f.Values.Count > 0)];

    /// <summary>Chosen values of every filter, as links that take them away.</summary>
    public IReadOnlyList<FacetLink> Chosen(IReadOnlyList<Facet> facets)
    {
        List<FacetLink> chosen = [.. facets.SelectMany(f => f.Values).Where(v => v.Selected)];
        var priced = _filter.PriceFrom is not null || _filter.PriceTo is not null;
        if (priced && !found.Price.Any(v => v.Selected)) chosen.Add(new FacetLink(PriceLabel($"{_filter.PriceFrom ?? 0}-{_filter.PriceTo}"), urls.Of(Band(null), choice.Sort), 0, true));
        return chosen;
    }

    private IEnumerable<Facet> Shown()
    {
        yield return Of(ShopWords.FacetStar, found.Star, v => Labels.Format(Words.OcopStars, v), v => _filter with { Stars = [.. v.Select(c => int.Parse(c, CultureInfo.InvariantCulture))] });
        if (urls.Fixed.Groups.Count + urls.Fixed.Sets.Count == 0)
            yield return Of(ShopWords.FacetGroup, found.Group, v => Labels.Group(classification.Group(v)), v => _filter with { Groups = v });
        if (urls.Fixed.Sets.Count == 0 && _filter.Groups.Count + _filter.Sets.Count > 0)
            yield return Of(ShopWords.FacetSet, found.Set, v => Labels.Set(classification.Set(v)), v => _filter with { Sets = v });
        if (urls.Fixed.Districts.Count == 0)
            yield return Of(ShopWords.FacetDistrict, found.District, v => Labels.Area(geography.Area(v)), v => _filter with { Districts = v });
        yield return Of(ShopWords.FacetPrice, found.Price, PriceLabel, v => Band(v.Count > 0 ? v[^1] : null));
        yield return Of(ShopWords.FacetProducerType, found.ProducerType, Labels.ProducerType, v => _filter with { ProducerTypes = v });
        yield return Of(ShopWords.FacetInStock, found.InStock, _ => Words.InStock, v => _filter with { InStockOnly = v.Count > 0 });
        yield return Of(ShopWords.FacetCommune, found.Commune, v => Labels.Unit(geography.Commune(v)), v => _filter with { Communes = v });
    }

    private Facet Of(string title, IReadOnlyList<FacetValue> values, Func<string, string> label, Func<IReadOnlyList<string>, ProductFilter> with)
    {
        var chosen = values.Where(v => v.Selected).Select(v => v.Value).ToList();
        return new Facet(title, values.Count <= OpenUpTo || chosen.Count > 0, [.. values.Select(v => new FacetLink(
            label(v.Value), urls.Of(with([.. v.Selected ? chosen.Where(c => c != v.Value) : chosen.Append(v.Value)]), choice.Sort), v.Count, v.Selected))]);
    }

    /// <summary>One band at a time: a second one replaces the first.</summary>
    private ProductFilter Band(string? band) => _filter with
    {
        PriceFrom = band is null || Number(band.Split('-')[0]) is 0 ? null : Number(band.Split('-')[0]),
        PriceTo = band?.Split('-') is [_, { Length: > 0 } to] ? Number(to) : null,
    };

    private static string PriceLabel(string band) => band.Split('-') switch
    {
        ["0", { Length: > 0 } to] => Labels.Format(ShopWords.PriceBelow, Labels.Price(Number(to))),
        [var from, ""] => Labels.Format(ShopWords.PriceAbove, Labels.Price(Number(from))),
        [var from, var to] => Labels.Format(ShopWords.PriceBetween, Labels.Number(Number(from)), Labels.Price(Number(to))),
        _ => band,
    };

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
