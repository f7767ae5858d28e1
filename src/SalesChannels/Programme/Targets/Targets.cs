using Marketplace.Shared;

namespace Marketplace.SalesChannels.Programme;

/// <summary>The targets of every plan: those of a release, and those that were entered and are known.</summary>
public sealed class Targets(IReadOnlyList<Target> targets)
{
    public IReadOnlyList<Target> All { get; } =
        [.. targets.OrderBy(t => t.PeriodFrom).ThenBy(t => t.PlanCode, StringComparer.Ordinal).ThenBy(t => t.Code, StringComparer.Ordinal)];

    /// <summary>In order of their first days.</summary>
    public IReadOnlyList<Plan> Plans { get; } =
    [
        .. targets.GroupBy(t => t.PlanCode).Select(p => new Plan(p.Key, p.Min(t => t.PeriodFrom), p.Max(t => t.PeriodTo)))
            .OrderBy(p => p.From).ThenBy(p => p.Code, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Target by target, by code: of the latest plan that had begun on the day, also after its end; before the first plan, of the first.
    /// A target that the latest plan does not set again stays that of the plan before.
    /// </summary>
    /// <param name="plan">Only the targets of that plan, whatever the day.</param>
    public IReadOnlyList<Target> On(DateOnly day, string? plan = null) =>
    [
        .. All.Where(t => plan is null || t.PlanCode == plan).GroupBy(t => t.Code).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(plans => plans.LastBegun(t => t.PeriodFrom, day) ?? plans.First()),
    ];
}
