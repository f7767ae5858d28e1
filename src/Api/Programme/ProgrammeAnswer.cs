using System.Globalization;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Api.Programme;

/// <summary>The programme on one day. Aggregates only.</summary>
public sealed record ProgrammeAnswer
{
    public required DateOnly AsOf { get; init; }

    public required DateTimeOffset? KnownAt { get; init; }

    public required int DefinitionVersion { get; init; }

    public required bool IncludesSamples { get; init; }

    /// <summary>When the newest fact was recorded.</summary>
    public required DateTimeOffset? LastRecordedAt { get; init; }

    /// <summary>Every plan that there are targets of, by their first days.</summary>
    public required IReadOnlyList<PlanItem> Plans { get; init; }

    public required CountsItem Counts { get; init; }

    public required IReadOnlyList<TargetItem> Targets { get; init; }

    /// <summary>Null where one or two producers could be told from them.</summary>
    public required ChannelsItem? Channels { get; init; }

    internal static ProgrammeAnswer Of(ProgrammeReport report, Targets targets) => new()
    {
        AsOf = report.AsOf,
        KnownAt = report.Query.KnownAt,
        DefinitionVersion = report.DefinitionVersion,
        IncludesSamples = report.Query.Samples,
        LastRecordedAt = report.LastRecordedAt,
        Plans = [.. targets.Plans.Select(p => PlanItem.Of(p, report))],
        Counts = CountsItem.Of(report.Counts, report.ByStar, report.Producers),
        Targets = [.. report.Targets.Select(TargetItem.Of)],
        Channels = ChannelsItem.Of(report.Channels),
    };
}

/// <param name="State">On the as-of day: ahead, running or past.</param>
/// <param name="Shown">Its targets are among those of this answer.</param>
public sealed record PlanItem(string Code, DateOnly From, DateOnly To, string State, bool Shown)
{
    internal static PlanItem Of(Plan plan, ProgrammeReport report) => new(
        plan.Code, plan.From, plan.To, plan.StateOn(report.AsOf) switch { PlanState.Ahead => "ahead", PlanState.Running => "running", _ => "past" },
        report.Targets.Any(t => t.Target.PlanCode == plan.Code));
}

/// <param name="ByStar">Star on the day, or of the last certificate where none is valid.</param>
/// <param name="Producers">Producers with a valid product.</param>
public sealed record CountsItem(
    int EverCertified, int Valid, int Expired, int Revoked, IReadOnlyDictionary<string, StarItem> ByStar, int Producers)
{
    internal static CountsItem Of(CertificateCounts all, IReadOnlyList<StarCounts> byStar, int producers) => new(
        all.EverCertified, all.Valid, all.Expired, all.Revoked,
        byStar.ToDictionary(s => s.Star.ToString(CultureInfo.InvariantCulture), s => StarItem.Of(s.Counts)), producers);
}

public sealed record StarItem(int EverCertified, int Valid, int Expired, int Revoked)
{
    internal static StarItem Of(CertificateCounts counts) => new(counts.EverCertified, counts.Valid, counts.Expired, counts.Revoked);
}
