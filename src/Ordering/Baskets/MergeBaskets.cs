using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Baskets;

/// <summary>At sign-in: what the guest had put in joins the account's own basket; of a pack in both the greater number stays.</summary>
public sealed class MergeBaskets(DbContext db, TimeProvider clock)
{
    public Task ExecuteAsync(Guid guestBasketId, Guid accountId, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        if (await db.FindBasketAsync(guestBasketId, null, c) is not { } guest) return;
        var own = await db.FindBasketAsync(null, accountId, c) ?? db.AddBasket(accountId, clock.GetUtcNow());
        foreach (var line in guest.Lines)
        {
            var there = own.Lines.SingleOrDefault(l => l.VariantId == line.VariantId);
            if (there is not null) there.Quantity = Math.Max(there.Quantity, line.Quantity);
            else if (own.Lines.Count < BasketLimits.MostLines)
                own.Lines.Add(
                    new BasketLine { VariantId = line.VariantId, Quantity = line.Quantity, SeenPriceVnd = line.SeenPriceVnd, AddedAt = line.AddedAt });
        }
        own.TouchedAt = clock.GetUtcNow();
        db.Remove(guest);
        await db.SaveChangesAsync(c);
    }, cancel);
}
