namespace Marketplace.Ordering.Orders;

/// <summary>Days on which parcels are handed over: all but Sundays.</summary>
internal static class WorkingDays
{
    public static DateOnly After(DateOnly day, int days)
    {
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek != DayOfWeek.Sunday) left--;
        }
        return day;
    }
}
