using Marketplace.Catalog.Stock;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Checkout;
using Marketplace.Ordering.Coupons;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

public sealed record PlaceOrderCommand(CheckoutForm Form, Guid? BasketId, Guid? AccountId, string Language);

/// <param name="Number">The group's number.</param>
/// <param name="IsRepeat">The same form had been sent before; this is the order of then.</param>
public sealed record PlacedOrder(Guid GroupId, string Number, bool IsRepeat);

/// <summary>
/// Turns a basket into one group with an order for each producer: prices are the database's, stock is taken by one conditional statement
/// for each pack, coupons are used up, letters and the end of the reservation are written beside them, all in one transaction. The same
/// key with the same body is the same order; with another body it is refused (field "key").
/// </summary>
public sealed class PlaceOrder(DbContext db, PrepareCheckout prepare, ReserveStock stock, UseCoupons coupons, AnnounceOrder announce, TimeProvider clock)
{
    public async Task<Result<PlacedOrder>> ExecuteAsync(PlaceOrderCommand command, CancellationToken cancel)
    {
        Result<PlacedOrder> refused;
        try
        {
            var placed = await db.InTransactionAsync(c => PlaceAsync(command, c), cancel);
            if (placed.Succeeded) return placed;
            refused = placed;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(command, cancel) is { } known) return known;
            throw;
        }
        // The same form, sent before or at the same moment, has emptied the basket: its order is this one. The key is unique, so that a basket
        // filled again cannot be ordered under it.
        return await FindAsync(command, cancel) ?? refused;
    }

    private async Task<Result<PlacedOrder>> PlaceAsync(PlaceOrderCommand command, CancellationToken cancel)
    {
        var prepared = await prepare.ExecuteAsync(command.Form, command.BasketId, command.AccountId, cancel);
        if (prepared.Value is not { } checkout) return Result.Refused<PlacedOrder>(prepared.Errors);
        if (checkout.Cart.TotalVnd != command.Form.SeenTotalVnd)
            return Result.Refused<PlacedOrder>(new FieldError("total", OrderingTexts.TotalChanged()));

        // Of two forms that order one basket at the same moment the second waits here and finds it gone.
        if (await db.Set<Basket>().Own(command.BasketId, command.AccountId).ExecuteDeleteAsync(cancel) == 0)
            return Result.Refused<PlacedOrder>(new FieldError("lines", OrderingTexts.BasketEmpty()));
        var now = clock.GetUtcNow();
        var group = GroupOf(command, checkout, now);
        db.Add(group);
        if (await UseUpAsync(group, checkout, cancel) is { Count: > 0 } refused) return Result.Refused<PlacedOrder>(refused);
        announce.Placed(group);
        await db.SaveChangesAsync(cancel);
        return Result.Ok(new PlacedOrder(group.Id, group.Number, IsRepeat: false));
    }

    private async Task<Result<PlacedOrder>?> FindAsync(PlaceOrderCommand command, CancellationToken cancel)
    {
        var known = await db.Set<OrderGroup>().AsNoTracking().Where(g => g.IdempotencyKey == command.Form.Key)
            .Select(g => new { g.Id, g.Number, g.BodyHash }).SingleOrDefaultAsync(cancel);
        if (known is null) return null;
        return known.BodyHash == IdempotentBody.HashOf(command.Form)
            ? Result.Ok(new PlacedOrder(known.Id, known.Number, IsRepeat: true))
            : Result.Refused<PlacedOrder>(new FieldError("key", OrderingTexts.KeyUsed()));
    }

    /// <summary>What other buyers may take at the same moment: coupons, then stock in the order of its rows.</summary>
    private async Task<IReadOnlyList<FieldError>> UseUpAsync(OrderGroup group, PreparedCheckout checkout, CancellationToken cancel)
    {
        var used = await coupons.ExecuteAsync(group, checkout.Coupons, cancel);
        if (!used.Succeeded) return used.Errors;
        var lines = group.Orders.SelectMany(o => o.Lines).Select(l => new StockLine(l.VariantId, l.Quantity)).ToList();
        var reserved = await stock.ExecuteAsync(lines, cancel);
        return reserved.Errors;
    }

    private static OrderGroup GroupOf(PlaceOrderCommand command, PreparedCheckout checkout, DateTimeOffset now)
    {
        var group = checkout.ToGroup(command.Form.Key, IdempotentBody.HashOf(command.Form), command.AccountId, command.Language, now);
        OrderFactory.AddOrders(group, checkout, now);
        return group;
    }
}
