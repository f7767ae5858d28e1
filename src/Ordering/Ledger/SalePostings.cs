using Marketplace.Ordering.Ledger.Withholding;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;

namespace Marketplace.Ordering.Ledger;

/// <summary>
/// A sale, line by line: goods at their price, what coupons took off and who pays for it, shipping, commission as frozen at placing, tax
/// where it is withheld. A discount of the marketplace costs the producer nothing: the buyer owes less, the marketplace owes it instead.
/// </summary>
internal static class SalePostings
{
    public static IReadOnlyList<LedgerEntry> Of(Order order, IReadOnlyList<WithholdingRate> withheld, DateTimeOffset now)
    {
        var post = new Postings(order, now);
        foreach (var line in order.Lines.OrderBy(l => l.Position))
        {
            var goods = $"{line.ProductName}, {line.PackLabel} × {line.PacksInSums(order)}";
            post.Add(LedgerKind.Sale, LedgerParty.Buyer, line.GoodsVnd, line, note: goods);
            post.Add(LedgerKind.Discount, LedgerParty.Buyer, -line.OwnDiscountVnd(), line, funder: Funder.Producer);
            post.Add(LedgerKind.Discount, LedgerParty.Buyer, -line.FundedByMarketplaceVnd, line, funder: Funder.Marketplace);
            post.Add(LedgerKind.Discount, LedgerParty.Marketplace, line.FundedByMarketplaceVnd, line, funder: Funder.Marketplace);
            post.Add(LedgerKind.Commission, LedgerParty.Marketplace, -line.CommissionVnd, line, baseVnd: line.EarnedVnd(), percent: line.CommissionPercent);
            foreach (var rate in withheld)
                post.Add(LedgerKind.WithheldTax, LedgerParty.Marketplace, -rate.Of(line.EarnedVnd()), line,
                    baseVnd: line.EarnedVnd(), percent: rate.Percent, note: rate.Tax.ToString(), source: rate.Tax.ToString());
        }
        post.Add(LedgerKind.Shipping, LedgerParty.Buyer, order.ShippingVnd ?? 0);
        return post.Entries;
    }
}

/// <summary>What a line comes to, for whom.</summary>
internal static class LineAmounts
{
    /// <summary>Packs that the line's sums are of: what was cancelled unpaid was taken off them, what had been paid for is owed back instead.</summary>
    public static int PacksInSums(this OrderLine line, Order order) =>
        order.PaidVnd == 0 || order.PaymentMethod == PaymentMethod.CashOnDelivery ? line.NotCancelled : line.Quantity;

    /// <summary>The part of the discount that the producer pays for.</summary>
    public static long OwnDiscountVnd(this OrderLine line) => line.DiscountVnd - line.FundedByMarketplaceVnd;

    /// <summary>What the producer earns for it, whoever pays.</summary>
    public static long EarnedVnd(this OrderLine line) => line.GoodsVnd - line.OwnDiscountVnd();

    /// <summary>What the buyer pays for it.</summary>
    public static long PaidVnd(this OrderLine line) => line.GoodsVnd - line.DiscountVnd;
}
