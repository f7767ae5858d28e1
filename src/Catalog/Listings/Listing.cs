namespace Marketplace.Catalog.Listings;

/// <summary>
/// A product as the shop lists it: one row with all that a card, the index and a price filter need, written in the transaction that
/// changes any of its sources. What depends on the day is kept as periods, so that midnight needs no write.
/// </summary>
internal sealed class Listing
{
    public required string Code { get; set; }

    /// <summary>Raised by one under the row's lock at every change: the external version of index documents.</summary>
    public long RowVersion { get; set; }

    public ListingState State { get; set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    public string? SetCode { get; set; }

    public string? GroupCode { get; set; }

    public required string ProducerCode { get; set; }

    public required string ProducerName { get; set; }

    public required string ProducerSlug { get; set; }

    /// <summary>Lowest price in đồng among packs, in stock first; null = not on sale here.</summary>
    public long? PriceVnd { get; set; }

    /// <summary>Label of the pack that has the price.</summary>
    public Guid? PackId { get; set; }

    public string? Unit { get; set; }

    /// <summary>What that pack is measured in: g, ml or piece.</summary>
    public string? NetUnit { get; set; }

    /// <summary>Đồng per kg or litre of that pack; null when it is counted by the piece.</summary>
    public long? UnitPriceVnd { get; set; }

    public bool InStock { get; set; }

    public DateOnly ListedOn { get; set; }

    public int Sold90Days { get; set; }

    public int RatingTenths { get; set; }

    public int RatingCount { get; set; }

    public string? MediaKey { get; set; }

    public string PictureAlt { get; set; } = "";

    public bool PictureIsIllustration { get; set; }

    /// <summary>The product itself is demonstration data.</summary>
    public bool IsSample { get; set; }

    /// <summary>A shown price or certificate is demonstration data.</summary>
    public bool ShowsSample { get; set; }

    /// <summary>JSON of <see cref="ListedCertificate"/>, latest issued first.</summary>
    public string Certificates { get; set; } = "[]";

    /// <summary>JSON of <see cref="ListedProducerPeriod"/>, in order of time.</summary>
    public string ProducerPeriods { get; set; } = "[]";
}

/// <summary>Published is on pages and in search; Withdrawn answers 410; Suspended and Draft are seen by nobody but staff.</summary>
public enum ListingState { Draft, Published, Withdrawn, Suspended }
