using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Log;

/// <summary>Counts notes of searches and adds them to the table every few seconds, off the path of requests. Losing some is no harm.</summary>
internal sealed class SearchLog(SearchNotes notes, SearchWithRewrites ask, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SearchLog> log)
    : PeriodicWork(TimeSpan.FromSeconds(10), log, clock)
{
    private const int MostWaiting = 5000;
    private readonly Dictionary<(DateOnly Week, string Text), LogCounts> _waiting = [];

    public async Task WriteAsync(CancellationToken cancel)
    {
        await CountAsync(cancel);
        if (notes.TakeDropped() is var dropped and > 0) log.LogWarning("The search log could not follow: {Dropped} notes were dropped.", dropped);
        if (_waiting.Count == 0) return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        foreach (var (key, counts) in _waiting.ToList())
        {
            await AddAsync(db, key.Week, key.Text, counts, cancel);
            _waiting.Remove(key);
        }
    }

    /// <summary>What is counted and not written waits for the next time.</summary>
    protected override Task RunOnceAsync(CancellationToken cancel) => WriteAsync(CancellationToken.None);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try { await WriteAsync(cancellationToken); }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested) { log.LogWarning(problem, "The last searches could not be written."); }
    }

    private async Task CountAsync(CancellationToken cancel)
    {
        var count = new CountNotes(ask);
        while (notes.TryTake(out var note))
        {
            if (await count.ExecuteAsync(note, cancel) is not { } counted) continue;
            var key = (LogWeek.Of(Clock.VietnamToday()), counted.Text);
            if (_waiting.TryGetValue(key, out var known)) _waiting[key] = known + counted.Counts;
            else if (_waiting.Count < MostWaiting) _waiting[key] = counted.Counts;
        }
    }

    /// <summary>One statement on either database, so that nodes that begin or raise the same row at once lose nothing.</summary>
    private static Task<int> AddAsync(DbContext db, DateOnly week, string text, LogCounts more, CancellationToken cancel) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO search_log (week, text, searches, zero_results, clicks, position_sum)
        VALUES ({week}, {text}, {more.Searches}, {more.ZeroResults}, {more.Clicks}, {more.PositionSum})
        ON CONFLICT (week, text) DO UPDATE SET searches = search_log.searches + excluded.searches,
            zero_results = search_log.zero_results + excluded.zero_results,
            clicks = search_log.clicks + excluded.clicks, position_sum = search_log.position_sum + excluded.position_sum
        """, cancel);
}
