using Marketplace.Ordering.Baskets;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments;

/// <summary>How each part of a basket can be paid: in cash always, by transfer where the producer gave its account, by card where it is set up.</summary>
public sealed class PaymentWays(DbContext db, CardPayments cards)
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<PaymentMethod>>> ExecuteAsync(BasketView basket, CancellationToken cancel)
    {
        var codes = basket.Parts.Select(p => p.ProducerCode).ToList();
        var accounts = await db.Set<ProducerAccount>().Where(a => !a.IsSample && codes.Contains(a.ProducerCode))
            .Select(a => a.ProducerCode).ToHashSetAsync(cancel);
        return basket.Parts.ToDictionary(p => p.ProducerCode, p => WaysOf(p, accounts.Contains(p.ProducerCode)));
    }

    private IReadOnlyList<PaymentMethod> WaysOf(BasketPart part, bool hasAccount)
    {
        List<PaymentMethod> ways = [PaymentMethod.CashOnDelivery];
        // A trial order is paid to an account that no bank has.
        if (hasAccount || part.IsSample) ways.Add(PaymentMethod.BankTransfer);
        if (cards.Takes(part.GoodsVnd, part.IsSample)) ways.Add(PaymentMethod.Card);
        return ways;
    }
}
