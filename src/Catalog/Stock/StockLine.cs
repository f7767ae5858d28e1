namespace Marketplace.Catalog.Stock;

/// <summary>So many of a pack, one or more.</summary>
public sealed record StockLine(Guid VariantId, int Quantity)
{
    /// <summary>One line for each pack, in the order in which everybody locks them, so that no two wait for each other.</summary>
    internal static IReadOnlyList<StockLine> InLockOrder(IReadOnlyList<StockLine> lines)
    {
        foreach (var line in lines) ArgumentOutOfRangeException.ThrowIfLessThan(line.Quantity, 1);
        return [.. lines.GroupBy(l => l.VariantId).OrderBy(g => g.Key).Select(g => new StockLine(g.Key, checked(g.Sum(l => l.Quantity))))];
    }
}
