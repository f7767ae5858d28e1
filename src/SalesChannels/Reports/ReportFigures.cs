using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.SalesChannels.Reports;

/// <summary>A number of a report under a name that never changes: "T6.numerator", "channels.narrow", "area.446.valid".</summary>
/// <param name="Value">Null = it has no meaning in this scope.</param>
public sealed record ReportFigure(string Name, int? Value);

/// <summary>All numbers of a report in one order; what is compared and exported.</summary>
public static class ReportFigures
{
    public static IReadOnlyList<ReportFigure> Figures(this ReportContent content) =>
    [
        .. Counts(content.Counts), .. content.Targets.SelectMany(Target), .. Channels(content.Channels), .. content.Areas.SelectMany(Area),
    ];

    /// <summary>The same as pages of the programme show figures.</summary>
    public static ProgrammeReport ToProgramme(this ReportContent content)
    {
        var query = new ProgrammeQuery(content.AsOf, content.KnownAt)
        {
            Scope = new ProgrammeScope(content.Area, content.Commune, Plan: content.Plan),
        };
        var counts = content.Counts;
        return new ProgrammeReport
        {
            AsOf = content.AsOf,
            Query = query,
            DefinitionVersion = content.DefinitionVersion,
            LastRecordedAt = content.LastRecordedAt,
            Counts = new(counts.EverCertified, counts.Valid, counts.Expired, counts.Revoked),
            ByStar = [.. StarCounts.Stars.Where(s => counts.ByStar.ContainsKey($"{s}")).Select(s => Star(s, counts.ByStar[$"{s}"]))],
            Producers = counts.Producers,
            Targets = [.. content.Targets.Select(t => new TargetFigure(Definition(t), t.Numerator, t.Denominator, t.Met, t.Gap, t.Past))],
            Channels = Bands(content.Channels),
        };
    }

    private static StarCounts Star(int star, ReportStar of) => new(star, new(of.EverCertified, of.Valid, of.Expired, of.Revoked));

    private static ChannelFigures Bands(ReportChannels of) => new()
    {
        Verified = of.Verified,
        DeclaredOnly = of.DeclaredOnly,
        None = of.None,
        Narrow = of.Narrow,
        Wide = of.Wide,
        WithoutThisMarketplace = of.WithoutThisMarketplace,
        ByKind = [.. ChannelKinds.All.Select(k => new KindFigure(k, of.ByKind.FirstOrDefault(b => b.Kind == k.Code())?.Verified ?? 0))],
        Evidence = new(
            of.Evidence.Verified, of.Evidence.Stale, of.Evidence.Refused, of.Evidence.InReview, of.Evidence.Declared, of.Evidence.None),
    };

    private static Target Definition(ReportTarget of) => new()
    {
        PlanCode = of.Plan,
        Code = of.Code,
        NameVi = of.Name,
        Kind = of.TargetCount is null ? TargetKind.Percent : TargetKind.Count,
        Value = of.TargetCount ?? of.TargetPercent ?? 0,
        Unit = of.Unit,
        PeriodFrom = of.From,
        PeriodTo = of.To,
        SourceDocument = of.Source,
        DefinitionVersion = of.DefinitionVersion,
        NumeratorVi = of.NumeratorIs,
        DenominatorVi = of.DenominatorIs,
    };

    private static IEnumerable<ReportFigure> Counts(ReportCounts of) =>
    [
        new("counts.everCertified", of.EverCertified), new("counts.valid", of.Valid), new("counts.expired", of.Expired),
        new("counts.revoked", of.Revoked), new("counts.producers", of.Producers),
        .. of.ByStar.OrderBy(s => s.Key, StringComparer.Ordinal).SelectMany(s => Star(s.Key, s.Value)),
    ];

    private static IEnumerable<ReportFigure> Star(string star, ReportStar of) =>
    [
        new($"star.{star}.everCertified", of.EverCertified), new($"star.{star}.valid", of.Valid), new($"star.{star}.expired", of.Expired),
        new($"star.{star}.revoked", of.Revoked),
    ];

    private static IEnumerable<ReportFigure> Target(ReportTarget of) =>
    [
        new($"{of.Code}.numerator", of.Numerator), new($"{of.Code}.denominator", of.Denominator), new($"{of.Code}.gap", of.Gap),
        new($"{of.Code}.target", of.TargetCount ?? of.TargetPercent),
    ];

    private static IEnumerable<ReportFigure> Channels(ReportChannels of) =>
    [
        new("channels.verified", of.Verified), new("channels.declaredOnly", of.DeclaredOnly), new("channels.none", of.None),
        new("channels.narrow", of.Narrow), new("channels.wide", of.Wide), new("channels.withoutThisMarketplace", of.WithoutThisMarketplace),
        .. of.ByKind.Select(k => new ReportFigure($"kind.{k.Kind}.verified", k.Verified)),
        new("evidence.verified", of.Evidence.Verified), new("evidence.stale", of.Evidence.Stale), new("evidence.refused", of.Evidence.Refused),
        new("evidence.inReview", of.Evidence.InReview), new("evidence.declared", of.Evidence.Declared), new("evidence.none", of.Evidence.None),
    ];

    private static IEnumerable<ReportFigure> Area(ReportRow of) =>
    [
        new($"area.{of.Key}.valid", of.Valid), new($"area.{of.Key}.producers", of.Producers), new($"area.{of.Key}.verified", of.Verified),
        new($"area.{of.Key}.declaredOnly", of.DeclaredOnly), new($"area.{of.Key}.none", of.None), new($"area.{of.Key}.narrow", of.Narrow),
        new($"area.{of.Key}.wide", of.Wide), new($"area.{of.Key}.withoutThisMarketplace", of.WithoutThisMarketplace),
    ];
}
