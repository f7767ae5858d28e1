namespace Marketplace.Catalog.Stock;

/// <summary>What a producer's hand changed of a pack, so that the last change can be taken back. What did not change stands on both sides.</summary>
internal sealed class PackEdit
{
    public Guid Id { get; set; }

    /// <summary>The same for all packs that were saved together.</summary>
    public Guid BatchId { get; set; }

    public required string ProducerCode { get; set; }

    public Guid VariantId { get; set; }

    public Guid? EditedBy { get; set; }

    public DateTimeOffset EditedAt { get; set; }

    public long PriceBefore { get; set; }

    public long PriceAfter { get; set; }

    public int OnHandBefore { get; set; }

    public int OnHandAfter { get; set; }

    public int? LowStockBefore { get; set; }

    public int? LowStockAfter { get; set; }

    public int? GramsBefore { get; set; }

    public int? GramsAfter { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    public bool IsSample { get; set; }

    public PackNumbers Before => new(PriceBefore, OnHandBefore, LowStockBefore, GramsBefore);

    public PackNumbers After => new(PriceAfter, OnHandAfter, LowStockAfter, GramsAfter);
}
