namespace Marketplace.Catalog.Stock;

/// <summary>The list of packs as it was sent: what stood in the fields, and what their reader had seen before.</summary>
public sealed class PacksForm
{
    public List<PackRowForm> Rows { get; set; } = [];

    /// <summary>The pack whose "sold out" was tapped.</summary>
    public Guid? SoldOut { get; set; }

    /// <summary>The change to take back.</summary>
    public Guid? Undo { get; set; }
}

/// <summary>One pack's fields, as typed.</summary>
public sealed class PackRowForm
{
    public Guid VariantId { get; set; }

    /// <summary><see cref="PackNumbers.Token"/> of what was shown.</summary>
    public string Seen { get; set; } = "";

    public string Price { get; set; } = "";

    public string OnHand { get; set; } = "";

    public string LowStockAt { get; set; } = "";

    public string Grams { get; set; } = "";
}
