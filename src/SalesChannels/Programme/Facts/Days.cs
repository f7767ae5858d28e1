namespace Marketplace.SalesChannels.Programme;

/// <summary>Dates as day numbers: comparing and subtracting them is integer arithmetic.</summary>
internal static class Days
{
    public const int Never = int.MaxValue;

    public static int Of(DateOnly? end) => end?.DayNumber ?? Never;

    public static bool Hold(int from, int to, int day) => from <= day && day < to;
}
