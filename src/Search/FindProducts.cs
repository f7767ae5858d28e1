using System.Globalization;
using Marketplace.Catalog.Listings;
using Marketplace.Search.Facets;
using Marketplace.Search.Query;
using Marketplace.Shared;

namespace Marketplace.Search;

/// <summary>
/// Finds products for a reader: the query is read once, an engine answers, and every hit is looked up in the database again,
/// so that what is unpublished is never among the items.
/// </summary>
public sealed class FindProducts
{
    /// <summary>Last place that pages reach: page × size.</summary>
    public const int Deepest = 10_000;

    private readonly IProductSearch _search;
    private readonly SearchWithRewrites _ask;
    private readonly InsteadOf _instead;
    private readonly GetCards _cards;
    private readonly FacetLabels _labels;
    private readonly TimeProvider _clock;

    internal FindProducts(IProductSearch search, SearchWithRewrites ask, InsteadOf instead, GetCards cards, FacetLabels labels, TimeProvider clock)
    {
        _search = search;
        _ask = ask;
        _instead = instead;
        _cards = cards;
        _labels = labels;
        _clock = clock;
    }

    /// <summary>The first products of a choice, without counts: for parts of pages about something else.</summary>
    public async Task<IReadOnlyList<ProductCard>> FirstAsync(ProductFilter filter, ProductSort sort, int count, CancellationToken cancel) =>
        (await BeginningsAsync([new Beginning(filter, sort, count)], cancel))[0].Items;

    /// <summary>The beginnings of several choices for one page, in the order asked: the database is asked once for all of them.</summary>
    public async Task<IReadOnlyList<FoundProducts>> BeginningsAsync(IReadOnlyList<Beginning> wanted, CancellationToken cancel)
    {
        var language = CultureInfo.CurrentUICulture;
        var answers = new SearchAnswer[wanted.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            var plan = await _ask.ReadAsync(_ask.Plan(wanted[i].Filter, wanted[i].Sort, 1, wanted[i].Size), cancel);
            answers[i] = await _search.SearchAsync(plan with { Counts = wanted[i].Counts }, cancel);
        }
        string[] codes = [.. answers.SelectMany(a => a.Codes).Distinct(StringComparer.Ordinal)];
        var cards = codes.Length == 0 ? [] : (await _cards.ExecuteAsync(codes, cancel)).ToDictionary(c => c.Code, StringComparer.Ordinal);
        return [.. answers.Zip(wanted, (answer, asked) => new FoundProducts(
            answer.Total, 1, asked.Size, answer.Engine, answer.Degraded, null, [], [.. answer.Codes.Where(cards.ContainsKey).Select(c => cards[c])],
            new(() => _labels.Of(answer.Facets, asked.Filter, language))))];
    }

    /// <summary>The page that begins after a product, however deep.</summary>
    /// <returns>Null when that product is not among the hits, or not any more.</returns>
    public Task<FoundProducts?> AfterAsync(string code, ProductFilter filter, ProductSort sort, int size, CancellationToken cancel) =>
        FindAsync(filter, sort, 1, size, code, cancel);

    public async Task<FoundProducts> ExecuteAsync(ProductFilter filter, ProductSort sort, int page, int size, CancellationToken cancel) =>
        (await FindAsync(filter, sort, page, size, null, cancel))!;

    private async Task<FoundProducts?> FindAsync(ProductFilter filter, ProductSort sort, int page, int size, string? after, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)page * size, Deepest, nameof(page));
        var language = CultureInfo.CurrentUICulture;
        var (query, answer, reading) = await _ask.ExecuteAsync(_ask.Plan(filter, sort, page, size) with { After = after }, cancel);
        if (answer.AfterIsGone) return null;
        var instead = answer.Total == 0 && query != ParsedQuery.Empty ? await _instead.ExecuteAsync(query, _clock.VietnamToday(), language, cancel) : null;
        var items = answer.Codes.Count == 0 ? [] : await _cards.ExecuteAsync(answer.Codes, cancel);
        var marks = answer.Codes.Count == 0 ? QueryMarks.None : new QueryMarks(reading?.Only ?? query);
        return new FoundProducts(
            answer.Total, page, size, answer.Engine, answer.Degraded, reading?.Text, instead?.Suggestions ?? [], items,
                new(() => _labels.Of(answer.Facets, filter, language)))
        {
            Marks = marks, SuggestsEither = instead?.IsEither == true, SaidNothing = query.SaysNothing,
        };
    }
}
