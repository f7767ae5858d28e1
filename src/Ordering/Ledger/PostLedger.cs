using Marketplace.Ordering.Ledger.Withholding;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Cod;
using Marketplace.Ordering.Payments.Refunds;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Ledger;

/// <summary>
/// Writes a producer's ledger, in the transaction of what it tells of; what stands already is left alone, so posting twice changes nothing.
/// Trial orders are in no ledger.
/// </summary>
public sealed class PostLedger(DbContext db, WithholdTax withhold, TimeProvider clock)
{
    /// <summary>The money of an order that is paid before it leaves came to the producer's account.</summary>
    internal Task PaidAsync(Order order, CancellationToken cancel) =>
        AddAsync(order, () => new Postings(order, clock.GetUtcNow()).Add(LedgerKind.Received, LedgerParty.Buyer, -order.PaidVnd).Entries, cancel);

    /// <summary>An order has arrived; it needs its lines. What was refunded before is undone of it at once.</summary>
    internal async Task SaleAsync(Order order, CancellationToken cancel)
    {
        if (order.IsSample) return;
        var rates = await withhold.OfSaleAsync(order, cancel);
        await AddAsync(order, () => SalePostings.Of(order, rates, clock.GetUtcNow()), cancel);
        var early = (await EntriesAsync(order, cancel)).Where(e => e is { Kind: LedgerKind.Repaid, RefundId: not null }).ToList();
        foreach (var repaid in early) await UndoAsync(order, repaid.RefundId!.Value, repaid.AmountVnd, repaid.OrderLineId, cancel);
    }

    internal Task CodAsync(CodCollection cod, CancellationToken cancel) => AddAsync(cod.Order, () => CodPostings.Of(cod, clock.GetUtcNow()), cancel);

    /// <summary>
    /// A buyer was paid back. Of an order that had arrived the sale is undone to that part; of another one nothing was earned yet. The order
    /// needs its lines.
    /// </summary>
    /// <param name="refund">Posted once.</param>
    internal async Task RefundedAsync(Order order, Refund refund, CancellationToken cancel)
    {
        if (order.IsSample) return;
        await AddAsync(order, () => new Postings(order, clock.GetUtcNow())
            .Add(LedgerKind.Repaid, LedgerParty.Buyer, refund.AmountVnd, order.Lines.Find(l => l.Id == refund.OrderLineId), refund.Id).Entries, cancel);
        if (order.DeliveredAt is not null) await UndoAsync(order, refund.Id, refund.AmountVnd, refund.OrderLineId, cancel);
    }

    private async Task UndoAsync(Order order, Guid refundId, long amountVnd, Guid? line, CancellationToken cancel)
    {
        var before = await EntriesAsync(order, cancel);
        if (before.Any(e => e.RefundId == refundId && e.Kind == LedgerKind.Refund)) return;
        var refund = RefundedMoney.Spread(refundId, amountVnd, order, before, line);
        db.AddRange(RefundPostings.Of(order, refund, before, clock.GetUtcNow()));
        await withhold.OfRefundAsync(order, refund, before, cancel);
    }

    private async Task AddAsync(Order order, Func<IReadOnlyList<LedgerEntry>> entries, CancellationToken cancel)
    {
        if (order.IsSample) return;
        var known = (await EntriesAsync(order, cancel)).Select(e => e.Key).ToHashSet();
        db.AddRange(entries().Where(e => !known.Contains(e.Key)));
    }

    /// <summary>With those of this transaction that are not saved yet.</summary>
    private async Task<IReadOnlyList<LedgerEntry>> EntriesAsync(Order order, CancellationToken cancel)
    {
        var stored = await db.Set<LedgerEntry>().AsNoTracking().Where(e => e.OrderId == order.Id).ToListAsync(cancel);
        var waiting = db.ChangeTracker.Entries<LedgerEntry>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).Where(e => e.OrderId == order.Id);
        return [.. stored, .. waiting];
    }
}
