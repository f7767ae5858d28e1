using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search.Log;

/// <summary>What was searched most in each week, and what found nothing; for staff.</summary>
public sealed class ReadSearchLog(DbContext db)
{
    /// <param name="from">Weeks that begin before it are left out.</param>
    /// <param name="onlyWithoutResults">Only queries that found nothing, the most often first.</param>
    public async Task<IReadOnlyList<SearchedText>> ExecuteAsync(DateOnly from, bool onlyWithoutResults, int most, CancellationToken cancel)
    {
        var entries = db.Set<SearchLogEntry>().AsNoTracking().Where(e => e.Week >= from && (!onlyWithoutResults || e.ZeroResults > 0));
        var ordered = onlyWithoutResults
            ? entries.OrderByDescending(e => e.Week).ThenByDescending(e => e.ZeroResults).ThenBy(e => e.Text)
            : entries.OrderByDescending(e => e.Week).ThenByDescending(e => e.Searches).ThenBy(e => e.Text);
        return await ordered.Take(most).Select(e => new SearchedText(e.Week, e.Text, e.Searches, e.ZeroResults)).ToListAsync(cancel);
    }
}

/// <param name="Week">Its Monday.</param>
/// <param name="ZeroResults">How many of the searches found nothing.</param>
public sealed record SearchedText(DateOnly Week, string Text, int Searches, int ZeroResults);
