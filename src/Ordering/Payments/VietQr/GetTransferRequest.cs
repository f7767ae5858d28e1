using Marketplace.Ordering.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.VietQr;

/// <summary>
/// How to pay the orders of a checkout that wait for a transfer, by order number. One whose time is over asks for nothing any more, nor
/// does one whose seller no longer has an account. A trial is paid to an account that no bank has.
/// </summary>
public sealed class GetTransferRequest(DbContext db, TimeProvider clock)
{
    /// <summary>Said in the transfer's text of a trial.</summary>
    public const string SampleMark = "MAU";

    public async Task<IReadOnlyDictionary<string, TransferRequest>> ExecuteAsync(OrderKey key, CancellationToken cancel)
    {
        var orders = await key.GroupsOf(db).SelectMany(g => g.Orders).AsNoTracking()
            .Where(o => o.State == OrderState.AwaitingPayment && o.PaymentMethod == PaymentMethod.BankTransfer).ToListAsync(cancel);
        var producers = orders.Select(o => o.ProducerCode).ToList();
        var accounts = await db.Set<ProducerAccount>().AsNoTracking().Where(a => !a.IsSample && producers.Contains(a.ProducerCode))
            .ToDictionaryAsync(a => a.ProducerCode, cancel);
        return orders.Where(o => o.ReservedUntil > clock.GetUtcNow())
            .Select(o => o.IsSample ? SampleOf(o) : RequestOf(o, accounts.GetValueOrDefault(o.ProducerCode)))
            .OfType<TransferRequest>().ToDictionary(r => r.OrderNumber);
    }

    private static TransferRequest SampleOf(Order order)
    {
        var text = $"{SampleMark} {order.PaymentCode}";
        return Of(order, Draw(SampleAccount.Bin, SampleAccount.Number, order.TotalVnd, text)) with { Account = SampleAccount.Number, Text = text };
    }

    private static TransferRequest? RequestOf(Order order, ProducerAccount? account) => account is null
        ? null
        : Of(order, Draw(account.Bin, account.AccountNumber, order.TotalVnd, order.PaymentCode)) with
        {
            BankName = Banks.Find(account.Bin)?.ShortName ?? account.Bin,
            Account = account.AccountNumber,
            Holder = account.Holder,
        };

    private static TransferRequest Of(Order order, string svg) => new()
    {
        OrderNumber = order.Number,
        BankName = "",
        Account = "",
        Holder = "",
        AmountVnd = order.TotalVnd,
        Text = order.PaymentCode,
        Until = order.ReservedUntil!.Value,
        SaidAt = order.BuyerSaidPaidAt,
        Svg = svg,
        IsSample = order.IsSample,
    };

    private static string Draw(string bin, string account, long amount, string text) =>
        DrawVietQr.Svg(new VietQrPayload { Bin = bin, Account = account, AmountVnd = amount, Purpose = text });
}
