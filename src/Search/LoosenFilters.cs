using Marketplace.Search.Query;
using Marketplace.Shared;

namespace Marketplace.Search;

/// <summary>When words and filters together find nothing: what the words find with one filter less, and with none.</summary>
public sealed class LoosenFilters
{
    private readonly IProductSearch _search;
    private readonly ReadQuery _reader;
    private readonly TimeProvider _clock;

    internal LoosenFilters(IProductSearch search, ReadQuery reader, TimeProvider clock)
    {
        _search = search;
        _reader = reader;
        _clock = clock;
    }

    /// <param name="within">What the page itself says and a reader cannot take away.</param>
    /// <returns>Filters that find something, the narrowest first.</returns>
    public async Task<IReadOnlyList<LooserFilter>> ExecuteAsync(ProductFilter filter, ProductFilter within, CancellationToken cancel)
    {
        var looser = new List<LooserFilter>();
        var today = _clock.VietnamToday();
        foreach (var (without, rest) in Rests(filter, within))
        {
            var query = await _reader.ExecuteAsync(rest.Text, today, cancel);
            var plan = new SearchPlan(rest, ProductSort.Relevance, 1, 1, today) { Query = query, Counts = false };
            if ((await _search.SearchAsync(plan, cancel)).Total is var total and > 0) looser.Add(new LooserFilter(without, rest, total));
        }
        return [.. looser.OrderBy(l => l.Without == FilterName.All).ThenBy(l => l.Total)];
    }

    private static List<(FilterName Without, ProductFilter Left)> Rests(ProductFilter filter, ProductFilter within)
    {
        var rests = new List<(FilterName, ProductFilter)>();
        if (filter.Stars.Count > 0) rests.Add((FilterName.Star, filter with { Stars = [] }));
        if (filter.Groups.Except(within.Groups).Any()) rests.Add((FilterName.Group, filter with { Groups = within.Groups }));
        if (filter.Sets.Except(within.Sets).Any()) rests.Add((FilterName.Set, filter with { Sets = within.Sets }));
        if (filter.Districts.Except(within.Districts).Any()) rests.Add((FilterName.District, filter with { Districts = within.Districts }));
        if (filter.Communes.Except(within.Communes).Any()) rests.Add((FilterName.Commune, filter with { Communes = within.Communes }));
        if (filter.ProducerTypes.Count > 0) rests.Add((FilterName.ProducerType, filter with { ProducerTypes = [] }));
        if (filter.PriceFrom is not null || filter.PriceTo is not null) rests.Add((FilterName.Price, filter with { PriceFrom = null, PriceTo = null }));
        if (filter.InStockOnly) rests.Add((FilterName.InStock, filter with { InStockOnly = false }));
        if (rests.Count > 1) rests.Add((FilterName.All, within with { Text = filter.Text }));
        return rests;
    }
}

public enum FilterName { Star, Group, Set, District, Commune, ProducerType, Price, InStock, All }

/// <param name="Without">The filter that is gone.</param>
/// <param name="Rest">What is asked then.</param>
/// <param name="Total">What it finds.</param>
public sealed record LooserFilter(FilterName Without, ProductFilter Rest, int Total);
