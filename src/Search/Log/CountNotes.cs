using Marketplace.Catalog;

namespace Marketplace.Search.Log;

/// <summary>
/// Makes counts of notes: each is asked of the engine again, by the same reader and rules as the page, since the page itself may have come
/// from a cache and said nothing. The same words are asked once a round.
/// </summary>
internal sealed class CountNotes(SearchWithRewrites ask)
{
    private const int LongestText = 60;
    private readonly Dictionary<string, SearchOutcome> _searched = new(StringComparer.Ordinal);

    /// <summary>Null when there is nothing to count: no words are left of the search, or the product is not on that page of hits.</summary>
    public async Task<(string Text, LogCounts Counts)?> ExecuteAsync(SearchNote note, CancellationToken cancel)
    {
        var asked = note.Product is null ? await SearchedAsync(note, cancel) : await AskAsync(note, cancel);
        var text = asked.Query.Text;
        if (text.Length == 0) return null;
        text = Shared.Text.OutsideText.Cut(text, LongestText);
        if (note.Product is null) return (text, new LogCounts(1, asked.Answer.Total == 0 ? 1 : 0, 0, 0));
        return Place(asked.Answer.Codes, note.Product) is { } place ? (text, new LogCounts(0, 0, 1, (long)(note.Page - 1) * note.Size + place)) : null;
    }

    private async Task<SearchOutcome> SearchedAsync(SearchNote note, CancellationToken cancel) =>
        _searched.TryGetValue(note.Filter.Text!, out var known) ? known : _searched[note.Filter.Text!] = await AskAsync(note, cancel);

    private Task<SearchOutcome> AskAsync(SearchNote note, CancellationToken cancel) =>
        ask.ExecuteAsync(ask.Plan(note.Filter, note.Sort, note.Page, note.Size) with { Counts = false }, cancel);

    /// <summary>From 1; null when the product is not there.</summary>
    private static int? Place(IReadOnlyList<string> codes, string product)
    {
        var place = CatalogUrls.CodesIn(product).Select(code => codes.TakeWhile(c => c != code).Count()).FirstOrDefault(at => at < codes.Count, -1);
        return place < 0 ? null : place + 1;
    }
}
