using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Baskets;

/// <param name="BasketId">Of the caller's cookie or account; null = a new basket.</param>
public sealed record AddToBasketCommand(Guid? BasketId, Guid? AccountId, Guid VariantId, int Quantity);

/// <summary>
/// Puts a pack into the caller's own basket, or more of it. Errors: quantity (less than one, more than a basket takes), pack (not on sale),
/// lines (the basket is full).
/// </summary>
public sealed class AddToBasket(DbContext db, TimeProvider clock)
{
    /// <returns>The basket's id, for the caller's cookie.</returns>
    public async Task<Result<Guid>> ExecuteAsync(AddToBasketCommand command, CancellationToken cancel)
    {
        try { return await db.InTransactionAsync(c => AddAsync(command, c), cancel); }
        catch (DbUpdateException) when (command.AccountId is not null)
        {
            // Another page of the same account made its first basket at the same moment: this pack goes into that one.
            db.ChangeTracker.Clear();
            return await db.InTransactionAsync(c => AddAsync(command, c), cancel);
        }
    }

    private async Task<Result<Guid>> AddAsync(AddToBasketCommand command, CancellationToken cancel)
    {
        if (command.Quantity is < 1 or > BasketLimits.MostOfOnePack) return Result.Refused<Guid>(new FieldError("quantity", OrderingTexts.Quantity()));
        var pack = await db.Set<PackFact>().Where(p => p.Id == command.VariantId && p.Sale == PackSale.OnSale)
            .Where(p => db.Set<ListedProduct>().Any(l => l.Code == p.ProductCode && l.State == ListingState.Published && l.PriceVnd != null))
            .Select(p => new { p.PriceVnd }).SingleOrDefaultAsync(cancel);
        if (pack is null) return Result.Refused<Guid>(new FieldError("pack", OrderingTexts.NotOnSale()));
        var now = clock.GetUtcNow();
        await db.LockBasketAsync(command.BasketId, command.AccountId, now, cancel);
        var basket = await db.FindBasketAsync(command.BasketId, command.AccountId, cancel) ?? db.AddBasket(command.AccountId, now);
        var line = basket.Lines.SingleOrDefault(l => l.VariantId == command.VariantId);
        if (line is null && basket.Lines.Count >= BasketLimits.MostLines) return Result.Refused<Guid>(new FieldError("lines", OrderingTexts.BasketFull()));
        if (line is null)
        {
            line = new BasketLine { VariantId = command.VariantId, AddedAt = now };
            basket.Lines.Add(line);
        }
        line.Quantity = Math.Min(line.Quantity + command.Quantity, BasketLimits.MostOfOnePack);
        line.SeenPriceVnd = pack.PriceVnd;
        basket.TouchedAt = now;
        await db.SaveChangesAsync(cancel);
        return Result.Ok(basket.Id);
    }
}
