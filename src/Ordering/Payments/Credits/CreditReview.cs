namespace Marketplace.Ordering.Payments.Credits;

/// <summary>A credit that paid nothing by itself: why, and what a person has to do about it.</summary>
internal sealed class CreditReview
{
    public Guid Id { get; set; }

    public Guid CreditId { get; set; }

    public BankCredit Credit { get; set; } = null!;

    /// <summary>The order that it seems to be meant for.</summary>
    public Guid? OrderId { get; set; }

    /// <summary>Whose account the money is on: that producer's people decide.</summary>
    public required string ProducerCode { get; set; }

    public CreditKind Kind { get; set; }

    public CreditAction Action { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    public Guid? SettledBy { get; set; }

    /// <summary>What was done, in the person's words.</summary>
    public string Settlement { get; set; } = "";

    public bool IsSample { get; set; }
}
