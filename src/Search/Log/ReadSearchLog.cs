using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search.Log;

/// <summary>What was searched most in some weeks, or found nothing, and which hits were opened; for staff. Three queries, whatever is in the log.</summary>
public sealed class ReadSearchLog(DbContext db)
{
    /// <summary>The last weeks with this one, when nothing else is asked.</summary>
    public const int UsualWeeks = 4;

    public async Task<SearchLogPage> ExecuteAsync(SearchLogQuery query, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Size, 1);
        var entries = db.Set<SearchLogEntry>().AsNoTracking().Where(e => e.Week >= query.From && e.Week <= query.To);
        var weeks = await entries.GroupBy(e => e.Week).Select(g => new SearchedWeek(
            g.Key, g.Sum(e => e.Searches), g.Sum(e => e.ZeroResults), g.Sum(e => e.Clicks))).ToListAsync(cancel);
        var texts = entries.GroupBy(e => e.Text).Select(g => new
        {
            Text = g.Key, Searches = g.Sum(e => e.Searches), ZeroResults = g.Sum(e => e.ZeroResults), Clicks = g.Sum(e => e.Clicks),
            Places = g.Sum(e => e.PositionSum),
        }).Where(t => !query.OnlyWithoutResults || t.ZeroResults > 0);
        var total = await texts.CountAsync(cancel);
        var last = Math.Max(1, (total + query.Size - 1) / query.Size);
        var ordered = query.OnlyWithoutResults ? texts.OrderByDescending(t => t.ZeroResults).ThenByDescending(t => t.Searches)
            : texts.OrderByDescending(t => t.Searches).ThenByDescending(t => t.Clicks);
        var rows = await ordered.ThenBy(t => t.Text).Skip((query.Page - 1) * query.Size).Take(query.Size).ToListAsync(cancel);
        return new(total, query.Page, last, [.. rows.Select(r => new SearchedText(r.Text, r.Searches, r.ZeroResults, r.Clicks, r.Places))],
            [.. weeks.OrderByDescending(w => w.Week)]);
    }
}

/// <param name="From">Monday of the first week.</param>
/// <param name="To">Monday of the last week.</param>
/// <param name="OnlyWithoutResults">Only words that found nothing, the most often first.</param>
/// <param name="Page">From 1; beyond the last there are no rows.</param>
public sealed record SearchLogQuery(DateOnly From, DateOnly To, bool OnlyWithoutResults, int Page, int Size);

/// <param name="Total">Words on all pages.</param>
/// <param name="Last">Number of the last page, at least 1.</param>
/// <param name="Weeks">Those in which anything was counted, the newest first.</param>
public sealed record SearchLogPage(int Total, int Page, int Last, IReadOnlyList<SearchedText> Rows, IReadOnlyList<SearchedWeek> Weeks);

/// <param name="Week">Its Monday.</param>
public sealed record SearchedWeek(DateOnly Week, int Searches, int ZeroResults, int Clicks);

/// <param name="ZeroResults">How many of the searches found nothing.</param>
/// <param name="Places">Sum of the places of the hits opened, from 1.</param>
public sealed record SearchedText(string Text, int Searches, int ZeroResults, int Clicks, long Places)
{
    /// <summary>Null when no hit was opened.</summary>
    public double? MeanPlace => Clicks == 0 ? null : (double)Places / Clicks;
}
