using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Geography;
using Marketplace.Monitor.Parts;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;

namespace Marketplace.Monitor.Exports;

/// <summary>What every file says about itself: as of when, known when, of whom, by which definition, and what is left out.</summary>
public sealed class ExportNotes(GetProgramme getProgramme, ICurrentUser reader, UnitNames units, GeographyBook geography, ClassificationBook classification)
{
    /// <summary>For files of figures.</summary>
    public async Task<IReadOnlyList<(string, object?)>> OfAsync(string title, MonitorQuery query, IEnumerable<string> targets, CancellationToken cancel)
    {
        var report = await getProgramme.ExecuteAsync(query.Programme, cancel);
        var filters = FilterWords.Chosen(query, geography, classification).Select(f => f.Words).DefaultIfEmpty(MonitorWords.WholeProgramme);
        var chosen = report.Targets.Where(t => targets.Contains(t.Code)).Select(t => t.Target).ToList();
        return
        [
            (MonitorWords.NoteTitle, title),
            (MonitorWords.AsOfLabel, query.Day),
            (MonitorWords.Freshness, report.LastRecordedAt),
            (MonitorWords.NoteFilters, string.Join("; ", filters)),
            (MonitorWords.NoteSamples, query.HasSamples ? MonitorWords.SamplesOn + " " + MonitorWords.SamplesWhy : MonitorWords.WithoutSamples),
            (MonitorWords.DefinitionVersion, report.DefinitionVersion),
            .. chosen.SelectMany(Definition),
            (MonitorWords.RulesTitle, $"{MonitorWords.RuleValid} {MonitorWords.RuleUnverified} {MonitorWords.RuleIntegers}"),
            (MonitorWords.Source, string.Join("; ", report.Targets.Select(t => t.Target.SourceDocument).Distinct())),
            (MonitorWords.NavMethod, Paths.Method),
            (MonitorWords.LicenceTitle, MonitorWords.LicenceData),
        ];
    }

    /// <summary>For files of names, which hold what the reader may see.</summary>
    public async Task<IReadOnlyList<(string, object?)>> OfOwnAsync(string title, MonitorQuery query, string target, CancellationToken cancel) =>
        [.. await OfAsync(title, query, [target], cancel), (MonitorWords.ScopeTitle, units.Of(reader))];

    internal static IEnumerable<(string, object?)> Definition(Target target)
    {
        yield return ($"{target.Code} – {MonitorWords.GoalWord}", $"{target.Name()}: {target.Goal()}");
        yield return ($"{target.Code} – {MonitorWords.Numerator}", target.Numerator());
        if (target.DenominatorVi.Length > 0) yield return ($"{target.Code} – {MonitorWords.Denominator}", target.Denominator());
        yield return ($"{target.Code} – {MonitorWords.Excluded}", target.Exclusions());
    }
}
