using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Marketplace.Monitor.Query;
using Marketplace.SalesChannels.Plans;
using Marketplace.Shared.Text;

namespace Marketplace.Monitor.Planning;

/// <summary>A plan as an officer types it; targets by their codes.</summary>
public sealed class PlanForm
{
    [StringLength(30)] public string Code { get; set; } = "";

    [StringLength(300)] public string Source { get; set; } = "";

    [StringLength(10)] public string From { get; set; } = "";

    [StringLength(10)] public string To { get; set; } = "";

    [StringLength(8)] public string T1 { get; set; } = "";

    [StringLength(8)] public string T2a { get; set; } = "";

    [StringLength(8)] public string T2b { get; set; } = "";

    [StringLength(8)] public string T3a { get; set; } = "";

    [StringLength(8)] public string T3b { get; set; } = "";

    [StringLength(8)] public string T4 { get; set; } = "";

    [StringLength(8)] public string T5 { get; set; } = "";

    [StringLength(8)] public string T6 { get; set; } = "";

    [StringLength(8)] public string T7 { get; set; } = "";

    internal IReadOnlyDictionary<string, string> Values => new Dictionary<string, string>
    {
        ["T1"] = T1, ["T2a"] = T2a, ["T2b"] = T2b, ["T3a"] = T3a, ["T3b"] = T3b, ["T4"] = T4, ["T5"] = T5, ["T6"] = T6, ["T7"] = T7,
    };

    internal EnterPlanCommand Command => new(Code, Source, TypedDay.Of(From), TypedDay.Of(To), Values);

    /// <summary>As it stands, to be corrected.</summary>
    internal void Fill(PlanColumn plan)
    {
        (Code, Source, From, To) = (plan.Plan.Code, plan.Source, MonitorQuery.Iso(plan.Plan.From), MonitorQuery.Iso(plan.Plan.To));
        (T1, T2a, T2b) = (Of(plan, "T1"), Of(plan, "T2a"), Of(plan, "T2b"));
        (T3a, T3b, T4) = (Of(plan, "T3a"), Of(plan, "T3b"), Of(plan, "T4"));
        (T5, T6, T7) = (Of(plan, "T5"), Of(plan, "T6"), Of(plan, "T7"));
    }

    private static string Of(PlanColumn plan, string code) =>
        plan.Targets.TryGetValue(code, out var target) ? target.Value.ToString(CultureInfo.InvariantCulture) : "";
}
