namespace Marketplace.Search.Log;

/// <summary>What is added to a row.</summary>
internal readonly record struct LogCounts(int Searches, int ZeroResults, int Clicks, long PositionSum)
{
    public static LogCounts operator +(LogCounts one, LogCounts other) =>
        new(one.Searches + other.Searches, one.ZeroResults + other.ZeroResults, one.Clicks + other.Clicks, one.PositionSum + other.PositionSum);
}

/// <summary>Weeks as the log counts them: from Monday, Vietnam time.</summary>
internal static class LogWeek
{
    public const int Days = 7;

    public static DateOnly Of(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Days));
}
