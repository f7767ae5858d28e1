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

    /// <summary>How many are wanted; null = that cannot be said.</summary>
    public int? Wanted => Target.Kind == TargetKind.Count || Denominator > 0 ? (int)WantedOf(Target, Denominator ?? 0) : null;

    internal static TargetFigure Of(Target target, TargetCount count, ScopedDay day)
    {
        var isPast = day.Day.Date > target.PeriodTo;
        var says = count.Numerator is not null && (target.Kind == TargetKind.Percent || day.Scope.IsWhole);
        if (!says) return new(target, count.Numerator, count.Denominator, null, null, isPast);
        long n = count.Numerator!.Value, m = count.Denominator ?? 0;
        bool? met = target.Kind == TargetKind.Count ? n >= target.Value : m == 0 ? null : 100 * n >= target.Value * m;
        return new(target, count.Numerator, count.Denominator, met, (int)Math.Max(0, WantedOf(target, m) - n), isPast);
    }

    private static long WantedOf(Target target, long denominator) => target.Kind == TargetKind.Count ? target.Value : (target.Value * denominator + 99) / 100;

    /// <summary>Every target on the day, or of the plan asked for, that can be counted, by code.</summary>
    internal static IReadOnlyList<TargetFigure> AllOf(ScopedDay day)
    {
        var targets = day.Day.Known.Facts.Reference.Targets.On(day.Day.Date, day.Scope.Plan).ToDictionary(t => t.Code);
        return [.. TargetRules.All.Where(r => targets.ContainsKey(r.Code)).Select(r => Of(targets[r.Code], r.Count(day), day))];
    }
}
