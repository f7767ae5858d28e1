using Marketplace.Shared;

namespace Marketplace.Catalog.Stock;

/// <summary>Tells the refusal of a number that was changed meanwhile from that of a number that is none.</summary>
public static class StockConflicts
{
    /// <summary>The error has told its reader what stands there now.</summary>
    public static bool Is(FieldError error) => StockRefusals.IsMet(error.Message);
}
