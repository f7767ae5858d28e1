using Marketplace.Search.Log;

namespace Marketplace.Monitor.Query;

/// <summary>Weeks of the search log, by their Mondays, both inclusive.</summary>
public sealed record WeekRange(DateOnly From, DateOnly To)
{
    /// <summary>Of the first and the last week in the address.</summary>
    public const string First = "week", Last = "toWeek";

    /// <summary>One week when only the first is given, as a link to a week gives it; the last four when neither is.</summary>
    internal static WeekRange Read(AddressReader read, DateOnly today)
    {
        var now = LogWeek.Of(today);
        var (from, to) = (read.Week(First), read.Week(Last));
        if (from > to) read.Refuse(Last);
        var last = from > to ? from.Value : to ?? from ?? now;
        return new(from ?? last.Back(ReadSearchLog.UsualWeeks - 1), last);
    }
}
