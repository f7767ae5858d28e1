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

    /// <summary>How many days <see cref="After"/> was asked for: those after the first, up to the last.</summary>
    public static int Between(DateOnly first, DateOnly last)
    {
        var days = 0;
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
            if (day.DayOfWeek != DayOfWeek.Sunday) days++;
        return days;
    }
}
