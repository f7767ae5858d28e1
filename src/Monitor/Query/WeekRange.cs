using Marketplace.Search.Log;

namespace Marketplace.Monitor.Query;

/// <summary>Weeks of the search log, by their Mondays, both inclusive.</summary>
public sealed record WeekRange(DateOnly From, DateOnly To)
{
    /// <summary>One week when only the first is given, as a link to a week gives it; the last four when neither is.</summary>
    internal static WeekRange Read(AddressReader read, DateOnly today)
    {
        var from = read.Week(PageNames.FirstWeek);
        var to = read.Week(PageNames.LastWeek);
        if (from > to)
        {
            read.Refuse(PageNames.LastWeek);
            to = from;
        }
        var last = to ?? from ?? LogWeek.Of(today);
        return new(from ?? last.Back(ReadSearchLog.UsualWeeks - 1), last);
    }
}
