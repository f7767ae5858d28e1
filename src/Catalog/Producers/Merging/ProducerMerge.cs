namespace Marketplace.Catalog.Producers.Merging;

/// <summary>Two codes were one producer: the one goes on, the other leads to it. The facts of both stay as they were known.</summary>
internal sealed class ProducerMerge
{
    public required string MergedCode { get; set; }

    /// <summary>Of a producer that is itself not merged.</summary>
    public required string LivingCode { get; set; }

    /// <summary>Before the first of its versions was recorded.</summary>
    public DateTimeOffset MergedAt { get; set; }

    public Guid MergedBy { get; set; }

    public string Reason { get; set; } = "";

    public bool IsSample { get; set; }
}
