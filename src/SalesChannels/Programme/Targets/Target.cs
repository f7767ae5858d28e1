namespace Marketplace.SalesChannels.Programme;

/// <summary>A target of one of the province's plans: value, unit, period, source and definition are data.</summary>
public sealed class Target
{
    /// <summary>"KH-2023-2025".</summary>
    public required string PlanCode { get; set; }

    /// <summary>T1 to T7.</summary>
    public required string Code { get; set; }

    public required string NameVi { get; set; }

    public TargetKind Kind { get; set; }

    /// <summary>Per cent, or a count of <see cref="Unit"/>.</summary>
    public int Value { get; set; }

    public string Unit { get; set; } = "";

    public DateOnly PeriodFrom { get; set; }

    /// <summary>Last day of the period, inclusive.</summary>
    public DateOnly PeriodTo { get; set; }

    public string SourceDocument { get; set; } = "";

    /// <summary>Raised when numerator or denominator are defined anew.</summary>
    public int DefinitionVersion { get; set; }

    public string NumeratorVi { get; set; } = "";

    public string DenominatorVi { get; set; } = "";
}

public enum TargetKind { Percent, Count }
