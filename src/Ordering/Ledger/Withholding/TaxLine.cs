namespace Marketplace.Ordering.Ledger.Withholding;

/// <summary>What a rule came to for one line of one sale, or is undone of it by a refund: the rows of the monthly report.</summary>
internal sealed class TaxLine
{
    public Guid Id { get; init; }

    /// <summary>Line, tax, refund: unique.</summary>
    public required string Key { get; init; }

    public required string ProducerCode { get; init; }

    public required string OrderNumber { get; init; }

    public Guid OrderLineId { get; init; }

    public Guid? RefundId { get; init; }

    public required string RuleCode { get; init; }

    public WithheldTax Tax { get; init; }

    /// <summary>Whether it was taken off in the ledger or only reported.</summary>
    public WithholdingMode Mode { get; init; }

    /// <summary>What the producer earned for the line; negative for a refund.</summary>
    public long BaseVnd { get; init; }

    public decimal Percent { get; init; }

    public long TaxVnd { get; init; }

    public DateOnly Day { get; init; }
}
