using System.Globalization;
using Marketplace.Search.Documents;
using Marketplace.Search.Query;

namespace Marketplace.Search.Embedded;

/// <summary>What a query's intent, a place or a category leaves of the products.</summary>
internal static class Filters
{
    /// <param name="narrowed">Takes what is left when something has to be left out.</param>
    public static ReadOnlySpan<int> Narrow(IndexView view, DayColumns day, ReadOnlySpan<int> candidates, QueryIntent intent, ProductFilter filter,
        DocumentList narrowed)
    {
        var tests = new List<Func<int, bool>>();
        if (intent.Stars is { } stars) tests.Add(Has(day.Star, [.. stars.Select(s => s.ToString(CultureInfo.InvariantCulture))]));
        if (intent.ProducerTypes is { } types) tests.Add(Has(day.Type, types));
        if (intent.PriceFrom is not null || intent.PriceTo is not null)
        {
            var range = new ProductFilter { PriceFrom = intent.PriceFrom, PriceTo = intent.PriceTo };
            tests.Add(document => FacetCounter.InRange(day.Prices[document], range));
        }
        if (filter.Producers.Count > 0) tests.Add(document => filter.Producers.Contains(day.Product(document).ProducerCode, StringComparer.Ordinal));
        foreach (var place in intent.Places) tests.Add(Inside(view, day, place));
        if (tests.Count == 0) return candidates;
        foreach (var document in candidates) if (tests.TrueForAll(test => test(document))) narrowed.Add(document);
        return narrowed.Numbers;
    }

    public static int[] In(DayColumns day, PlaceMatch place) => day.Kept(
        $"{string.Join(',', place.Areas)} {string.Join(',', place.Communes)} {string.Join(',', place.OldCommunes)}",
        () => Inside(day, place));

    public static int[] In(DayColumns day, CategoryMatch category) => day.Kept(
        $"{string.Join(',', category.Groups)} {string.Join(',', category.Sets)}",
        () =>
        {
            var (groups, sets) = (day.Group.Chosen(category.Groups), day.Set.Chosen(category.Sets));
            return document => groups[day.Group[document]] || sets[day.Set[document]];
        });

    private static Func<int, bool> Inside(DayColumns day, PlaceMatch place)
    {
        var (areas, communes, old) = (day.Area.Chosen(place.Areas), day.Commune.Chosen(place.Communes), day.OldCommune.Chosen(place.OldCommunes));
        return document => areas[day.Area[document]] || communes[day.Commune[document]] || old[day.OldCommune[document]];
    }

    private static Func<int, bool> Inside(IndexView view, DayColumns day, PlaceFilter filter)
    {
        var inside = Inside(day, filter.Place);
        var named = new HashSet<int>();
        var around = day.Area.Chosen(filter.Place.Around);
        var unknown = day.OldCommune.Chosen([Catalog.Listings.ListedFacts.Unknown]);
        foreach (var name in filter.Names)
            foreach (var document in view.Having(TermField.Name.Of(name), name.Terms[0]))
                if (around[day.Area[document]] && unknown[day.OldCommune[document]]) named.Add(document);
        return named.Count == 0 ? inside : document => inside(document) || named.Contains(document);
    }

    private static Func<int, bool> Has(Column column, IReadOnlyList<string> values)
    {
        var chosen = column.Chosen(values);
        return document => chosen[column[document]];
    }
}
