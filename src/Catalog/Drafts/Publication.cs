namespace Marketplace.Catalog.Drafts;

/// <summary>
/// That a producer put a product on sale here: by which draft, and whether an officer took it down. Products of the register have none before.
/// </summary>
internal sealed class Publication
{
    public required string ProductCode { get; init; }

    public required string ProducerCode { get; init; }

    /// <summary>The version that buyers see.</summary>
    public Guid DraftId { get; set; }

    public DateTimeOffset PublishedAt { get; set; }

    /// <summary>Its producer sells none for now; the page stays.</summary>
    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>An officer took it off the shop.</summary>
    public DateTimeOffset? SuspendedAt { get; set; }

    public string SuspendedWhy { get; set; } = "";

    public bool IsSample { get; init; }
}
