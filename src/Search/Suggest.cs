using System.Globalization;
using Marketplace.Catalog;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Search.Embedded;
using Marketplace.Search.Query;
using Marketplace.Search.Synonyms;
using Marketplace.Shared;

namespace Marketplace.Search;

/// <summary>
/// Completes what is being typed: products, producers, categories and places in which every word begins with a typed one, marks or not,
/// as typed or as it is also called. Names that begin so come before names that hold it.
/// Always answered by this node's own index, so that it is there within milliseconds whatever engine searches.
/// </summary>
public sealed class Suggest
{
    public const int ShortestText = 2;
    private const int LongestText = 100;
    private readonly EmbeddedIndex _index;
    private readonly TimeProvider _clock;
    private readonly NameList _names;
    private readonly ISynonyms _synonyms;
    private readonly ReadQuery _reader;

    internal Suggest(EmbeddedIndex index, NameList names, ISynonyms synonyms, ReadQuery reader, TimeProvider clock)
    {
        _index = index;
        _names = names;
        _synonyms = synonyms;
        _reader = reader;
        _clock = clock;
    }

    public async Task<IReadOnlyList<Suggestion>> ExecuteAsync(string? text, int limit, CancellationToken cancel)
    {
        if (QueryReader.Lower(text is { Length: > LongestText } ? text[..LongestText] : text) is not { } lower) return [];
        var words = Words.Of(lower);
        if (words.Sum(w => w.Length) < ShortestText) return [];
        var language = CultureInfo.CurrentUICulture;
        return await _index.AskAsync(view => Find(view, lower, words, limit, language), cancel);
    }

    private List<Suggestion> Find(IndexView view, string text, IReadOnlyList<string> words, int limit, CultureInfo language)
    {
        var day = view.On(_clock.VietnamToday());
        var ways = TypedWords.Ways(words, _synonyms.Current);
        var named = ways.SelectMany(way => Prefixes.Find(view, day, LuceneDocuments.NameWords, way, limit * 2));
        var products = named.DistinctBy(p => p.Code).OrderByDescending(p => TypedWords.Begins(p.Name, ways)).ToList();
        if (products.Count == 0) products = Searched(view, day, text, limit);
        var producers = Prefixes.Find(view, day, LuceneDocuments.ProducerWords, ways[0], limit * 4).Where(p => !UnnamedProducer.Is(p.ProducerName))
            .DistinctBy(p => p.ProducerCode).Select(p => new Suggestion("producer", p.ProducerName, CatalogUrls.Producer(p.ProducerSlug, p.ProducerCode)));
        var suggested = products.Select(p => new Suggestion("product", p.Name, CatalogUrls.Product(p.Slug, p.Code))).DistinctBy(p => p.Text);
        return Share(limit, [.. suggested], [.. producers], _names.Categories(ways, language), _names.Places(ways, language));
    }

    /// <summary>What the search itself finds: joined forms, codes, kinds.</summary>
    private List<ProductBlock> Searched(IndexView view, DayColumns day, string text, int limit)
    {
        var query = _reader.Read(view, text, day.Day);
        if (query.Units.Count == 0 || query.Contradicted is not null) return [];
        var plan = new SearchPlan(new ProductFilter(), ProductSort.Relevance, 1, limit, day.Day) { Query = query with { NeedsAll = true }, Counts = false };
        var codes = EmbeddedSearch.Answer(view, plan).Codes.ToHashSet(StringComparer.Ordinal);
        return codes.Count == 0 ? [] : [.. day.Order(ProductSort.Relevance).ByPlace.Select(day.Product).Where(p => codes.Contains(p.Code))];
    }

    /// <summary>Products take what the others leave; every kind that has something shows something.</summary>
    private static List<Suggestion> Share(int limit, IReadOnlyList<Suggestion> products, params IReadOnlyList<Suggestion>[] others)
    {
        var each = Math.Max(1, limit / 4);
        var rest = others.SelectMany(o => o.Take(each)).ToList();
        var shown = products.Take(Math.Max(limit - rest.Count, each)).ToList();
        return [.. shown.Concat(rest).Take(limit)];
    }
}

/// <summary>Names that are no products: few, and known from the start. Found by their Vietnamese words, shown in the reader's language.</summary>
internal sealed class NameList(GeographySource geography, ClassificationBook classification)
{
    private readonly List<Named> _categories =
    [
        .. classification.Groups.Select(g => new Named(g.Name, "category", language => CatalogLabels.Group(g, language), CatalogUrls.Category(g.Name, g.Code))),
        .. classification.Sets.Select(s => new Named(s.Name, "category", language => CatalogLabels.Set(s, language), CatalogUrls.Category(s.Name, s.Code))),
    ];

    private readonly List<Named> _places =
    [
        .. geography.Current.Areas.Select(a =>
            new Named(a.Label, "place", language => CatalogLabels.Area(a, language), CatalogUrls.District(a.Slug, a.Code))),
    ];

    public IReadOnlyList<Suggestion> Categories(IReadOnlyList<IReadOnlyList<string>> ways, CultureInfo language) => Beginning(_categories, ways, language);

    public IReadOnlyList<Suggestion> Places(IReadOnlyList<IReadOnlyList<string>> ways, CultureInfo language) => Beginning(_places, ways, language);

    private static List<Suggestion> Beginning(List<Named> names, IReadOnlyList<IReadOnlyList<string>> ways, CultureInfo language) =>
        [.. names.Where(n => ways.Any(way => way.All(w => n.Folded.Any(own => own.StartsWith(w, StringComparison.Ordinal)))))
            .Select(n => n.In(language))];

    private sealed class Named(string name, string kind, Func<CultureInfo, string> label, string url)
    {
        public string[] Folded { get; } = [.. Words.Of(name).Select(Words.Fold)];

        public Suggestion In(CultureInfo language) => new(kind, label(language), url);
    }
}
