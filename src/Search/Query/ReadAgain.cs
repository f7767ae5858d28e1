using Marketplace.Search.Embedded;

namespace Marketplace.Search.Query;

/// <summary>
/// When a query finds nothing: is it misspelt, and if so, how was it meant? Asked of this node's own index, whichever engine answers,
/// so that both say the same.
/// </summary>
internal sealed class ReadAgain(EmbeddedIndex index, QueryReader reader)
{
    /// <summary>Null when no reading finds anything.</summary>
    public ValueTask<Reading?> ExecuteAsync(ParsedQuery query, DateOnly today, CancellationToken cancel) =>
        index.AskAsync(view => Find(view, query, today), cancel);

    private Reading? Find(IndexView view, ParsedQuery query, DateOnly today)
    {
        if (EmbeddedSearch.Total(view, query, today) > 0) return null;
        var spelling = new Spelling(view.Vocabulary, view.Kinds);
        foreach (var guesses in spelling.Readings(Words.Of(query.Text), query.Units))
        {
            var finding = guesses.SelectMany(g => Read(view, g.Text, query).Select(q => (Guess: g, Query: q, Total: 0)))
                .Select(g => g with { Total = g.Query.Units.Count == 0 ? 0 : EmbeddedSearch.Total(view, g.Query, today) })
                .Where(g => g.Total > 0).DistinctBy(g => g.Guess).ToList();
            if (finding.Count == 0) continue;
            var best = finding.MaxBy(r => r.Total);
            var isOnly = best.Guess.IsSure && finding.DistinctBy(r => Letters(r.Guess.Text)).Count() == 1;
            return new Reading(best.Guess.Text, isOnly ? best.Query : null);
        }
        return null;

        // Only where the spaces stand differs: one reading.
        static string Letters(string text) => string.Concat(Words.Of(text).Select(Words.Fold));
    }

    /// <summary>What was guessed must be met in full; figures that were understood stay, or are words of a name.</summary>
    private IEnumerable<ParsedQuery> Read(IndexView view, string text, ParsedQuery query)
    {
        var read = reader.Read(text, view.Kinds);
        yield return read with { Intent = read.Intent == QueryIntent.None ? query.Intent : read.Intent, NeedsAll = true, Sort = query.Sort ?? read.Sort };
        if (read.Intent != QueryIntent.None && query.Intent == QueryIntent.None) yield return reader.ReadAsWords(text, view.Kinds) with { NeedsAll = true };
    }
}

/// <param name="Text">As it was meant.</param>
/// <param name="Only">To be searched at once, when no other reading finds anything.</param>
internal sealed record Reading(string Text, ParsedQuery? Only);
