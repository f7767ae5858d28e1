using Marketplace.Shared.Transactions;

namespace Marketplace.Catalog.Products;

/// <summary>Label and story of a listing, beside the register's own row and never a change of it.</summary>
internal sealed class ProductText : IVersioned
{
    public required string ProductCode { get; set; }

    public bool IsSample { get; set; }

    public string Story { get; set; } = "";

    public ProductLabel Label { get; set; } = new();

    public uint Version { get; private set; }
}
