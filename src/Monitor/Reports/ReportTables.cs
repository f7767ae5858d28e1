using Marketplace.Catalog.Geography;
using Marketplace.Components;
using Marketplace.Components.Exports;
using Marketplace.Monitor.Exports;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Reports;
using Marketplace.Shared;

namespace Marketplace.Monitor.Reports;

/// <summary>A report's figures and lists as tables, each with what they mean, as of when, known when and what is left out (A17).</summary>
public sealed class ReportTables(GeographyBook geography)
{
    public const string Targets = "chi-tieu", Figures = "so-lieu", Producers = "chu-the", Products = "san-pham", Villages = "lang-nghe", Points = "diem-ban";

    public static bool IsList(string name) => name is Producers or Products or Villages or Points;

    /// <returns>Null when there is no such table.</returns>
    public ExportTable? Of(ReportView report, string name) => name switch
    {
        Targets => Table(report, name, MonitorWords.FileTargets, TargetsExport.Head, report.Content.ToProgramme().Targets.Select(TargetsExport.Row)),
        Figures => Table(report, name, ReportWords.FiguresTitle, [ReportWords.ColName, ReportWords.ColFigure, ReportWords.ColValue],
            report.Content.Figures().Select(f => (IReadOnlyList<object?>)[f.Name, ReportLabels.Figure(geography, f.Name), f.Value])),
        Producers => Table(report, name, MonitorWords.ProducersTitle, ProducersHead, report.Content.Lists.Producers.Select(Row)),
        Products => Table(report, name, MonitorWords.ProductsTitle,
            [MonitorWords.ColCode, MonitorWords.ColProduct, MonitorWords.ColProducerCode, MonitorWords.ColState, MonitorWords.StarLabel],
            report.Content.Lists.Products.Select(p => (IReadOnlyList<object?>)[p.Code, p.Name, p.Producer, ReportLabels.Standing(p.State), p.Star])),
        Villages => Table(report, name, MonitorWords.NavVillages, [MonitorWords.ColCode, MonitorWords.ColName, ReportWords.HasValidProduct],
            report.Content.Lists.Villages.Select(v => (IReadOnlyList<object?>)[v.Code, v.Name, YesOr(v.HasValidProduct)])),
        Points => Table(report, name, MonitorWords.NavPoints, [MonitorWords.ColCode, MonitorWords.ColName, MonitorWords.ByArea, MonitorWords.ColState],
            report.Content.Lists.Points.Select(p =>
                (IReadOnlyList<object?>)[p.Code, p.Name, Labels.Area(geography.Area(p.Area)), ReportLabels.Fault(p.Fault)])),
        _ => null,
    };

    private static IReadOnlyList<string> ProducersHead =>
    [
        MonitorWords.ColCode, MonitorWords.ColProducer, MonitorWords.TypeLabel, MonitorWords.ByArea, MonitorWords.ByCommune, MonitorWords.ColValidProducts,
        MonitorWords.ColBand, MonitorWords.ColEvidence, MonitorWords.ColChannel, MonitorWords.Narrow, MonitorWords.Wide, MonitorWords.WithoutThis,
        ReportWords.Green,
    ];

    private IReadOnlyList<object?> Row(ReportProducer p) =>
    [
        p.Code, p.Name, Labels.ProducerType(p.Type), Labels.Area(geography.Area(p.Area)), Labels.Unit(geography.Commune(p.Commune)), p.Valid,
        ReportLabels.Band(p.State), ReportLabels.Evidence(p.Evidence), ReportLabels.Kinds(p.Kinds), YesOr(p.Narrow), YesOr(p.Wide),
        YesOr(p.WithoutThisMarketplace), YesOr(p.Green),
    ];

    private static string? YesOr(bool holds) => holds ? MonitorWords.Yes : null;

    private ExportTable Table(
        ReportView report, string name, string title, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<object?>> rows) =>
        new(name, title, head, [.. rows], Notes(report, title));

    private IReadOnlyList<(string, object?)> Notes(ReportView report, string title)
    {
        var line = report.Line;
        return
        [
            (ReportWords.ColReport, line.Title),
            (MonitorWords.AsOfLabel, line.AsOf),
            (ReportWords.KnownAt, line.KnownAt),
            (MonitorWords.DefinitionVersion, line.DefinitionVersion),
            (MonitorWords.Excluded, ReportWords.Excluded),
            (MonitorWords.ColState, Standing(line)),
            (MonitorWords.NoteTitle, title),
            (ReportWords.Scope, ReportLabels.Place(geography, line.Area, line.Commune)),
            (MonitorWords.PlanLabel, line.Plan ?? ReportWords.PlanInForce),
            (MonitorWords.Freshness, report.Content.LastRecordedAt),
            (ReportWords.Mark, line.Hash),
            .. report.Content.ToProgramme().Targets.SelectMany(t => ExportNotes.Definition(t.Target)),
            (MonitorWords.RulesTitle, $"{MonitorWords.RuleValid} {MonitorWords.RuleUnverified} {MonitorWords.RuleIntegers}"),
            (MonitorWords.Source, string.Join("; ", report.Content.Targets.Select(t => t.Source).Distinct())),
            (MonitorWords.NavMethod, Paths.Method),
            (MonitorWords.LicenceTitle, MonitorWords.LicenceData),
        ];
    }

    private static string Standing(ReportLine line) => line.SettledAt is { } at
        ? $"{ReportLabels.Of(line.State)} {at.VietnamMinute()} {line.SettledByName}" : ReportLabels.Of(line.State);
}
