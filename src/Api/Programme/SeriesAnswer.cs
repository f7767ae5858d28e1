using System.Globalization;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Api.Programme;

/// <param name="From">First month, YYYY-MM.</param>
/// <param name="To">Last month, YYYY-MM.</param>
public sealed record SeriesAnswer(string From, string To, DateTimeOffset? KnownAt, bool IncludesSamples, IReadOnlyList<MonthItem> Months)
{
    internal static SeriesAnswer Of(ProgrammeQuery query, DateOnly from, DateOnly to, IReadOnlyList<SeriesPoint> points) => new(
        Month(from), Month(to), query.KnownAt, query.Samples, [.. points.Select(MonthItem.Of)]);

    internal static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <param name="AsOf">Last day of the month.</param>
/// <param name="Channels">Null where one or two producers could be told from them.</param>
public sealed record MonthItem(DateOnly AsOf, StarItem Counts, int Producers, IReadOnlyList<TargetItem> Targets, ChannelsItem? Channels)
{
    internal static MonthItem Of(SeriesPoint point) => new(
        point.AsOf, StarItem.Of(point.Counts), point.Producers, [.. point.Targets.Select(TargetItem.Of)], ChannelsItem.Of(point.Channels));
}
