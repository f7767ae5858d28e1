using Marketplace.SalesChannels.Programme;
using Marketplace.Shared.Facts;

namespace Marketplace.SalesChannels.Plans;

/// <summary>Targets of a release and those that were entered, as one book: what an entered one is of is said by the release's of its code.</summary>
internal static class EnteredTargets
{
    /// <param name="shipped">Of the release.</param>
    /// <param name="versions">In any order.</param>
    /// <param name="instant">Microseconds since 1970, inclusive: what is recorded later is not known.</param>
    public static Targets With(this Targets shipped, IEnumerable<PlanTargetVersion> versions, long instant = long.MaxValue)
    {
        var like = shipped.All.GroupBy(t => t.Code).ToDictionary(t => t.Key, t => t.Last());
        var entered = versions.Where(v => FactInstant.ToMicroseconds(v.RecordedAt) <= instant)
            .GroupBy(v => (v.PlanCode, v.TargetCode)).Select(v => v.MaxBy(one => one.RecordedAt)!)
            .Where(v => !v.IsVoid && like.ContainsKey(v.TargetCode)).Select(v => Of(v, like[v.TargetCode])).ToList();
        return entered.Count == 0 ? shipped : new Targets([.. shipped.All, .. entered]);
    }

    private static Target Of(PlanTargetVersion version, Target like) => new()
    {
        PlanCode = version.PlanCode,
        Code = version.TargetCode,
        NameVi = like.NameVi,
        Kind = like.Kind,
        Value = version.Value,
        Unit = like.Unit,
        PeriodFrom = version.PeriodFrom,
        PeriodTo = version.PeriodTo,
        SourceDocument = version.SourceDocument,
        DefinitionVersion = like.DefinitionVersion,
        NumeratorVi = like.NumeratorVi,
        DenominatorVi = like.DenominatorVi,
    };
}
