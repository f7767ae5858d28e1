using System.Text.Json.Serialization;
using Marketplace.SalesChannels.Programme;

namespace Marketplace.Api.Programme;

/// <summary>A target and how far it is; a target of T5 or T6 says nothing where one or two producers could be told from it.</summary>
public sealed record TargetItem
{
    public required string Code { get; init; }

    public required string Plan { get; init; }

    public required string Name { get; init; }

    public required int? Numerator { get; init; }

    /// <summary>Null = the target is a count of its own, or has no meaning in this unit.</summary>
    public required int? Denominator { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required int? TargetPercent { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required int? TargetCount { get; init; }

    /// <summary>Null = nothing to measure yet, or nothing to say in this unit.</summary>
    public required bool? Met { get; init; }

    public required int? Gap { get; init; }

    /// <summary>First day of the plan's period.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the plan's period.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The period was over on the as-of day.</summary>
    public required bool Past { get; init; }

    internal static TargetItem Of(TargetFigure figure) => new()
    {
        Code = figure.Code,
        Plan = figure.Target.PlanCode,
        Name = figure.Target.NameVi,
        Numerator = figure.Numerator,
        Denominator = figure.Denominator,
        TargetPercent = figure.Target.Kind == TargetKind.Percent ? figure.Target.Value : null,
        TargetCount = figure.Target.Kind == TargetKind.Count ? figure.Target.Value : null,
        Met = figure.Met,
        Gap = figure.Gap,
        From = figure.Target.PeriodFrom,
        To = figure.Target.PeriodTo,
        Past = figure.IsPast,
    };
}
