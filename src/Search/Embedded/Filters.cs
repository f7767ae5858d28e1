using System.Globalization;
using Marketplace.Search.Query;

namespace Marketplace.Search.Embedded;

/// <summary>What a query's intent, a place or a category leaves of the products.</summary>
internal static class Filters
{
    public static int[] Narrow(IndexView view, DayColumns day, int[] candidates, QueryIntent intent, ProductFilter filter)
    {
        var tests = new List<Func<int, bool>>();
        if (intent.Stars is { } stars) tests.Add(Has(day.Star, [.. stars.Select(s => s.ToString(CultureInfo.InvariantCulture))]));
        if (intent.ProducerTypes is { } types) tests.Add(Has(day.Type, types));
        if (intent.PriceFrom is not null || intent.PriceTo is not null)
        {
            var range = new ProductFilter { PriceFrom = intent.PriceFrom, PriceTo = intent.PriceTo };
            tests.Add(document => FacetCounter.InRange(day.Product(document).Price, range));
        }
        if (filter.Producers.Count > 0) tests.Add(document => filter.Producers.Contains(day.Product(document).ProducerCode, StringComparer.Ordinal));
        foreach (var place in intent.Places)
        {
            var inside = Inside(view, day, place);
            tests.Add(inside.Contains);
        }
        return tests.Count == 0 ? candidates : [.. candidates.Where(document => tests.TrueForAll(test => test(document)))];
    }

    public static IEnumerable<int> In(DayColumns day, PlaceMatch place)
    {
        var (areas, communes, old) = (day.Area.Chosen(place.Areas), day.Commune.Chosen(place.Communes), day.OldCommune.Chosen(place.OldCommunes));
        return day.Live.Where(d => areas[day.Area[d]] || communes[day.Commune[d]] || old[day.OldCommune[d]]);
    }

    public static IEnumerable<int> In(DayColumns day, CategoryMatch category)
    {
        var (groups, sets) = (day.Group.Chosen(category.Groups), day.Set.Chosen(category.Sets));
        return day.Live.Where(d => groups[day.Group[d]] || sets[day.Set[d]]);
    }

    private static HashSet<int> Inside(IndexView view, DayColumns day, PlaceFilter filter)
    {
        var inside = In(day, filter.Place).ToHashSet();
        var around = day.Area.Chosen(filter.Place.Around);
        var unknown = day.OldCommune.Chosen([Catalog.Listings.ListedFacts.Unknown]);
        foreach (var name in filter.Names)
            foreach (var document in view.Having(LuceneDocuments.Field(false, false, name.Folded), name.Terms[0]))
                if (around[day.Area[document]] && unknown[day.OldCommune[document]]) inside.Add(document);
        return inside;
    }

    private static Func<int, bool> Has(Column column, IReadOnlyList<string> values)
    {
        var chosen = column.Chosen(values);
        return document => chosen[column[document]];
    }
}
