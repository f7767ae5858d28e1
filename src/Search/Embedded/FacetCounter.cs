using System.Globalization;
using Marketplace.Search.Facets;
using Marketplace.Search.Query;

namespace Marketplace.Search.Embedded;

/// <summary>
/// A product that fails no chosen facet is a hit and counts everywhere; one that fails a single facet counts in that facet alone,
/// because each facet's counts ignore its own selection. Filters product by product, then counts the hits column by column.
/// </summary>
internal static class FacetCounter
{
    private static readonly Facet[] _facets = Enum.GetValues<Facet>();

    public static FacetCounts Count(DayColumns day, ProductFilter filter, ReadOnlySpan<int> candidates, DocumentList hits)
    {
        var columns = day.ByFacet;
        var chosen = Chosen(day, filter);
        var active = Active(chosen);
        var counts = columns.Select(c => new int[c.Names.Count]).ToArray();
        foreach (var document in candidates)
        {
            var failed = -1;
            foreach (var facet in active)
            {
                if (Holds(day, filter, columns, chosen, facet, document)) continue;
                if (failed >= 0) { failed = -2; break; }
                failed = facet;
            }
            if (failed == -2) continue;
            if (failed >= 0) { counts[failed][columns[failed].Values[document]]++; continue; }
            hits.Add(document);
        }
        for (var f = 0; f < columns.Length; f++) Add(columns[f].Values, hits.Numbers, counts[f]);
        return FacetCounts.Of(facet => columns[(int)facet].Named(counts[(int)facet]));
    }

    /// <summary>The hits alone, for a reader who is shown no counts.</summary>
    public static FacetCounts Hits(DayColumns day, ProductFilter filter, ReadOnlySpan<int> candidates, DocumentList hits)
    {
        var columns = day.ByFacet;
        var chosen = Chosen(day, filter);
        var active = Active(chosen);
        foreach (var document in candidates)
        {
            var holds = true;
            foreach (var facet in active) holds &= Holds(day, filter, columns, chosen, facet, document);
            if (holds) hits.Add(document);
        }
        return FacetCounts.None;
    }

    public static bool InRange(long price, ProductFilter filter) => price >= 0 && !(price < filter.PriceFrom) && !(price >= filter.PriceTo);

    private static void Add(ushort[] values, ReadOnlySpan<int> hits, int[] counts)
    {
        foreach (var document in hits) counts[values[document]]++;
    }

    /// <summary>Which values of its column each <see cref="Facet"/> leaves; null when nothing of it is chosen.</summary>
    private static bool[]?[] Chosen(DayColumns day, ProductFilter filter) => Array.ConvertAll(_facets, facet => facet switch
    {
        Facet.District => Chosen(day.Area, filter.Districts),
        Facet.Commune => Chosen(day.Commune, filter.Communes),
        Facet.Star => Chosen(day.Star, [.. filter.Stars.Select(s => s.ToString(CultureInfo.InvariantCulture))]),
        Facet.Group => Chosen(day.Group, filter.Groups),
        Facet.Set => Chosen(day.Set, filter.Sets),
        Facet.ProducerType => Chosen(day.Type, filter.ProducerTypes),
        Facet.Price => filter.PriceFrom is null && filter.PriceTo is null ? null : [],
        Facet.InStock => filter.InStockOnly ? day.Stock.Chosen(["true"]) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(filter), facet, null),
    });

    private static int[] Active(bool[]?[] chosen) => [.. Enumerable.Range(0, chosen.Length).Where(f => chosen[f] is not null)];

    private static bool Holds(DayColumns day, ProductFilter filter, Column[] columns, bool[]?[] chosen, int facet, int document) =>
        facet == (int)Facet.Price ? InRange(day.Prices[document], filter) : chosen[facet]![columns[facet].Values[document]];

    private static bool[]? Chosen(Column column, IReadOnlyList<string> values) => values.Count == 0 ? null : column.Chosen(values);
}
