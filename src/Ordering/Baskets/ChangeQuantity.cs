using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Baskets;

/// <param name="Quantity">0 takes the pack out.</param>
public sealed record ChangeQuantityCommand(Guid? BasketId, Guid? AccountId, Guid VariantId, int Quantity);

/// <summary>Sets how many of a pack are in the caller's own basket. Errors: quantity; pack that is not in it.</summary>
public sealed class ChangeQuantity(DbContext db, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(ChangeQuantityCommand command, CancellationToken cancel) =>
        db.InTransactionAsync(c => ChangeAsync(command, c), cancel);

    private async Task<Result> ChangeAsync(ChangeQuantityCommand command, CancellationToken cancel)
    {
        if (command.Quantity is < 0 or > BasketLimits.MostOfOnePack) return Result.Refused(new FieldError("quantity", OrderingTexts.Quantity()));
        await db.LockBasketAsync(command.BasketId, command.AccountId, clock.GetUtcNow(), cancel);
        var basket = await db.FindBasketAsync(command.BasketId, command.AccountId, cancel);
        if (basket?.Lines.SingleOrDefault(l => l.VariantId == command.VariantId) is not { } line)
            return Result.Refused(new FieldError("pack", OrderingTexts.NotInBasket()));
        if (command.Quantity == 0) db.Remove(line);
        else line.Quantity = command.Quantity;
        await db.SaveChangesAsync(cancel);
        return Result.Ok();
    }
}
