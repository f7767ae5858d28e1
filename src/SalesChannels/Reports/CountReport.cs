using Marketplace.Catalog.Producers;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.SalesChannels.Reports;

/// <summary>What is asked of the programme for a report.</summary>
/// <param name="KnownAt">Null = with all that is known.</param>
internal sealed record ReportQuestion(DateOnly AsOf, DateTimeOffset? KnownAt, ProgrammeScope Scope)
{
    public static ReportQuestion Of(ReportContent content, DateTimeOffset? knownAt) =>
        new(content.AsOf, knownAt, new ProgrammeScope(content.Area, content.Commune, Plan: content.Plan));
}

/// <summary>From facts in memory to a report's figures and lists; the figures are those of <see cref="ProgrammeReport"/>.</summary>
internal static class CountReport
{
    public static ReportContent Of(ProgrammeFacts facts, ReportQuestion asked)
    {
        var query = new ProgrammeQuery(asked.AsOf, asked.KnownAt) { Scope = asked.Scope };
        var day = new ScopedDay(facts.KnownAt(query.KnownMicroseconds).On(asked.AsOf), asked.Scope);
        var figures = ProgrammeReport.Of(day, query);
        var knownAt = asked.KnownAt ?? DateTimeOffset.MaxValue;
        return new ReportContent
        {
            AsOf = asked.AsOf,
            KnownAt = knownAt,
            Area = asked.Scope.Area,
            Commune = asked.Scope.Commune,
            Plan = asked.Scope.Plan,
            DefinitionVersion = figures.DefinitionVersion,
            LastRecordedAt = figures.LastRecordedAt > knownAt ? knownAt : figures.LastRecordedAt,
            Counts = Counts(figures),
            Targets = [.. figures.Targets.Select(Target)],
            Channels = Channels(figures.Channels!),
            Areas = [.. GetBreakdown.RowsOf(day, Dimension.Area).Select(Row)],
            Lists = Lists(day),
        };
    }

    private static ReportCounts Counts(ProgrammeReport of) => new(
        of.Counts.EverCertified, of.Counts.Valid, of.Counts.Expired, of.Counts.Revoked,
        of.ByStar.ToDictionary(
            s => $"{s.Star}", s => new ReportStar(s.Counts.EverCertified, s.Counts.Valid, s.Counts.Expired, s.Counts.Revoked)),
        of.Producers);

    private static ReportTarget Target(TargetFigure of) => new()
    {
        Code = of.Code,
        Numerator = of.Numerator,
        Denominator = of.Denominator,
        TargetPercent = of.Target.Kind == TargetKind.Percent ? of.Target.Value : null,
        TargetCount = of.Target.Kind == TargetKind.Count ? of.Target.Value : null,
        Met = of.Met,
        Gap = of.Gap,
        From = of.Target.PeriodFrom,
        To = of.Target.PeriodTo,
        Past = of.IsPast,
        Plan = of.Target.PlanCode,
        Name = of.Target.NameVi,
        Unit = of.Target.Unit,
        Source = of.Target.SourceDocument,
        DefinitionVersion = of.Target.DefinitionVersion,
        NumeratorIs = of.Target.NumeratorVi,
        DenominatorIs = of.Target.DenominatorVi,
    };

    private static ReportChannels Channels(ChannelFigures of) => new()
    {
        Verified = of.Verified,
        DeclaredOnly = of.DeclaredOnly,
        None = of.None,
        Narrow = of.Narrow,
        Wide = of.Wide,
        WithoutThisMarketplace = of.WithoutThisMarketplace,
        ByKind = [.. of.ByKind.Select(k => new ReportKind(k.Kind.Code(), k.Verified))],
        Evidence = new(
            of.Evidence.Verified, of.Evidence.Stale, of.Evidence.Refused, of.Evidence.InReview, of.Evidence.Declared, of.Evidence.None),
    };

    private static ReportRow Row(BreakdownRow of)
    {
        var channels = of.Channels ?? throw new InvalidOperationException("Rows of a report are whole.");
        return new(of.Key, of.Valid, of.Producers, channels.Verified, channels.DeclaredOnly, channels.None, channels.Narrow, channels.Wide,
            channels.WithoutThisMarketplace);
    }

    private static ReportLists Lists(ScopedDay scoped)
    {
        var day = scoped.Day;
        var facts = day.Known.Facts;
        return new(
            [.. scoped.Ever.Select(i => Product(day, i))],
            [.. scoped.Producers.Select(p => Producer(day, p))],
            [.. scoped.Villages.Select(v => new ReportVillage(facts.VillageCodes[v.Village.Code], v.Village.Name, v.HasProduct))],
            [
                // Points have an area and no commune.
                .. (scoped.Scope.Commune is null ? scoped.Points : []).Select(p => new ReportPoint(
                    facts.PointCodes[p.Point.Code], p.Point.Name, facts.Reference.Areas[p.Point.Area], p.Fault?.ToString())),
            ]);
    }

    private static ReportProduct Product(ProgrammeDay day, int at)
    {
        var product = day.Known.Products[at];
        var standing = day.Products[at];
        return new(day.Known.Facts.ProductCodes[product.Product], product.Name, day.Known.Facts.ProducerCodes[product.Producer],
            Word(standing.State), standing.Star);
    }

    private static ReportProducer Producer(ProgrammeDay day, int at)
    {
        var of = ListedProducer.Of(day, at);
        var channels = day.Producers[at].Channels;
        return new(of.Code, of.Name, of.Type.Code(), of.Area, of.Commune, of.Valid, of.IsGreen, Word(of.Band), channels.IsNarrow, channels.IsWide,
            channels.CountsWithoutThis, of.Evidence is { } e ? Word(e) : "none", string.Join(' ', of.Kinds.Select(k => k.Code())));
    }

    /// <summary>"valid", "inReview": as JSON writes names.</summary>
    private static string Word<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
