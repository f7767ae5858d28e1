using System.Globalization;
using Marketplace.Search.Log;
using Marketplace.Shared;

namespace Marketplace.Web.Commands;

/// <summary>What people searched in the last four weeks, as CSV; with --zero only what found nothing.</summary>
internal static class SearchLog
{
    private const int Most = 1000;
    private const int Days = 28;

    public static Verb Verb { get; } = new("search log", "[--zero]", async context =>
    {
        var from = context.Services.GetRequiredService<TimeProvider>().VietnamToday().AddDays(-Days);
        var rows = await context.Services.GetRequiredService<ReadSearchLog>().ExecuteAsync(from, context.Has("--zero"), Most, context.Cancel);
        await context.Out.WriteLineAsync("week,text,searches,zero_results");
        foreach (var row in rows)
            await context.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{row.Week:yyyy-MM-dd},{Cell(row.Text)},{row.Searches},{row.ZeroResults}"));
        return 0;
    });

    /// <summary>Anybody can write into it by searching.</summary>
    private static string Cell(string text) => $"\"{SpreadsheetCell.Safe(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
