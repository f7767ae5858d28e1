using Marketplace.Shared;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>
/// Times of the work on declarations; rules of ours, as the plan names none. An officer decides within five working days (Monday to
/// Friday, holidays not considered), the time that offices have for simple papers; what is looked at and left alone is free again after half an hour.
/// </summary>
public static class ChannelTimes
{
    public const int DecideWorkingDays = 5;

    /// <summary>Days before a pass goes stale from which on the producer is asked for new evidence.</summary>
    public const int RemindDays = 14;

    public static TimeSpan ClaimLasts { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Last day for the decision.</summary>
    public static DateOnly DueOn(DateTimeOffset declaredAt)
    {
        var day = declaredAt.VietnamDate();
        for (var left = DecideWorkingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
        }
        return day;
    }
}
