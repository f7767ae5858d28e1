using Marketplace.Catalog.Producers;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Ledger.Withholding;

/// <summary>Reckons the tax of a sale by the rules of its day and the producer's kind, and keeps it for the report.</summary>
public sealed class WithholdTax(DbContext db, TimeProvider clock)
{
    /// <summary>Writes the report's rows; gives the rates that the ledger is to take off.</summary>
    internal async Task<IReadOnlyList<WithholdingRate>> OfSaleAsync(Order order, CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        var group = await TypeAsync(order.ProducerCode, today, cancel);
        var mode = await db.Set<WithholdingPolicy>().Where(p => p.Group == group).Select(p => (WithholdingMode?)p.Mode).SingleOrDefaultAsync(cancel)
            ?? WithholdingMode.ReportOnly;
        if (mode == WithholdingMode.Off) return [];
        var rates = await db.Set<WithholdingRule>().Where(r => r.Group == group && r.ValidFrom <= today && (r.ValidTo == null || today < r.ValidTo))
            .OrderBy(r => r.Code).Select(r => new WithholdingRate(r.Code, r.Tax, r.Percent)).ToListAsync(cancel);
        if (rates.Count == 0) return [];
        var ids = order.Lines.Select(l => l.Id).ToList();
        var known = await db.Set<TaxLine>().AnyAsync(t => ids.Contains(t.OrderLineId) && t.RefundId == null, cancel);
        if (!known) db.AddRange(order.Lines.SelectMany(line => rates.Select(rate => LineOf(order, line, rate, mode, today))));
        return mode == WithholdingMode.Withhold ? rates : [];
    }

    /// <summary>The same in proportion, back again.</summary>
    /// <param name="before">The order's entries without those of this refund.</param>
    internal async Task OfRefundAsync(Order order, RefundedMoney refund, IReadOnlyList<LedgerEntry> before, CancellationToken cancel)
    {
        var ids = order.Lines.Select(l => l.Id).ToList();
        var stored = await db.Set<TaxLine>().AsNoTracking().Where(t => ids.Contains(t.OrderLineId)).ToListAsync(cancel);
        var written = stored.Concat(db.ChangeTracker.Entries<TaxLine>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)).ToList();
        foreach (var line in order.Lines)
        {
            var part = RefundedPart.Of(order, line, refund, before);
            if (part.IsNothing) continue;
            foreach (var sale in written.Where(t => t.OrderLineId == line.Id && t.RefundId == null).ToList())
            {
                var back = written.Where(t => t.OrderLineId == line.Id && t.RefundId != null && t.Tax == sale.Tax).ToList();
                db.Add(BackOf(
                    sale, refund.Id, part.OfAmount(sale.BaseVnd) + back.Sum(t => t.BaseVnd), part.OfAmount(sale.TaxVnd) + back.Sum(t => t.TaxVnd),
                    clock.VietnamToday()));
            }
        }
    }

    private async Task<ProducerType> TypeAsync(string producer, DateOnly day, CancellationToken cancel)
    {
        var periods = await db.Set<ProducerFact>().Where(p => p.Code == producer && p.IsLatest && !p.IsVoid)
            .Select(p => new { p.TypeFrom, p.Type }).ToListAsync(cancel);
        return (periods.Where(p => p.TypeFrom <= day).MaxBy(p => p.TypeFrom) ?? periods.MinBy(p => p.TypeFrom))?.Type ?? ProducerType.Unknown;
    }

    private static TaxLine LineOf(Order order, OrderLine line, WithholdingRate rate, WithholdingMode mode, DateOnly day) => new()
    {
        Id = Guid.CreateVersion7(),
        Key = $"{line.Id:N}:{rate.Tax}:-",
        ProducerCode = order.ProducerCode,
        OrderNumber = order.Number,
        OrderLineId = line.Id,
        RuleCode = rate.RuleCode,
        Tax = rate.Tax,
        Mode = mode,
        BaseVnd = line.EarnedVnd(),
        Percent = rate.Percent,
        TaxVnd = rate.Of(line.EarnedVnd()),
        Day = day,
    };

    private static TaxLine BackOf(TaxLine sale, Guid refundId, long undoneVnd, long taxVnd, DateOnly day) => new()
    {
        Id = Guid.CreateVersion7(),
        Key = $"{sale.OrderLineId:N}:{sale.Tax}:{refundId:N}",
        ProducerCode = sale.ProducerCode,
        OrderNumber = sale.OrderNumber,
        OrderLineId = sale.OrderLineId,
        RefundId = refundId,
        RuleCode = sale.RuleCode,
        Tax = sale.Tax,
        Mode = sale.Mode,
        BaseVnd = -undoneVnd,
        Percent = sale.Percent,
        TaxVnd = -taxVnd,
        Day = day,
    };
}
