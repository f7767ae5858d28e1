using Marketplace.Catalog.Geography;
using Marketplace.Components;
using Marketplace.Monitor.Parts;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Programme;
using Marketplace.SalesChannels.Reports;

namespace Marketplace.Monitor.Reports;

/// <summary>Reports, their figures and what moved, in the reader's words.</summary>
internal static class ReportLabels
{
    public static string Of(ReportState state) => Word($"State_{state}");

    public static string Of(MoveKind kind) => Word($"Move_{kind}");

    public static string Of(MovedKind kind) => Word($"Moved_{kind}");

    public static string Of(FactKind kind) => Word($"Fact_{kind}");

    public static string Standing(string state) =>
        Enum.TryParse<Standing>(state, ignoreCase: true, out var standing) ? KindWords.Of(standing) : state;

    /// <param name="state">verified, declared, none.</param>
    public static string Band(string state) => Enum.TryParse<ChannelBand>(state, ignoreCase: true, out var band) ? KindWords.Of(band) : state;

    public static string Evidence(string state) =>
        Enum.TryParse<ParticipationState>(state, ignoreCase: true, out var known) ? KindWords.Of(known) : MonitorWords.BandNone;

    public static string Kinds(string kinds) =>
        string.Join(", ", kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Kind));

    public static string Fault(string? fault) =>
        KindWords.Of(Enum.TryParse<SalesPointFault>(fault, out var known) ? known : (SalesPointFault?)null);

    public static string State(MovedKind kind, MovedState? state) => state is null ? ReportWords.NotListed : Known(kind, state);

    /// <summary>Of an area, a commune or the whole province.</summary>
    public static string Place(GeographyBook geography, string? area, string? commune) => (area, commune) switch
    {
        (_, { Length: > 0 } code) => Labels.Unit(geography.Commune(code)),
        ({ Length: > 0 } code, _) => Labels.Area(geography.Area(code)),
        _ => MonitorWords.SeesAll,
    };

    /// <summary>"T6 – Tử số", "Huyện Thạch Hà (cũ) – Sản phẩm còn hiệu lực".</summary>
    public static string Figure(GeographyBook geography, string name)
    {
        var parts = name.Split('.');
        var last = Word($"Figure_{parts[^1]}");
        return parts switch
        {
            ["counts" or "channels", _] => last,
            ["evidence", _] => $"{ReportWords.Evidence} – {Evidence(parts[^1])}",
            ["star", var star, _] => $"{Labels.Stars(star[0] - '0')} – {last}",
            ["kind", var kind, _] => $"{Kind(kind)} – {last}",
            ["area", var area, _] => $"{Labels.Area(geography.Area(area))} – {last}",
            _ => $"{parts[0]} – {last}",
        };
    }

    /// <summary>The live lists as they were known for the report.</summary>
    public static MonitorQuery Of(this MonitorQuery query, ReportContent content) => query.On(content.AsOf)
        .With(MonitorQuery.KnownAt, content.KnownAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture))
        .With(MonitorQuery.Area, content.Area).With(MonitorQuery.Commune, content.Commune).With(MonitorQuery.Plan, content.Plan);

    private static string Known(MovedKind kind, MovedState state) => kind switch
    {
        MovedKind.Product => $"{Standing(state.State)}, {Labels.Stars(state.More.Length > 0 ? state.More[0] - '0' : 0)}",
        MovedKind.Producer => $"{Band(state.State)} ({state.More})",
        MovedKind.Village => Word($"Figure_{state.State}"),
        MovedKind.Point => state.More.Length > 0 ? Fault(state.More) : MonitorWords.PointCounts,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string Kind(string code) =>
        KindWords.Of(ChannelKinds.All.Where(k => k.Code() == code).Select(k => (ChannelKind?)k).FirstOrDefault() ?? ChannelKind.Other);

    private static string Word(string key) => ReportWords.ResourceManager.GetString(key, ReportWords.Culture) ?? key;
}
