using System.Text.Json.Serialization;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Api.Programme;

/// <summary>The programme on one day. Aggregates only.</summary>
/// <param name="LastRecordedAt">When the newest fact was recorded.</param>
/// <param name="Plans">Every plan that there are targets of, by their first days.</param>
public sealed record ProgrammeAnswer(
    DateOnly AsOf, DateTimeOffset? KnownAt, int DefinitionVersion, bool IncludesSamples, DateTimeOffset? LastRecordedAt, IReadOnlyList<PlanItem> Plans,
    CountsItem Counts, IReadOnlyList<TargetItem> Targets, ChannelsItem Channels)
{
    internal static ProgrammeAnswer Of(ProgrammeReport report, TargetBook book) => new(
        report.AsOf, report.Query.KnownAt, report.DefinitionVersion, report.Query.Samples, report.LastRecordedAt, [.. book.Plans.Select(p => PlanItem.Of(p, report))],
        CountsItem.Of(report.Counts, report.ByStar, report.Producers), [.. report.Targets.Select(TargetItem.Of)], ChannelsItem.Of(report.Channels));
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
public sealed record CountsItem(int EverCertified, int Valid, int Expired, int Revoked, IReadOnlyDictionary<string, StarItem> ByStar, int Producers)
{
    internal static CountsItem Of(CertificateCounts all, IReadOnlyList<StarCounts> byStar, int producers) => new(
        all.EverCertified, all.Valid, all.Expired, all.Revoked,
        byStar.ToDictionary(s => s.Star.ToString(System.Globalization.CultureInfo.InvariantCulture), s => StarItem.Of(s.Counts)), producers);
}

public sealed record StarItem(int EverCertified, int Valid, int Expired, int Revoked)
{
    internal static StarItem Of(CertificateCounts counts) => new(counts.EverCertified, counts.Valid, counts.Expired, counts.Revoked);
}

/// <param name="Denominator">Null = the target is a count of its own, or has no meaning in this unit.</param>
/// <param name="Met">Null = nothing to measure yet, or nothing to say in this unit.</param>
/// <param name="From">First day of the plan's period.</param>
/// <param name="To">Last day of the plan's period.</param>
/// <param name="Past">The period was over on the as-of day.</param>
public sealed record TargetItem(
    string Code, string Plan, string Name, int? Numerator, int? Denominator,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? TargetPercent,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? TargetCount,
    bool? Met, int? Gap, DateOnly From, DateOnly To, bool Past)
{
    internal static TargetItem Of(TargetFigure figure) => new(
        figure.Code, figure.Target.PlanCode, figure.Target.NameVi, figure.Numerator, figure.Denominator,
        figure.Target.Kind == TargetKind.Percent ? figure.Target.Value : null, figure.Target.Kind == TargetKind.Count ? figure.Target.Value : null,
        figure.Met, figure.Gap, figure.Target.PeriodFrom, figure.Target.PeriodTo, figure.IsPast);
}

/// <param name="ByKind">All seven kinds, in the plan's order.</param>
/// <param name="Evidence">The same producers by the best evidence of a modern channel.</param>
public sealed record ChannelsItem(
    int Verified, int DeclaredOnly, int None, int Narrow, int Wide, int WithoutThisMarketplace, IReadOnlyList<KindItem> ByKind, EvidenceGrades Evidence)
{
    internal static ChannelsItem Of(ChannelFigures c) => new(
        c.Verified, c.DeclaredOnly, c.None, c.Narrow, c.Wide, c.WithoutThisMarketplace, [.. c.ByKind.Select(k => new KindItem(k.Kind.Code(), k.Verified))], c.Evidence);
}

public sealed record KindItem(string Kind, int Verified);
