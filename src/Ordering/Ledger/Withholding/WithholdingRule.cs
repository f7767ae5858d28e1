using Marketplace.Catalog.Producers;

namespace Marketplace.Ordering.Ledger.Withholding;

public enum WithheldTax { Vat, Pit }

/// <summary>A rate of tax that is withheld from one kind of producer: reference data, from day to day, with its legal basis.</summary>
internal sealed class WithholdingRule
{
    public required string Code { get; set; }

    public ProducerType Group { get; set; }

    public WithheldTax Tax { get; set; }

    public decimal Percent { get; set; }

    public DateOnly ValidFrom { get; set; }

    /// <summary>Exclusive; null = until further notice.</summary>
    public DateOnly? ValidTo { get; set; }

    public required string LegalBasis { get; set; }
}

/// <summary>What is done about a rule. Stored by name.</summary>
public enum WithholdingMode { Off, ReportOnly, Withhold }

/// <summary>Chosen by an administrator for a kind of producer; without a row it is ReportOnly.</summary>
internal sealed class WithholdingPolicy
{
    public ProducerType Group { get; set; }

    public WithholdingMode Mode { get; set; }

    public DateTimeOffset ChosenAt { get; set; }
}

/// <summary>A rate in force.</summary>
internal sealed record WithholdingRate(string RuleCode, WithheldTax Tax, decimal Percent)
{
    /// <summary>Whole đồng, half away from zero, for each line.</summary>
    public long Of(long earnedVnd) => Shared.Vnd.Percent(earnedVnd, Percent);
}
