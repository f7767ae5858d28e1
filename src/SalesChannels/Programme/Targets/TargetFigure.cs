namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// A target and how far it is, in whole numbers only: rounded percentages are never compared. With area or commune a target that is a
/// count is the whole province's, so that <see cref="Met"/> and <see cref="Gap"/> say nothing there.
/// </summary>
/// <param name="Met">Null = there is nothing to measure yet (denominator 0), or nothing to say.</param>
/// <param name="Gap">How many the numerator lacks; 0 when met.</param>
/// <param name="IsPast">The plan's period was over on the as-of day.</param>
public sealed record TargetFigure(Target Target, int? Numerator, int? Denominator, bool? Met, int? Gap, bool IsPast)
{
    public string Code => Target.Code;

    /// <summary>Kept back: one or two producers could be told from it (<see cref="SmallCells"/>).</summary>
    public bool IsHidden { get; private init; }

    /// <summary>How many are wanted; null = that cannot be said.</summary>
    public int? Wanted => Target.Kind == TargetKind.Count || Denominator > 0 ? (int)WantedOf(Target, Denominator ?? 0) : null;

    internal TargetFigure Hidden() => this with { Numerator = null, Met = null, Gap = null, IsHidden = true };

    internal static TargetFigure Of(Target target, TargetCount count, ScopedDay day)
    {
        var isPast = day.Day.Date > target.PeriodTo;
        if (count.Numerator is not { } numerator || target.Kind == TargetKind.Count && !day.IsWhole)
            return new(target, count.Numerator, count.Denominator, null, null, isPast);
        var denominator = count.Denominator ?? 0;
        var gap = (int)Math.Max(0, WantedOf(target, denominator) - numerator);
        return new(target, numerator, count.Denominator, IsMet(target, numerator, denominator), gap, isPast);
    }

    /// <summary>Every target on the day, or of the plan asked for, that can be counted, by code.</summary>
    internal static IReadOnlyList<TargetFigure> AllOf(ScopedDay day)
    {
        var targets = day.Day.Known.Targets.On(day.Day.Date, day.Scope.Plan).ToDictionary(t => t.Code);
        return [.. TargetRules.All.Where(r => targets.ContainsKey(r.Code)).Select(r => Of(targets[r.Code], r.Count(day), day))];
    }

    private static bool? IsMet(Target target, long numerator, long denominator)
    {
        if (target.Kind == TargetKind.Count) return numerator >= target.Value;
        return denominator == 0 ? null : 100 * numerator >= target.Value * denominator;
    }

    private static long WantedOf(Target target, long denominator) =>
        target.Kind == TargetKind.Count ? target.Value : (target.Value * denominator + 99) / 100;
}
