namespace Marketplace.Ordering.Ledger;

/// <summary>What the marketplace takes of a sale, from a day on: of everybody, or of one producer. Never announced later than 20 days before.</summary>
internal sealed class CommissionRate
{
    public Guid Id { get; set; }

    /// <summary>Null = every producer without a rate of its own.</summary>
    public string? ProducerCode { get; set; }

    public decimal Percent { get; set; }

    public DateOnly ValidFrom { get; set; }

    public DateTimeOffset AnnouncedAt { get; set; }
}
