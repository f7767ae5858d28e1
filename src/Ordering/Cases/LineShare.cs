using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.Ordering.Cases;

/// <summary>
/// What some packs of a line come to, discounts off, in whole đồng: by largest remainder of the packs gone before and with them, so that
/// parts of a line, in whatever steps, add up to the line.
/// </summary>
internal static class LineShare
{
    /// <param name="total">Of the whole line.</param>
    /// <param name="quantity">Packs of the line.</param>
    /// <param name="before">Packs that went before.</param>
    public static long Of(long total, int quantity, int before, int packs) => UpTo(total, quantity, before + packs) - UpTo(total, quantity, before);

    /// <summary>Paid for the next packs of the line that are cancelled or sent back, less what was granted of it before.</summary>
    public static long Paid(OrderLine line, Order order, int packs)
    {
        var total = line.GoodsVnd - line.DiscountVnd;
        var quantity = line.PacksInSums(order);
        var share = Of(total, quantity, quantity - line.OpenQuantity, packs);
        return Math.Min(share, total - line.RefundedVnd);
    }

    private static long UpTo(long total, int quantity, int packs) => Vnd.Share(total, [packs, quantity - packs])[0];
}
