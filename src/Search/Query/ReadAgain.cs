using Marketplace.Search.Embedded;

namespace Marketplace.Search.Query;

/// <summary>
/// When a query finds nothing: is it misspelt, and if so, how was it meant? Asked of this node's own index, whichever engine answers,
/// so that both say the same.
/// </summary>
internal sealed class ReadAgain(EmbeddedIndex index, QueryReader reader)
{
    /// <summary>Null when no reading finds anything.</summary>
    public ValueTask<Reading?> ExecuteAsync(ParsedQuery query, DateOnly today, CancellationToken cancel) => index.AskAsync(view => Find(view, query, today), cancel);

    private Reading? Find(IndexView view, ParsedQuery query, DateOnly today)
    {
        if (Total(query) > 0) return null;
        foreach (var readings in Spelling.Readings(Words.Of(query.Text), view.Vocabulary))
        {
            var finding = readings.Select(text => (Text: text, Query: reader.Read(text) is var read && read.Intent == QueryIntent.None ? read with { Intent = query.Intent } : read))
                .Where(r => r.Query.Units.Count > 0).Select(r => (r.Text, r.Query, Total: Total(r.Query))).Where(r => r.Total > 0).ToList();
            if (finding.Count == 0) continue;
            var (best, bestQuery, _) = finding.MaxBy(r => r.Total);
            return new Reading(best, finding.DistinctBy(r => Letters(r.Text)).Count() == 1 ? bestQuery : null);
        }
        return null;

        // Only where the spaces stand differs: one reading.
        static string Letters(string text) => string.Concat(Words.Of(text).Select(Words.Fold));

        int Total(ParsedQuery read) => EmbeddedSearch.Answer(view, new SearchPlan(new ProductFilter(), ProductSort.Relevance, 1, 1, today) { Query = read, Counts = false }).Total;
    }
}

/// <param name="Text">As it was meant.</param>
/// <param name="Only">To be searched at once, when no other reading finds anything.</param>
internal sealed record Reading(string Text, ParsedQuery? Only);
