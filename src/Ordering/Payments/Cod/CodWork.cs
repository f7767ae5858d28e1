using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cod;

/// <summary>
/// What a producer's people say of money paid at the door: what was collected, what the courier paid, why a difference is accepted. Another
/// producer's order is not found. Each step, its note and the ledger's entries are one transaction. Errors: order, state, CollectedVnd,
/// RemittedVnd, Reference, Reason.
/// </summary>
public sealed class CodWork(DbContext db, ICurrentUser user, ICurrentActor who, PostLedger ledger, IAudit audit, TimeProvider clock)
{
    public Task<Result> CollectedAsync(string orderNumber, long amountVnd, CancellationToken cancel) =>
        OnAsync(orderNumber, cod => cod.Collect(amountVnd, who.Actor.Name, clock.GetUtcNow()), cancel);

    /// <param name="reference">The courier's number of the payment.</param>
    public Task<Result> RemittedAsync(string orderNumber, long amountVnd, string reference, CancellationToken cancel) =>
        OnAsync(orderNumber, cod => cod.Remit(amountVnd, reference.Trim(), clock.GetUtcNow()), cancel);

    public Task<Result> SettleAsync(string orderNumber, string reason, CancellationToken cancel) =>
        OnAsync(orderNumber, cod => cod.Settle(reason, clock.GetUtcNow()), cancel);

    internal Task<Result> OnAsync(string orderNumber, Func<CodCollection, Result> step, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        var own = db.Set<CodCollection>().OwnedBy(user, ProducerRight.Orders, d => d.ProducerCode).Where(d => d.OrderNumber == orderNumber);
        await LockAsync(own, c);
        var cod = await own.Include(d => d.Order).ThenInclude(o => o.Lines).SingleOrDefaultAsync(c);
        return cod is null ? Result.Refused(new FieldError("order", OrderingTexts.NoSuchOrder())) : await StepAsync(cod, step, c);
    }, cancel);

    /// <summary>Of two who say what was paid, or deliver the order, the second sees what the first has said: the order's row stands for its money.</summary>
    internal Task LockAsync(IQueryable<CodCollection> found, CancellationToken cancel)
    {
        var orders = found.Select(d => d.OrderId);
        return db.Set<Order>().Where(o => orders.Contains(o.Id)).LockAsync(cancel);
    }

    /// <summary>For whoever has already found and locked the row by right. In a transaction; its end saves.</summary>
    internal async Task<Result> StepAsync(CodCollection cod, Func<CodCollection, Result> step, CancellationToken cancel)
    {
        var before = cod.State;
        var done = step(cod);
        if (!done.Succeeded) return done;
        if (before == CodState.Expected && cod.CollectedVnd is { } collected) cod.Order.PaidVnd = collected;
        audit.Note("cod.moved", $"order:{cod.OrderNumber}", before.ToString(), $"{cod.State} {cod.CollectedVnd} {cod.RemittedVnd}");
        await ledger.CodAsync(cod, cancel);
        return done;
    }
}
