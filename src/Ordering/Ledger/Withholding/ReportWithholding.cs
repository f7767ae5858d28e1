using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Ledger.Withholding;

/// <summary>The tax lines of a month, by producer and day: what is withheld, or would be. Sales paid at the door are among them.</summary>
public sealed class ReportWithholding(DbContext db)
{
    /// <param name="month">Any day of it.</param>
    public async Task<IReadOnlyList<TaxRow>> ExecuteAsync(DateOnly month, CancellationToken cancel)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var next = first.AddMonths(1);
        return await db.Set<TaxLine>().AsNoTracking().Where(t => t.Day >= first && t.Day < next)
            .OrderBy(t => t.ProducerCode).ThenBy(t => t.Day).ThenBy(t => t.OrderNumber).ThenBy(t => t.Id)
            .Select(t => new TaxRow(t.ProducerCode, t.Day, t.OrderNumber, t.RefundId != null, t.Tax, t.BaseVnd, t.Percent, t.TaxVnd, t.Mode, t.RuleCode))
            .ToListAsync(cancel);
    }
}

public sealed record TaxRow(
    string ProducerCode, DateOnly Day, string OrderNumber, bool IsRefund, WithheldTax Tax, long BaseVnd, decimal Percent, long TaxVnd, WithholdingMode Mode,
    string RuleCode);
