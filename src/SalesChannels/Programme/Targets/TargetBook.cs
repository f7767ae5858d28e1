namespace Marketplace.SalesChannels.Programme;

/// <summary>The targets of every plan in memory.</summary>
public sealed class TargetBook(IReadOnlyList<Target> targets)
{
    public IReadOnlyList<Target> Targets { get; } =
        [.. targets.OrderBy(t => t.PeriodFrom).ThenBy(t => t.PlanCode, StringComparer.Ordinal).ThenBy(t => t.Code, StringComparer.Ordinal)];

    /// <summary>Targets of the latest plan that had begun on the day, also after its end; before the first plan, of the first.</summary>
    public IReadOnlyList<Target> On(DateOnly day) => [.. Targets.GroupBy(t => t.Code).OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(plans => plans.LastOrDefault(t => t.PeriodFrom <= day) ?? plans.First())];
}
