using Marketplace.Components.Charts;
using Marketplace.Components.Exports;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.Monitor.Searches;
using Marketplace.Search.Log;

namespace Marketplace.Monitor.Exports;

/// <summary>What was searched in the weeks and the view chosen. Anybody can write words into it by searching: the writers guard against formulas.</summary>
public sealed class SearchLogExport(ReadSearchLog readLog)
{
    public const string Name = "tim-kiem";

    private const int Most = 10_000;

    private static IReadOnlyList<string> Head =>
    [
        MonitorWords.ColQuery, MonitorWords.ColSearches, MonitorWords.ColZeroResults, MonitorWords.ColClicks, MonitorWords.ColClickRate,
        MonitorWords.ColMeanPlace,
    ];

    public async Task<ExportTable> ExecuteAsync(MonitorQuery query, CancellationToken cancel)
    {
        var log = await readLog.ExecuteAsync(LogView.Of(query, 1, Most), cancel);
        return new(Name, MonitorWords.SearchLogTitle, Head, [.. log.Rows.Select(Row)],
        [
            (MonitorWords.NoteTitle, MonitorWords.SearchLogTitle),
            (MonitorWords.SearchLogFrom, LogWeek.Iso(query.Weeks.From)), (MonitorWords.SearchLogTo, LogWeek.Iso(query.Weeks.To)),
            (MonitorWords.SearchLogViews, LogView.Words(query)), (MonitorWords.NoteText, MonitorWords.SearchLogHow),
        ]);
    }

    private static IReadOnlyList<object?> Row(SearchedText r) =>
        [r.Text, r.Searches, r.ZeroResults, r.Clicks, Share.Value(r.Clicks, r.Searches), LogView.Place(r.MeanPlace)];
}
