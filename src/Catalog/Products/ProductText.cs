using Marketplace.Shared.Transactions;

namespace Marketplace.Catalog.Products;

/// <summary>Label and story texts of a listing, beside the register's own row and never a change of it.</summary>
internal sealed class ProductText : IVersioned
{
    public required string ProductCode { get; set; }

    public bool IsSample { get; set; }

    public string Ingredients { get; set; } = "";

    public string Storage { get; set; } = "";

    public string ShelfLife { get; set; } = "";

    public string Story { get; set; } = "";

    public uint Version { get; private set; }
}
