namespace Marketplace.Ordering.Ledger.Statements;

/// <summary>A row of a statement: an entry of the ledger as it stands.</summary>
public sealed record StatementEntry
{
    public string ProducerCode { get; init; } = "";

    public DateOnly Day { get; init; }

    public DateTimeOffset PostedAt { get; init; }

    public Guid? OrderId { get; init; }

    public string OrderNumber { get; init; } = "";

    public Guid? OrderLineId { get; init; }

    public Guid? RefundId { get; init; }

    public LedgerKind Kind { get; init; }

    public LedgerParty Against { get; init; }

    public Funder? Funder { get; init; }

    /// <summary>Whole đồng; positive = more is owed to the producer.</summary>
    public long AmountVnd { get; init; }

    public long? BaseVnd { get; init; }

    public decimal? Percent { get; init; }

    public string Note { get; init; } = "";

    public string Key { get; init; } = "";
}
