using Marketplace.Shared.Facts;

namespace Marketplace.SalesChannels.Plans;

/// <summary>
/// A row of plans.csv in one version: what a plan entered on screen sets as a target. Key: plan and target. Plans that come with a release
/// are reference data (<see cref="Programme.Target"/>).
/// </summary>
internal sealed class PlanTargetVersion : FactVersion
{
    /// <summary>"KH-2026-2030".</summary>
    public required string PlanCode { get; set; }

    /// <summary>"T6".</summary>
    public required string TargetCode { get; set; }

    /// <summary>Per cent, or a count.</summary>
    public int Value { get; set; }

    public DateOnly PeriodFrom { get; set; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly PeriodTo { get; set; }

    public string SourceDocument { get; set; } = "";
}
