using Marketplace.Catalog.Listings;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.StockAlerts;

/// <summary>What the link of a letter leads to: which product it is, yes to the question, and the end of it.</summary>
public sealed class KeepStockAlert(DbContext db, TimeProvider clock)
{
    /// <returns>Null when there is no such alert any more.</returns>
    public async Task<StockAlertView?> FindAsync(string token, CancellationToken cancel)
    {
        var hash = AlertToken.HashOf(token);
        return await db.Set<StockAlert>().AsNoTracking().Where(a => a.TokenHash == hash)
            .Join(db.Set<ListedProduct>(), a => a.ProductCode, p => p.Code, (a, p) => new StockAlertView(p.Name, a.ConfirmedAt != null))
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>Error at "alert": there is none any more. Saying yes twice does no harm.</summary>
    public async Task<Result> ConfirmAsync(string token, CancellationToken cancel)
    {
        var hash = AlertToken.HashOf(token);
        var alert = await db.Set<StockAlert>().SingleOrDefaultAsync(a => a.TokenHash == hash, cancel);
        if (alert is null) return Result.Refused(new FieldError("alert", OrderingTexts.NoSuchAlert()));
        alert.ConfirmedAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        return Result.Ok();
    }

    /// <summary>Address and wish are gone. Stopping twice does no harm.</summary>
    public async Task StopAsync(string token, CancellationToken cancel)
    {
        var hash = AlertToken.HashOf(token);
        await db.Set<StockAlert>().Where(a => a.TokenHash == hash).ExecuteDeleteAsync(cancel);
    }
}

public sealed record StockAlertView(string ProductName, bool IsConfirmed);
