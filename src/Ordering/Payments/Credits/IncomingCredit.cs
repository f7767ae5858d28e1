namespace Marketplace.Ordering.Payments.Credits;

/// <summary>One credit in the same words from every source: typed by hand, a statement, a bank's message.</summary>
public sealed record IncomingCredit
{
    public const int LongestReference = 64;
    public const int LongestText = 500;

    public required string Source { get; init; }

    /// <summary>Unique within the source.</summary>
    public required string TransactionId { get; init; }

    public required string Bin { get; init; }

    public required string AccountNumber { get; init; }

    /// <summary>The bank's own number of the transfer.</summary>
    public required string BankReference { get; init; }

    /// <summary>Whose account it is.</summary>
    public required string ProducerCode { get; init; }

    public required long AmountVnd { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset PaidAt { get; init; }
}
