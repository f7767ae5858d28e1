using System.Collections.Concurrent;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Log;

/// <summary>Counts queries in memory and adds them to the table every few seconds, off the path of requests. Losing some is no harm.</summary>
internal sealed class SearchLog(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SearchLog> log) : BackgroundService
{
    private const int LongestText = 60;
    private const int MostWaiting = 5000;
    private const int PhoneDigits = 7;
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<(DateOnly Week, string Text), (int Searches, int Zero)> _waiting = new();

    public void Note(string text, bool foundNothing)
    {
        if (text.Length == 0 || text.Count(char.IsDigit) >= PhoneDigits || _waiting.Count >= MostWaiting) return;
        var today = clock.VietnamToday();
        var week = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        _waiting.AddOrUpdate((week, text.Length <= LongestText ? text : text[..LongestText]),
            (1, foundNothing ? 1 : 0), (_, known) => (known.Searches + 1, known.Zero + (foundNothing ? 1 : 0)));
    }

    public async Task WriteAsync(CancellationToken cancel)
    {
        if (_waiting.IsEmpty) return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        foreach (var key in _waiting.Keys)
        {
            if (!_waiting.TryRemove(key, out var counts)) continue;
            var known = await db.Set<SearchLogEntry>().Where(e => e.Week == key.Week && e.Text == key.Text).ExecuteUpdateAsync(set => set
                .SetProperty(e => e.Searches, e => e.Searches + counts.Searches).SetProperty(e => e.ZeroResults, e => e.ZeroResults + counts.Zero), cancel);
            if (known > 0) continue;
            db.Add(new SearchLogEntry { Week = key.Week, Text = key.Text, Searches = counts.Searches, ZeroResults = counts.Zero });
            await db.SaveChangesAsync(cancel);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(_pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try { await WriteAsync(CancellationToken.None); }
            catch (Exception problem) { log.LogWarning(problem, "The search log could not be written; some counts are lost."); }
        }
    }
}
