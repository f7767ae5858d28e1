namespace Marketplace.Ordering.StockAlerts;

/// <summary>Somebody wants one letter when a product is there again. Gone once it was sent, stopped or forgotten.</summary>
internal sealed class StockAlert
{
    public Guid Id { get; set; }

    public required string ProductCode { get; set; }

    /// <summary>In lower case; unique with the product.</summary>
    public required string Email { get; set; }

    /// <summary>Language of letters: "vi" or "en".</summary>
    public required string Language { get; set; }

    /// <summary>SHA-256 in hex of what the links hold: whoever reads the table cannot stop or confirm.</summary>
    public required string TokenHash { get; set; }

    public DateTimeOffset AskedAt { get; set; }

    /// <summary>Null = the address has not been confirmed, and nothing but that question is sent to it.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The product's price is demonstration data.</summary>
    public bool IsSample { get; set; }
}
