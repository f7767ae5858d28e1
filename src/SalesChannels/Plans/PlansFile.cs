using Marketplace.Register;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.SalesChannels.Plans;

/// <summary>plans.csv: targets of plans that were entered, beside those that come with a release.</summary>
internal sealed class PlansFile(ProgrammeReference reference) : RegisterFile<PlanTargetVersion>("plans.csv", new PlanTargetRules(reference.Targets.Plans))
{
    public const int MostOfCount = 100_000;

    protected override void Define(RegisterColumns<PlanTargetVersion> columns)
    {
        columns.Code("plan_code", p => p.PlanCode).Key();
        columns.Code("target_code", p => p.TargetCode).Key();
        columns.Whole("target", p => p.Value, 0, MostOfCount);
        columns.Date("period_from", p => p.PeriodFrom);
        columns.Date("period_to", p => p.PeriodTo);
        columns.Name("source_document", p => p.SourceDocument);
        columns.RecordedAt();
    }
}

/// <param name="shipped">Plans of the release, which are not entered again.</param>
internal sealed class PlanTargetRules(IReadOnlyList<Plan> shipped) : FactRules<PlanTargetVersion>
{
    private const int Whole = 100;

    public override CodePeriodRule<PlanTargetVersion> CodePeriods { get; } =
        new(p => p.PeriodFrom, p => p.PeriodTo, "period_from", other => PlanTexts.Overlaps(other.Code, other.From, other.To))
        {
            Fixed = [.. shipped.Select(p => new CodePeriod(p.Code, p.From, p.To))],
        };

    public override void Check(FactCheck<PlanTargetVersion> check)
    {
        var target = check.Fact;
        if (shipped.Any(p => p.Code.Equals(target.PlanCode, StringComparison.OrdinalIgnoreCase))) check.Refuse("plan_code", PlanTexts.IsShipped());
        if (TargetRules.All.All(r => r.Code != target.TargetCode)) check.Refuse("target_code", PlanTexts.NoSuchTarget());
        else if (FaultOf(target.TargetCode, target.Value) is { } fault) check.Refuse("target", fault);
        if (target.PeriodTo < target.PeriodFrom) check.Refuse("period_to", PlanTexts.EndFirst());
    }

    internal static Shared.Message? FaultOf(string code, int value)
    {
        if (TargetRules.IsCount(code)) return value is < 1 or > PlansFile.MostOfCount ? PlanTexts.CountNeeded() : null;
        return value is < 0 or > Whole ? PlanTexts.PercentNeeded() : null;
    }
}
