using Marketplace.Catalog;
using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Search.Embedded;
using Marketplace.Search.Query;
using Marketplace.Shared;

namespace Marketplace.Search;

/// <summary>
/// Completes what is being typed: products, producers, categories and places in which every word begins with a typed one, marks or not.
/// Always answered by this node's own index, so that it is there within milliseconds whatever engine searches.
/// </summary>
public sealed class Suggest
{
    public const int ShortestText = 2;
    private const int MostWords = 8;
    private readonly EmbeddedIndex _index;
    private readonly TimeProvider _clock;
    private readonly NameList _names;

    internal Suggest(EmbeddedIndex index, NameList names, TimeProvider clock) => (_index, _names, _clock) = (index, names, clock);

    public async Task<IReadOnlyList<Suggestion>> ExecuteAsync(string? text, int limit, CancellationToken cancel)
    {
        var words = Words.Of(text is null || text.Length <= 100 ? text ?? "" : text[..100]).Select(Words.Fold).Take(MostWords).ToList();
        if (words.Sum(w => w.Length) < ShortestText) return [];
        return await _index.AskAsync(view => Find(view, words, limit), cancel);
    }

    private List<Suggestion> Find(IndexView view, List<string> words, int limit)
    {
        var day = view.On(_clock.VietnamToday());
        var products = Prefixes.Find(view, day, LuceneDocuments.NameWords, words, limit)
            .Select(p => new Suggestion("product", p.Name, CatalogUrls.Product(p.Slug, p.Code)));
        var producers = Prefixes.Find(view, day, LuceneDocuments.ProducerWords, words, limit * 4).Where(p => !UnnamedProducer.Is(p.ProducerName))
            .DistinctBy(p => p.ProducerCode).Select(p => new Suggestion("producer", p.ProducerName, CatalogUrls.Producer(p.ProducerSlug, p.ProducerCode)));
        return Share(limit, [.. products.DistinctBy(p => p.Text)], [.. producers], _names.Categories(words), _names.Places(words));
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

/// <summary>Names that are no products: few, and known from the start.</summary>
internal sealed class NameList(GeographyBook geography, ClassificationBook classification)
{
    private readonly List<(string[] Words, Suggestion Suggestion)> _categories =
        [.. classification.Groups.Select(g => Entry(g.Name, "category", CatalogUrls.Category(g.Name, g.Code))), .. classification.Sets.Select(s => Entry(s.Name, "category", CatalogUrls.Category(s.Name, s.Code)))];

    private readonly List<(string[] Words, Suggestion Suggestion)> _places = [.. geography.Areas.Select(a => Entry(a.Label, "place", CatalogUrls.District(a.Slug, a.Code)))];

    public IReadOnlyList<Suggestion> Categories(IReadOnlyList<string> words) => Beginning(_categories, words);

    public IReadOnlyList<Suggestion> Places(IReadOnlyList<string> words) => Beginning(_places, words);

    private static List<Suggestion> Beginning(List<(string[] Words, Suggestion Suggestion)> entries, IReadOnlyList<string> words) =>
        [.. entries.Where(e => words.All(w => e.Words.Any(own => own.StartsWith(w, StringComparison.Ordinal)))).Select(e => e.Suggestion)];

    private static (string[], Suggestion) Entry(string name, string kind, string url) => ([.. Words.Of(name).Select(Words.Fold)], new Suggestion(kind, name, url));
}
