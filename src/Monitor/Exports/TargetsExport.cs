using Marketplace.Components.Charts;
using Marketplace.Components.Exports;
using Marketplace.Monitor.Parts;
using Marketplace.Monitor.Query;
using Marketplace.Monitor.Resources;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Monitor.Exports;

/// <summary>The strip of targets as rows, with the definition of each.</summary>
public sealed class TargetsExport(GetProgramme getProgramme, ExportNotes notes)
{
    public const string Name = "chi-tieu";

    public async Task<ExportTable> ExecuteAsync(MonitorQuery query, CancellationToken cancel)
    {
        var report = await getProgramme.ExecuteAsync(query.Programme, cancel);
        return new(Name, MonitorWords.FileTargets,
            Head, [.. report.Targets.Select(Row)],
            await notes.OfAsync(MonitorWords.FileTargets, query, report.Targets.Select(t => t.Code), cancel));
    }

    /// <summary>Columns of a target, wherever one stands in a file.</summary>
    internal static IReadOnlyList<string> Head =>
    [
        MonitorWords.ColCode, MonitorWords.ColTarget, MonitorWords.Numerator, MonitorWords.Denominator, MonitorWords.ColPercent, MonitorWords.ColGoal,
        MonitorWords.ColUnit, MonitorWords.ColGap, MonitorWords.ColVerdict, MonitorWords.PlanLabel,
    ];

    internal static IReadOnlyList<object?> Row(TargetFigure t) =>
    [
        t.Code, t.Target.Name(), t.Numerator, t.Denominator, Percent(t), t.Target.Value, new OwnWords(t.Target.Unit()), t.Gap, t.Verdict().Word(),
        t.Target.PlanCode,
    ];

    private static decimal? Percent(TargetFigure t) => t.Target.Kind == TargetKind.Percent ? Share.Value(t.Numerator, t.Denominator) : null;
}
