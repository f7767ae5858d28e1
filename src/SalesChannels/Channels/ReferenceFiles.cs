using System.Globalization;
using Marketplace.Register;
using Marketplace.SalesChannels.Plans;
using Marketplace.SalesChannels.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Channels;

/// <summary>reference/channel-kinds.csv of an export, as it was loaded.</summary>
internal sealed class ChannelKindsFile : IReferenceFile
{
    public string Name => "channel-kinds.csv";

    public IReadOnlyList<string> Header { get; } =
        ["kind", "name_vi", "name_en", "modern", "breadth", "window_days", "evidence_rule_vi", "valid_from", "valid_to", "sort"];

    public async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(DbContext db, CancellationToken cancel) =>
        [.. new ChannelRules(await db.Set<ChannelRule>().AsNoTracking().ToListAsync(cancel)).All.Select(Row)];

    private static IReadOnlyList<string> Row(ChannelRule rule) =>
    [
        rule.Kind.Code(), rule.NameVi, rule.NameEn, rule.IsModern ? "yes" : "no", rule.Breadth.ToString().ToLowerInvariant(), Cell.Of(rule.WindowDays),
        rule.EvidenceRuleVi, rule.ValidFrom == DateOnly.MinValue ? "" : Cell.Of(rule.ValidFrom), rule.ValidTo is { } to ? Cell.Of(to) : "", Cell.Of(rule.Sort),
    ];
}

/// <summary>reference/targets.csv of an export: as it was loaded, and beside it what was entered and is known.</summary>
internal sealed class TargetsFile : IReferenceFile
{
    public string Name => "targets.csv";

    public IReadOnlyList<string> Header { get; } =
    [
        "plan_code", "code", "name_vi", "kind", "target", "unit", "period_from", "period_to",
        "source_document", "definition_version", "numerator_vi", "denominator_vi",
    ];

    public async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(DbContext db, CancellationToken cancel) =>
        [
            .. new Targets(await db.Set<Target>().AsNoTracking().ToListAsync(cancel))
                .With(await db.Set<PlanTargetVersion>().AsNoTracking().Where(t => t.IsLatest).ToListAsync(cancel)).All.Select(Row),
        ];

    private static IReadOnlyList<string> Row(Target t) =>
    [
        t.PlanCode, t.Code, t.NameVi, t.Kind.ToString().ToLowerInvariant(), Cell.Of(t.Value), t.Unit, Cell.Of(t.PeriodFrom), Cell.Of(t.PeriodTo),
        t.SourceDocument, Cell.Of(t.DefinitionVersion), t.NumeratorVi, t.DenominatorVi,
    ];
}

file static class Cell
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
