using System.Globalization;
using Marketplace.Search.Log;
using Marketplace.Shared;

namespace Marketplace.Web.Commands;

/// <summary>What people searched in each of the last four weeks, as CSV; with --zero only what found nothing.</summary>
internal static class SearchLog
{
    private const int MostOfWeek = 1000;

    public static Verb Verb { get; } = new("search log", "[--zero]", async context =>
    {
        var read = context.Services.GetRequiredService<ReadSearchLog>();
        var now = LogWeek.Of(context.Services.GetRequiredService<TimeProvider>().VietnamToday());
        await context.Out.WriteLineAsync("week,text,searches,zero_results,clicks,mean_place");
        for (var back = 0; back < ReadSearchLog.UsualWeeks; back++)
        {
            var week = now.Back(back);
            foreach (var row in (await read.ExecuteAsync(new(week, week, context.Has("--zero"), 1, MostOfWeek), context.Cancel)).Rows)
                await context.Out.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{week:yyyy-MM-dd},{Cell(row.Text)},{row.Searches},{row.ZeroResults},{row.Clicks},{row.MeanPlace:0.0}"));
        }
        return 0;
    });

    /// <summary>Anybody can write into it by searching.</summary>
    private static string Cell(string text) => $"\"{SpreadsheetCell.Safe(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
