using Marketplace.Ordering.Ledger.Withholding;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Cod;
using Marketplace.Ordering.Payments.Refunds;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Ledger;

/// <summary>Adds up ledgers in the database, and beside them what they are made from. Trials are in neither.</summary>
public sealed class ReckonLedger(DbContext db)
{
    internal async Task<IReadOnlyDictionary<string, LedgerSums>> OfEntriesAsync(CancellationToken cancel)
    {
        var sums = await db.Set<LedgerEntry>().GroupBy(e => new { e.ProducerCode, e.Kind, e.Against })
            .Select(g => new { g.Key.ProducerCode, g.Key.Kind, g.Key.Against, Entries = g.Count(), Vnd = g.Sum(e => e.AmountVnd) }).ToListAsync(cancel);
        return sums.GroupBy(s => s.ProducerCode)
            .ToDictionary(g => g.Key, g => LedgerSums.Of([.. g.Select(s => new LedgerSum(s.Kind, s.Against, s.Entries, s.Vnd))]));
    }

    internal async Task<IReadOnlyDictionary<string, OrderSums>> OfOrdersAsync(CancellationToken cancel)
    {
        var real = db.Set<Order>().Where(o => !o.IsSample);
        var lines = await real.Where(o => o.DeliveredAt != null).SelectMany(o => o.Lines).GroupBy(l => l.Order.ProducerCode)
            .Select(g => new { g.Key, Sold = g.Sum(l => l.GoodsVnd - l.DiscountVnd + l.FundedByMarketplaceVnd), Commission = g.Sum(l => l.CommissionVnd) })
            .ToDictionaryAsync(g => g.Key, cancel);
        var shipping = await SumAsync(real.Where(o => o.DeliveredAt != null)
            .Select(o => new Sum { Producer = o.ProducerCode, Vnd = o.ShippingVnd ?? 0 }), cancel);
        var paid = await SumAsync(real.Where(o => o.PaymentMethod != PaymentMethod.CashOnDelivery && o.ConfirmedAt != null)
            .Select(o => new Sum { Producer = o.ProducerCode, Vnd = o.PaidVnd }), cancel);
        var cod = db.Set<CodCollection>().Where(c => !c.IsSample);
        var collected = await SumAsync(cod.Select(c => new Sum { Producer = c.ProducerCode, Vnd = c.CollectedVnd ?? 0 }), cancel);
        var remitted = await SumAsync(cod.Select(c => new Sum { Producer = c.ProducerCode, Vnd = c.RemittedVnd ?? 0 }), cancel);
        var withheld = await SumAsync(db.Set<TaxLine>().Where(t => t.Mode == WithholdingMode.Withhold && t.RefundId == null)
            .Select(t => new Sum { Producer = t.ProducerCode, Vnd = t.TaxVnd }), cancel);
        var repaid = await SumAsync(db.Set<Refund>().Where(r => r.State == RefundState.Done && !r.IsSurplus && !r.IsSample)
            .Select(r => new Sum { Producer = r.Order.ProducerCode, Vnd = r.AmountVnd }), cancel);
        return lines.Keys.Union(paid.Keys).Union(collected.Keys).ToDictionary(p => p, p => new OrderSums(
            (lines.GetValueOrDefault(p)?.Sold ?? 0) + shipping.GetValueOrDefault(p), lines.GetValueOrDefault(p)?.Commission ?? 0,
            paid.GetValueOrDefault(p) + collected.GetValueOrDefault(p), remitted.GetValueOrDefault(p), withheld.GetValueOrDefault(p),
            repaid.GetValueOrDefault(p)));
    }

    private static Task<Dictionary<string, long>> SumAsync(IQueryable<Sum> rows, CancellationToken cancel) =>
        rows.GroupBy(r => r.Producer).Select(g => new { g.Key, Vnd = g.Sum(r => r.Vnd) }).ToDictionaryAsync(g => g.Key, g => g.Vnd, cancel);

    private sealed class Sum
    {
        public required string Producer { get; init; }

        public required long Vnd { get; init; }
    }
}
