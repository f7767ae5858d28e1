using Marketplace.Ordering.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Credits;

/// <summary>Orders that a text names by their codes, locked until the transaction ends: nothing moves them meanwhile.</summary>
internal static class FindPayable
{
    public static async Task<IReadOnlyList<PayableOrder>> NamedInAsync(DbContext db, string text, CancellationToken cancel)
    {
        var codes = PaymentCode.FindIn(text).Order(StringComparer.Ordinal).ToList();
        if (codes.Count == 0) return [];
        foreach (var code in codes) await db.Set<Order>().Where(o => o.PaymentCode == code).LockAsync(cancel);
        var orders = await db.Set<Order>().AsNoTracking().Where(o => codes.Contains(o.PaymentCode)).ToListAsync(cancel);
        var producers = orders.Select(o => o.ProducerCode).ToList();
        var accounts = await db.Set<ProducerAccount>().AsNoTracking().Where(a => !a.IsSample && producers.Contains(a.ProducerCode))
            .ToDictionaryAsync(a => a.ProducerCode, cancel);
        return [.. orders.Select(o => Of(o, accounts.GetValueOrDefault(o.ProducerCode)))];
    }

    private static PayableOrder Of(Order order, ProducerAccount? account) => new()
    {
        Id = order.Id,
        ProducerCode = order.ProducerCode,
        State = order.State,
        Method = order.PaymentMethod,
        TotalVnd = order.TotalVnd,
        Bin = order.IsSample ? SampleAccount.Bin : account?.Bin ?? "",
        AccountNumber = order.IsSample ? SampleAccount.Number : account?.AccountNumber ?? "",
    };
}
