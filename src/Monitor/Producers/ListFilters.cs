using System.Globalization;
using Marketplace.Monitor.Query;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Producers;

/// <summary>Filters that only lists have: band, evidence, kind, green, reach; state, before.</summary>
internal static class ListFilters
{
    private static readonly string[] _names = ["band", "evidence", "kind", "green", "reach", "state", "before"];

    public static ProducerFilter Producers(MonitorQuery query) => new(
        Word<ChannelBand>(query["band"]), Word<ParticipationState>(query["evidence"]),
        ChannelKinds.All.Where(k => k.Code() == query["kind"]).Select(k => (ChannelKind?)k).FirstOrDefault(), query["green"] switch { "1" => true, "0" => false, _ => null },
        Word<ChannelReach>(query["reach"]));

    public static ProductListFilter Products(MonitorQuery query) => new(
        Word<Standing>(query["state"]) is { } state and not Standing.None ? [state] : [],
        DateOnly.TryParseExact(query["before"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);

    /// <summary>The list of producers whose best evidence is of that grade; "none" have no channel at all.</summary>
    public static string OfGrade(MonitorQuery query, string grade) => query.Bare.With(grade == "none" ? "band" : "evidence", grade).Same(Paths.Producers);

    /// <summary>For forms that change other filters.</summary>
    public static Dictionary<string, string> Kept(MonitorQuery query) =>
        _names.Where(n => query[n] is not null).ToDictionary(n => n, n => query[n]!);

    /// <summary>Names only: Enum.Parse would take numbers too.</summary>
    private static T? Word<T>(string? word) where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => string.Equals(v.ToString(), word, StringComparison.OrdinalIgnoreCase)).Select(v => (T?)v).FirstOrDefault();
}
