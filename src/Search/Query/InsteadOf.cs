using Marketplace.Catalog;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Search.Embedded;

namespace Marketplace.Search.Query;

/// <summary>Where to go when a query finds nothing: products of its first unit that has some, their categories, the places it names.</summary>
internal sealed class InsteadOf(EmbeddedIndex index, GeographyBook geography, ClassificationBook classification)
{
    private const int MostProducts = 4;
    private const int MostCategories = 3;

    public ValueTask<IReadOnlyList<Suggestion>> ExecuteAsync(ParsedQuery query, DateOnly today, CancellationToken cancel) =>
        index.AskAsync(view => Find(view, query, today), cancel);

    private IReadOnlyList<Suggestion> Find(IndexView view, ParsedQuery query, DateOnly today)
    {
        var day = view.On(today);
        var products = query.Units.Where(u => u.Place is null).Select(u => Of(view, day, u)).FirstOrDefault(p => p.Count > 0) ?? [];
        var categories = products.Select(p => p.Set).Distinct().Select(classification.Set).OfType<ProductSet>().Take(MostCategories)
            .Select(s => new Suggestion("category", s.Name, CatalogUrls.Category(s.Name, s.Code))).ToList();
        if (categories.Count == 0) categories = [.. classification.Groups.Take(MostCategories).Select(g => new Suggestion("category", g.Name, CatalogUrls.Category(g.Name, g.Code)))];
        return [.. products.Take(MostProducts).Select(p => new Suggestion("product", p.Name, CatalogUrls.Product(p.Slug, p.Code))), .. categories, .. Places(query)];
    }

    private static List<ProductBlock> Of(IndexView view, DayColumns day, QueryUnit unit)
    {
        var plan = new SearchPlan(new ProductFilter(), ProductSort.Relevance, 1, 20, day.Day) { Query = new ParsedQuery(unit.Text, false, [unit], QueryIntent.None), Counts = false };
        var codes = EmbeddedSearch.Answer(view, plan).Codes;
        var products = view.Products.Where(p => codes.Contains(p.Code, StringComparer.Ordinal)).ToDictionary(p => p.Code);
        return [.. codes.Select(c => products[c])];
    }

    private IEnumerable<Suggestion> Places(ParsedQuery query) => query.Units.Select(u => u.Place).OfType<PlaceMatch>().Concat(query.Intent.Places.Select(p => p.Place))
        .SelectMany(p => p.Areas.Concat(p.Around)).Distinct().Select(geography.Area).OfType<ReportingArea>()
        .Select(a => new Suggestion("place", a.Label, CatalogUrls.District(a.Slug, a.Code)));
}
