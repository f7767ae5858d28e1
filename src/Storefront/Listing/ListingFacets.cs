using System.Globalization;
using Marketplace.Components;
using Marketplace.Search;
using Marketplace.Search.Query;
using Marketplace.Storefront.Resources;

namespace Marketplace.Storefront.Listing;

/// <summary>Facets of an answer as filters with addresses, worded by Search; what the path has fixed is no filter.</summary>
internal sealed class ListingFacets(ListingUrls urls, ListingChoice choice, FoundFacets found)
{
    private const int OpenUpTo = 13;
    private readonly ProductFilter _filter = choice.Filter;

    public IReadOnlyList<Facet> All() => [.. Shown().Where(f => f.Values.Count > 0)];

    /// <summary>Chosen values of every filter, as links that take them away.</summary>
    public IReadOnlyList<FacetLink> Chosen(IReadOnlyList<Facet> facets)
    {
        List<FacetLink> chosen = [.. facets.SelectMany(f => f.Values).Where(v => v.Selected)];
        var priced = _filter.PriceFrom is not null || _filter.PriceTo is not null;
        if (priced && !found.Price.Any(v => v.Selected)) chosen.Add(new FacetLink(OwnBand(), urls.Of(Band(null), choice.Sort), 0, true));
        return chosen;
    }

    private IEnumerable<Facet> Shown()
    {
        yield return Of(ShopWords.FacetStar, found.Star, v => _filter with { Stars = [.. v.Select(c => int.Parse(c, CultureInfo.InvariantCulture))] });
        if (urls.Fixed.Groups.Count + urls.Fixed.Sets.Count == 0)
            yield return Of(ShopWords.FacetGroup, found.Group, v => _filter with { Groups = v });
        if (urls.Fixed.Sets.Count == 0 && _filter.Groups.Count + _filter.Sets.Count > 0)
            yield return Of(ShopWords.FacetSet, found.Set, v => _filter with { Sets = v });
        if (urls.Fixed.Districts.Count == 0)
            yield return Of(ShopWords.FacetDistrict, found.District, v => _filter with { Districts = v });
        yield return Of(ShopWords.FacetPrice, found.Price, v => Band(v.Count > 0 ? v[^1] : null));
        yield return Of(ShopWords.FacetProducerType, found.ProducerType, v => _filter with { ProducerTypes = v });
        yield return Of(ShopWords.FacetInStock, found.InStock, v => _filter with { InStockOnly = v.Count > 0 });
        yield return Of(ShopWords.FacetCommune, found.Commune, v => _filter with { Communes = v });
    }

    private Facet Of(string title, IReadOnlyList<FacetValue> values, Func<IReadOnlyList<string>, ProductFilter> with)
    {
        var chosen = values.Where(v => v.Selected).Select(v => v.Value).ToList();
        return new Facet(title, values.Count <= OpenUpTo || chosen.Count > 0, [.. values.Select(Link)]);

        FacetLink Link(FacetValue value)
        {
            IEnumerable<string> then = value.Selected ? chosen.Where(c => c != value.Value) : chosen.Append(value.Value);
            return new FacetLink(value.Label, urls.Of(with([.. then]), choice.Sort), value.Count, value.Selected);
        }
    }

    /// <summary>One band at a time: a second one replaces the first.</summary>
    private ProductFilter Band(string? band)
    {
        if (band is null) return _filter with { PriceFrom = null, PriceTo = null };
        var (from, to) = PriceBands.Bounds(PriceBands.Names.IndexOf(band));
        return _filter with { PriceFrom = from == 0 ? null : from, PriceTo = to };
    }

    /// <summary>A range that is none of the facet's bands.</summary>
    private string OwnBand() => (_filter.PriceFrom, _filter.PriceTo) switch
    {
        (null or 0, { } to) => Labels.Format(ShopWords.PriceBelow, Labels.Price(to)),
        ({ } from, null) => Labels.Format(ShopWords.PriceAbove, Labels.Price(from)),
        ({ } from, { } to) => Labels.Format(ShopWords.PriceBetween, Labels.Number(from), Labels.Price(to)),
        _ => "",
    };
}
