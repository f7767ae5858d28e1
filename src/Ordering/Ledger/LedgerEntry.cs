namespace Marketplace.Ordering.Ledger;

/// <summary>
/// A row of a producer's ledger; never changed, never deleted (the database refuses it). Positive = more is owed to the producer by
/// <see cref="Against"/>. The sum of a producer's rows is its balance.
/// </summary>
internal sealed class LedgerEntry
{
    public Guid Id { get; init; }

    /// <summary>Of what is posted: order, kind, side and line or refund. Unique, so that posting twice changes nothing.</summary>
    public required string Key { get; init; }

    public required string ProducerCode { get; init; }

    /// <summary>Null = between the marketplace and the producer alone.</summary>
    public Guid? OrderId { get; init; }

    public string OrderNumber { get; init; } = "";

    public Guid? OrderLineId { get; init; }

    public Guid? RefundId { get; init; }

    public LedgerKind Kind { get; init; }

    public LedgerParty Against { get; init; }

    /// <summary>Of discounts, and of what is undone of them.</summary>
    public Funder? Funder { get; init; }

    /// <summary>Whole đồng; the producer's view.</summary>
    public long AmountVnd { get; init; }

    /// <summary>What a rate was applied to.</summary>
    public long? BaseVnd { get; init; }

    public decimal? Percent { get; init; }

    /// <summary>The day it counts for, in Vietnam.</summary>
    public DateOnly Day { get; init; }

    public DateTimeOffset PostedAt { get; init; }

    /// <summary>A reference, a reason or the name of goods.</summary>
    public string Note { get; init; } = "";
}
