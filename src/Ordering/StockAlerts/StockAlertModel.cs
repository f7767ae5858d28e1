using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.StockAlerts;

/// <summary>How the table of awaited goods looks.</summary>
internal static class StockAlertModel
{
    public static void AddStockAlerts(this ModelBuilder model)
    {
        var alert = model.Entity<StockAlert>().ToTable("stock_alerts");
        alert.HasIndex(a => new { a.ProductCode, a.Email }).IsUnique();
        alert.HasIndex(a => a.TokenHash).IsUnique();
        alert.HasIndex(a => a.Email);
    }
}
