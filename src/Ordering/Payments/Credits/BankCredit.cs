namespace Marketplace.Ordering.Payments.Credits;

/// <summary>Money that arrived at a producer's account, from whatever source it was heard of.</summary>
internal sealed class BankCredit
{
    public Guid Id { get; set; }

    /// <summary>Who told of it; with <see cref="TransactionId"/> unique.</summary>
    public required string Source { get; set; }

    public required string TransactionId { get; set; }

    public required string Bin { get; set; }

    public required string AccountNumber { get; set; }

    /// <summary>The bank's own number, unique for an account: the same money heard of from two sources is one credit.</summary>
    public required string BankReference { get; set; }

    /// <summary>Whose account it is.</summary>
    public required string ProducerCode { get; set; }

    public long AmountVnd { get; set; }

    public string Text { get; set; } = "";

    public DateTimeOffset PaidAt { get; set; }

    public DateTimeOffset TakenAt { get; set; }

    /// <summary>The order that it paid; null = none, see its review.</summary>
    public Guid? OrderId { get; set; }

    public bool IsSample { get; set; }
}
