namespace Marketplace.SalesChannels.Programme;

/// <summary>Months as their last days.</summary>
public static class Months
{
    public static DateOnly EndOf(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>Both months included; counts 1 for one month. Negative or 0 when they stand the wrong way round.</summary>
    public static int Count(DateOnly from, DateOnly to) => (to.Year - from.Year) * 12 + to.Month - from.Month + 1;

    /// <summary>Some months later, or the calendar's last day.</summary>
    internal static DateOnly Ahead(DateOnly day, int months) => day > DateOnly.MaxValue.AddMonths(-months) ? DateOnly.MaxValue : day.AddMonths(months);

    /// <summary>Some months earlier, or the calendar's first day.</summary>
    public static DateOnly Back(DateOnly day, int months) => day < DateOnly.MinValue.AddMonths(months) ? DateOnly.MinValue : day.AddMonths(-months);

    public static IEnumerable<DateOnly> Ends(DateOnly from, DateOnly to) =>
        Enumerable.Range(0, Math.Max(0, Count(from, to))).Select(i => EndOf(new DateOnly(from.Year, from.Month, 1).AddMonths(i)));
}
