using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Components;
using Marketplace.Monitor.Parts;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Exports;

/// <summary>What every file says about itself: as of when, known when, of whom, by which definition, and what is left out.</summary>
public sealed class ExportNotes(GetProgramme getProgramme, GeographyBook geography, ClassificationBook classification)
{
    public async Task<IReadOnlyList<(string, string)>> OfAsync(string title, MonitorQuery query, IEnumerable<string> targets, CancellationToken cancel)
    {
        var report = await getProgramme.ExecuteAsync(query.Programme, cancel);
        var filters = FilterWords.Chosen(query, geography, classification).Select(f => f.Words).DefaultIfEmpty(MonitorWords.WholeProgramme);
        var chosen = report.Targets.Where(t => targets.Contains(t.Code)).Select(t => t.Target).ToList();
        return
        [
            (MonitorWords.NoteTitle, title),
            (MonitorWords.AsOfLabel, Labels.Date(query.Day)),
            (MonitorWords.Freshness, Fresh.Words(report.LastRecordedAt)),
            (MonitorWords.NoteFilters, string.Join("; ", filters)),
            (MonitorWords.NoteSamples, query.HasSamples ? MonitorWords.SamplesOn + " " + MonitorWords.SamplesWhy : MonitorWords.WithoutSamples),
            (MonitorWords.DefinitionVersion, report.DefinitionVersion.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            .. chosen.SelectMany(Definition),
            (MonitorWords.RulesTitle, $"{MonitorWords.RuleValid} {MonitorWords.RuleUnverified} {MonitorWords.RuleIntegers}"),
            (MonitorWords.Source, string.Join("; ", report.Targets.Select(t => t.Target.SourceDocument).Distinct())),
            (MonitorWords.NavMethod, Paths.Method),
            (MonitorWords.LicenceTitle, MonitorWords.LicenceData),
        ];
    }

    private static IEnumerable<(string, string)> Definition(Target target) =>
    [
        ($"{target.Code} – {MonitorWords.GoalWord}", $"{target.Name()}: {target.Goal()}"),
        ($"{target.Code} – {MonitorWords.Numerator}", target.Numerator()),
        .. target.DenominatorVi.Length > 0 ? [($"{target.Code} – {MonitorWords.Denominator}", target.Denominator())] : ((string, string)[])[],
        ($"{target.Code} – {MonitorWords.Excluded}", target.Exclusions()),
    ];
}
