using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// Figures row by row. By area, commune and type every certified producer is in one row and rows add up to the whole; by star and group it
/// is in each row where it has a valid product. Rows with zeros are there too, "unknown" last. Public: aggregates, small cells kept back
/// from all but staff.
/// </summary>
public sealed class GetBreakdown(ProgrammeSource source, ICurrentUser user, TimeProvider clock)
{
    public async Task<Breakdown> ExecuteAsync(ProgrammeQuery query, Dimension by, CancellationToken cancel)
    {
        var day = await source.DayAsync(query, query.AsOf ?? clock.VietnamToday(), cancel);
        var rows = RowsOf(day, by);
        return new(day.Day.Date, query, by, user.IsStaff ? rows : SmallCells.Told(day, by, rows));
    }

    internal static IReadOnlyList<BreakdownRow> RowsOf(ScopedDay day, Dimension by)
    {
        var keys = by.Keys(day.Day.Known.Facts.Reference);
        var rows = Count(day, by, keys.Count);
        return [.. keys.Select((key, i) => rows[i].Row(key))];
    }

    internal static BreakdownTally[] Count(ScopedDay scoped, Dimension by, int count)
    {
        var day = scoped.Day;
        var rows = new BreakdownTally[count];
        var held = new int[day.Producers.Length];
        foreach (var product in scoped.Valid)
        {
            var row = by.RowOf(day, product);
            rows[row].Valid++;
            held[day.Known.Products[product].Producer] |= by.IsOfProducts() ? 1 << row : 0;
        }
        foreach (var producer in scoped.Producers)
        {
            ref readonly var at = ref day.Producers[producer];
            if (!by.IsOfProducts()) rows[by.RowOf(at)].Channels.Add(at.Channels);
            else for (var row = 0; row < count; row++) if ((held[producer] & 1 << row) != 0) rows[row].Channels.Add(at.Channels);
        }
        return rows;
    }
}
