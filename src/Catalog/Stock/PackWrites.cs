using System.Globalization;
using Marketplace.Catalog.Products;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

/// <summary>How the numbers of a pack are set and taken back, by hand or by a file: one statement each, which touches only what differs.</summary>
internal static class PackWrites
{
    /// <returns>False when what is to be changed is no longer as it was seen: nothing is written then.</returns>
    public static async Task<bool> SetPackAsync(
        this DbContext db, Guid pack, PackNumbers seen, PackNumbers next, DateTimeOffset now, CancellationToken cancel)
    {
        var (price, onHand, low, grams) = Differ(seen, next);
        DateTimeOffset? told = next.OnHand <= next.LowStockAt ? now : null;
        return await db.Set<Variant>().Where(v => v.Id == pack)
            .Where(v => (!price || v.PriceVnd == seen.PriceVnd) && (!onHand || v.OnHand == seen.OnHand) && (!low || v.LowStockAt == seen.LowStockAt)
                && (!grams || v.ShippingGrams == seen.Grams))
            .ExecuteUpdateAsync(set => set
                .SetProperty(v => v.PriceVnd, v => price ? next.PriceVnd : v.PriceVnd)
                .SetProperty(v => v.OnHand, v => onHand ? next.OnHand : v.OnHand)
                .SetProperty(v => v.LowStockAt, v => low ? next.LowStockAt : v.LowStockAt)
                .SetProperty(v => v.LowToldAt, v => low ? told : v.LowToldAt)
                .SetProperty(v => v.ShippingGrams, v => grams ? next.Grams : v.ShippingGrams), cancel) == 1;
    }

    /// <summary>Stock goes back by the difference: what was sold meanwhile stays sold.</summary>
    /// <returns>False when somebody changed since what would go back, or so much is not there.</returns>
    public static async Task<bool> PutPackBackAsync(this DbContext db, Guid pack, PackNumbers before, PackNumbers after, CancellationToken cancel)
    {
        var by = before.OnHand - after.OnHand;
        var (price, _, low, grams) = Differ(before, after);
        return await db.Set<Variant>().Where(v => v.Id == pack && v.OnHand + by >= 0)
            .Where(v => (!price || v.PriceVnd == after.PriceVnd) && (!low || v.LowStockAt == after.LowStockAt) && (!grams || v.ShippingGrams == after.Grams))
            .ExecuteUpdateAsync(set => set
                .SetProperty(v => v.PriceVnd, v => price ? before.PriceVnd : v.PriceVnd)
                .SetProperty(v => v.OnHand, v => v.OnHand + by)
                .SetProperty(v => v.LowStockAt, v => low ? before.LowStockAt : v.LowStockAt)
                .SetProperty(v => v.ShippingGrams, v => grams ? before.Grams : v.ShippingGrams), cancel) == 1;
    }

    /// <summary>Price, stock, and what is told or charged by, each where it changed.</summary>
    public static void NotePack(this IAudit audit, Guid pack, PackNumbers seen, PackNumbers next)
    {
        var (price, onHand, low, grams) = Differ(seen, next);
        var subject = $"pack:{pack}";
        if (price) audit.Note("price.changed", subject, Text(seen.PriceVnd), Text(next.PriceVnd));
        if (onHand) audit.Note("stock.set", subject, Text(seen.OnHand), Text(next.OnHand));
        if (low || grams) audit.Note("pack.changed", subject, $"{seen.LowStockAt}/{seen.Grams} g", $"{next.LowStockAt}/{next.Grams} g");
    }

    public static void NotePackBack(this IAudit audit, Guid pack, PackNumbers before, PackNumbers after) =>
        audit.Note("pack.undone", $"pack:{pack}", Both(after), Both(before));

    private static (bool Price, bool OnHand, bool Low, bool Grams) Differ(PackNumbers one, PackNumbers other) =>
        (one.PriceVnd != other.PriceVnd, one.OnHand != other.OnHand, one.LowStockAt != other.LowStockAt, one.Grams != other.Grams);

    private static string Both(PackNumbers numbers) => string.Create(CultureInfo.InvariantCulture, $"{numbers.PriceVnd} đ, {numbers.OnHand}");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
