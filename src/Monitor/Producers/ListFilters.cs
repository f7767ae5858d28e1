using System.Globalization;
using Marketplace.Monitor.Query;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Producers;

/// <summary>Filters that only lists have: words of a name, band, evidence, kind, green, reach; state, before.</summary>
internal static class ListFilters
{
    private static readonly string[] _names =
    [
        PageNames.Text, PageNames.Band, PageNames.Evidence, PageNames.Kind, PageNames.Green, PageNames.Reach, PageNames.State, PageNames.Before,
        PageNames.Counting,
    ];

    public static ProducerFilter Producers(MonitorQuery query) => new(
        Word<ChannelBand>(query[PageNames.Band]), Word<ParticipationState>(query[PageNames.Evidence]), KindOf(query[PageNames.Kind]),
        query[PageNames.Green] switch { "1" => true, "0" => false, _ => null }, Word<ChannelReach>(query[PageNames.Reach]))
    {
        Name = Name(query),
    };

    public static ProductListFilter Products(MonitorQuery query) => new(
        Word<Standing>(query[PageNames.State]) is { } state and not Standing.None ? [state] : [], DayOf(query[PageNames.Before]));

    /// <summary>Of villages and points: only those that count.</summary>
    public static bool IsCountingOnly(MonitorQuery query) => query[PageNames.Counting] == "1";

    public static string? Name(MonitorQuery query) => query[PageNames.Text]?.Trim() is { Length: > 0 } name ? name : null;

    /// <summary>The list of producers whose best evidence is of that grade; "none" have no channel at all.</summary>
    public static MonitorQuery OfGrade(MonitorQuery query, string grade) =>
        query.Bare.With(grade == "none" ? PageNames.Band : PageNames.Evidence, grade);

    /// <summary>For forms that change other filters.</summary>
    public static Dictionary<string, string> Kept(MonitorQuery query) =>
        _names.Where(n => query[n] is not null).ToDictionary(n => n, n => query[n]!);

    private static ChannelKind? KindOf(string? code) => ChannelKinds.All.Where(k => k.Code() == code).Select(k => (ChannelKind?)k).FirstOrDefault();

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Names only: Enum.Parse would take numbers too.</summary>
    private static T? Word<T>(string? word) where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => string.Equals(v.ToString(), word, StringComparison.OrdinalIgnoreCase)).Select(v => (T?)v).FirstOrDefault();
}
