using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Baskets;

/// <summary>Whose basket it is, said in the query: an account's own, or the guest's one that the cookie names.</summary>
internal static class OwnBasket
{
    public static IQueryable<Basket> Own(this IQueryable<Basket> baskets, Guid? basketId, Guid? accountId) => accountId is { } account
        ? baskets.Where(b => b.AccountId == account)
        : baskets.Where(b => b.Id == basketId && b.AccountId == null);

    /// <summary>Nobody else changes the basket until the transaction ends: a button that is pressed twice does not meet itself.</summary>
    public static Task LockBasketAsync(this DbContext db, Guid? basketId, Guid? accountId, DateTimeOffset now, CancellationToken cancel) =>
        db.Set<Basket>().Own(basketId, accountId).ExecuteUpdateAsync(set => set.SetProperty(b => b.TouchedAt, now), cancel);

    public static Task<Basket?> FindBasketAsync(this DbContext db, Guid? basketId, Guid? accountId, CancellationToken cancel) =>
        db.Set<Basket>().Include(b => b.Lines).Own(basketId, accountId).OrderByDescending(b => b.TouchedAt).FirstOrDefaultAsync(cancel);

    public static Basket AddBasket(this DbContext db, Guid? accountId, DateTimeOffset now)
    {
        var basket = new Basket { Id = Guid.CreateVersion7(now), AccountId = accountId, TouchedAt = now };
        db.Add(basket);
        return basket;
    }
}
