using System.Globalization;
using Marketplace.Catalog;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Search.Embedded;

namespace Marketplace.Search.Query;

/// <summary>
/// Where to go when a query finds nothing: what differs only by its marks, goods whose kind is what was named first, else categories, and
/// the places that it names. Never look-alikes: a melon of Khoái is no "khoai".
/// </summary>
internal sealed class InsteadOf(EmbeddedIndex index, GeographySource geography, ClassificationBook classification)
{
    private const int MostProducts = 4;
    private const int MostCategories = 3;

    public ValueTask<Instead> ExecuteAsync(ParsedQuery query, DateOnly today, CultureInfo language, CancellationToken cancel) =>
        index.AskAsync(view => Find(view, query, today, language), cancel);

    private Instead Find(IndexView view, ParsedQuery query, DateOnly today, CultureInfo language)
    {
        var day = view.On(today);
        var isEither = query.Units.Count > 1 && query.Units.All(u => u.IsKind);
        var products = query.Contradicted is { } forgiven ? Hits(view, forgiven, today)
            : OfKind(day, view, isEither ? query.Units : [.. query.Units.Where(u => u.Place is null).Take(1)]);
        return new Instead([.. products.Select(p => new Suggestion("product", p.Name, CatalogUrls.Product(p.Slug, p.Code))), .. Categories(products, language),
            .. Places(query, language)], isEither && products.Count > 0);
    }

    private static List<ProductBlock> Hits(IndexView view, ParsedQuery query, DateOnly today)
    {
        var plan = new SearchPlan(new ProductFilter(), ProductSort.Relevance, 1, MostProducts, today) { Query = query, Counts = false };
        var codes = EmbeddedSearch.Answer(view, plan).Codes;
        var products = view.Products.Where(p => codes.Contains(p.Code, StringComparer.Ordinal)).ToDictionary(p => p.Code);
        return [.. codes.Select(c => products[c])];
    }

    /// <summary>In turn of each unit, best ranked first.</summary>
    private static List<ProductBlock> OfKind(DayColumns day, IndexView view, IReadOnlyList<QueryUnit> units)
    {
        var ranked = day.Order(ProductSort.Relevance).ByPlace;
        var each = units.Select(u => Kinds(view, u)).Where(k => k.Count > 0)
            .Select(kinds => ranked.Select(day.Product).Where(p => kinds.Contains(p.Kind)).Take(MostProducts).ToList()).ToList();
        return [.. Enumerable.Range(0, MostProducts).SelectMany(i => each.Where(e => e.Count > i).Select(e => e[i])).DistinctBy(p => p.Code)
            .Take(MostProducts)];
    }

    /// <summary>Kinds that begin with the whole unit or what else it is called; where there is none, with its first word.</summary>
    private static IReadOnlySet<string> Kinds(IndexView view, QueryUnit unit)
    {
        var named = view.Kinds.Beginning([unit.Words, .. unit.Others.Select(o => (IReadOnlyList<string>)[.. o.SelectMany(w => w.Split('_'))])]);
        return named.Count > 0 || unit.Words.Count == 0 ? named : view.Kinds.Beginning([[unit.Words[0]], .. unit.Others.Select(o => o[0].Split('_')[..1])]);
    }

    private List<Suggestion> Categories(IReadOnlyList<ProductBlock> products, CultureInfo language)
    {
        var sets = products.Select(p => p.Set).Distinct().Select(classification.Set).OfType<ProductSet>().Take(MostCategories).ToList();
        if (sets.Count > 0) return [.. sets.Select(s =>
            new Suggestion("category", CatalogLabels.Set(s, language), CatalogUrls.Category(s.Name, s.Code)))];
        return [.. classification.Groups.Take(MostCategories)
            .Select(g => new Suggestion("category", CatalogLabels.Group(g, language), CatalogUrls.Category(g.Name, g.Code)))];
    }

    private IEnumerable<Suggestion> Places(ParsedQuery query, CultureInfo language) =>
        query.Units.Select(u => u.Place).OfType<PlaceMatch>().Concat(query.Intent.Places.Select(p => p.Place))
        .SelectMany(p => p.Areas.Concat(p.Around)).Distinct().Select(geography.Current.Area).OfType<ReportingArea>()
        .Select(a => new Suggestion("place", CatalogLabels.Area(a, language), CatalogUrls.District(a.Slug, a.Code)));
}

/// <param name="IsEither">Goods of either of the kinds that no product has together.</param>
internal sealed record Instead(IReadOnlyList<Suggestion> Suggestions, bool IsEither);
