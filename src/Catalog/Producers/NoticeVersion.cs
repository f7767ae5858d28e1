using Marketplace.Shared.Facts;

namespace Marketplace.Catalog.Producers;

/// <summary>A row of notices.csv in one version: a producer takes no orders for some days. Key: producer and first day.</summary>
internal sealed class NoticeVersion : FactVersion
{
    public required string ProducerCode { get; set; }

    /// <summary>First day without orders.</summary>
    public DateOnly ClosedFrom { get; set; }

    /// <summary>First day with orders again.</summary>
    public DateOnly ClosedTo { get; set; }

    /// <summary>What the producer tells its buyers.</summary>
    public string Notice { get; set; } = "";
}
