using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.Ordering.Ledger;

/// <summary>What a buyer gets back of an order. Amounts of the buyer's money, in whole đồng.</summary>
/// <param name="LinesVnd">By order line.</param>
internal sealed record RefundedMoney(Guid Id, IReadOnlyDictionary<Guid, long> LinesVnd, long ShippingVnd)
{
    public long TotalVnd => LinesVnd.Values.Sum() + ShippingVnd;

    /// <summary>
    /// The line that a refund names first, to what is left of it; then goods before shipping, over what is left of each line by largest
    /// remainder, so that a refund of everything undoes every line exactly.
    /// </summary>
    public static RefundedMoney Spread(Guid id, long amountVnd, Order order, IReadOnlyList<LedgerEntry> before, Guid? named = null)
    {
        var lines = order.Lines.OrderBy(l => l.Position).ToList();
        var left = lines.ToDictionary(l => l.Id, l => Math.Max(0, l.PaidVnd() - RefundPostings.RefundedOf(before, l.Id)));
        var ofNamed = named is { } line && left.TryGetValue(line, out var most) ? Math.Min(amountVnd, most) : 0;
        if (named is { } first && left.ContainsKey(first)) left[first] -= ofNamed;
        var goods = Math.Min(amountVnd - ofNamed, left.Values.Sum());
        var shares = goods > 0 ? Vnd.Share(goods, [.. lines.Select(l => left[l.Id])]) : [.. lines.Select(_ => 0L)];
        var byLine = lines.Zip(shares).ToDictionary(p => p.First.Id, p => p.Second + (p.First.Id == named ? ofNamed : 0));
        return new RefundedMoney(id, byLine, amountVnd - ofNamed - goods);
    }
}

/// <summary>
/// Undoes a sale to the part that was refunded: the buyer's money, the marketplace's share of a discount, commission and withheld tax, all in
/// proportion. Each is reckoned on everything refunded so far, less what was undone before: a full refund in whatever parts undoes exactly.
/// </summary>
internal static class RefundPostings
{
    public static IReadOnlyList<LedgerEntry> Of(Order order, RefundedMoney refund, IReadOnlyList<LedgerEntry> before, DateTimeOffset now)
    {
        var post = new Postings(order, now);
        foreach (var line in order.Lines.OrderBy(l => l.Position))
        {
            var part = RefundedPart.Of(order, line, refund, before);
            if (part.IsNothing) continue;
            var amount = refund.LinesVnd.GetValueOrDefault(line.Id);
            var share = part.OfAmount(line.FundedByMarketplaceVnd)
                - Undone(before, line, e => e is { Kind: LedgerKind.Refund, Against: LedgerParty.Marketplace });
            var commission = part.OfAmount(line.CommissionVnd) - Undone(before, line, e => e.Kind == LedgerKind.CommissionReversal);
            post.Add(LedgerKind.Refund, LedgerParty.Buyer, -amount, line, refund.Id);
            post.Add(LedgerKind.Refund, LedgerParty.Marketplace, -share, line, refund.Id, Funder.Marketplace);
            post.Add(LedgerKind.CommissionReversal, LedgerParty.Marketplace, commission, line, refund.Id, percent: line.CommissionPercent);
            foreach (var tax in before.Where(e => e.Kind == LedgerKind.WithheldTax && e.OrderLineId == line.Id))
                post.Add(LedgerKind.WithheldReversal, LedgerParty.Marketplace,
                    part.OfAmount(-tax.AmountVnd) - Undone(before, line, e => e.Kind == LedgerKind.WithheldReversal && e.Note == tax.Note),
                    line, refund.Id, note: tax.Note, source: tax.Note);
        }
        post.Add(LedgerKind.Refund, LedgerParty.Buyer, -refund.ShippingVnd, refund: refund.Id);
        return post.Entries;
    }

    public static long RefundedOf(IReadOnlyList<LedgerEntry> entries, Guid line) =>
        entries.Where(e => e is { Kind: LedgerKind.Refund, Against: LedgerParty.Buyer } && e.OrderLineId == line).Sum(e => -e.AmountVnd);

    private static long Undone(IReadOnlyList<LedgerEntry> before, OrderLine line, Func<LedgerEntry, bool> isSuch) =>
        before.Where(e => e.OrderLineId == line.Id && isSuch(e)).Sum(e => Math.Abs(e.AmountVnd));
}

/// <summary>How much of a line is refunded with a refund and all before it. A line that coupons paid whole goes back with the last of the order.</summary>
internal sealed record RefundedPart(long PaidVnd, long RefundedVnd, bool IsAll, bool IsNothing)
{
    public static RefundedPart Of(Order order, OrderLine line, RefundedMoney refund, IReadOnlyList<LedgerEntry> before)
    {
        var refunded = before.Where(e => e is { Kind: LedgerKind.Refund, Against: LedgerParty.Buyer }).Sum(e => -e.AmountVnd);
        var isAll = refunded + refund.TotalVnd >= order.TotalVnd;
        var amount = refund.LinesVnd.GetValueOrDefault(line.Id);
        var paid = line.PaidVnd();
        return new RefundedPart(paid, Math.Min(RefundPostings.RefundedOf(before, line.Id) + amount, paid), isAll, amount == 0 && !(isAll && paid == 0));
    }

    /// <summary>The part of an amount that stands and falls with the line, to the đồng.</summary>
    public long OfAmount(long amountVnd)
    {
        if (PaidVnd == 0) return IsAll ? amountVnd : 0;
        return amountVnd == 0 ? 0 : Vnd.Share(amountVnd, [RefundedVnd, PaidVnd - RefundedVnd])[0];
    }
}
