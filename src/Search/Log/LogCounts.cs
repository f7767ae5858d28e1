namespace Marketplace.Search.Log;

/// <summary>What is added to a row.</summary>
internal readonly record struct LogCounts(int Searches, int ZeroResults, int Clicks, long PositionSum)
{
    public static LogCounts operator +(LogCounts one, LogCounts other) =>
        new(one.Searches + other.Searches, one.ZeroResults + other.ZeroResults, one.Clicks + other.Clicks, one.PositionSum + other.PositionSum);
}
