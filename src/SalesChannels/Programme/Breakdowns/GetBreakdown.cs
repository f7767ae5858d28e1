using System.Globalization;
using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// Figures row by row. By area, commune and type every certified producer is in one row and rows add up to the whole; by star and group it
/// is in each row where it has a valid product. Rows with zeros are there too, "unknown" last. Public: aggregates only.
/// </summary>
public sealed class GetBreakdown(ProgrammeSource source, ProgrammeReference reference, TimeProvider clock)
{
    /// <param name="language">Of the labels; null = the reader's.</param>
    public async Task<Breakdown> ExecuteAsync(ProgrammeQuery query, Dimension by, CancellationToken cancel, CultureInfo? language = null)
    {
        var day = await source.DayAsync(query, query.AsOf ?? clock.VietnamToday(), cancel);
        var keys = by.Keys(reference);
        var rows = Count(day, by, keys.Count);
        return new(day.Day.Date, query, by, [.. keys.Select((key, i) => rows[i].Row(key, ProgrammeLabels.Of(by, key, reference, language ?? CultureInfo.CurrentUICulture)))]);
    }

    internal static BreakdownTally[] Count(ScopedDay scoped, Dimension by, int count)
    {
        var (day, rows, held) = (scoped.Day, new BreakdownTally[count], new int[scoped.Day.Producers.Length]);
        foreach (var product in scoped.Valid)
        {
            var row = by.RowOf(day, product);
            rows[row].Valid++;
            if (by.IsOfProducts()) held[day.Known.Products[product].Producer] |= 1 << row;
        }
        foreach (var producer in scoped.Producers)
        {
            ref readonly var at = ref day.Producers[producer];
            if (!by.IsOfProducts()) rows[by.RowOf(at)].Add(at.Channels);
            else for (var row = 0; row < count; row++) if ((held[producer] & 1 << row) != 0) rows[row].Add(at.Channels);
        }
        return rows;
    }
}
