using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <param name="Carrier">Empty = the producer brings it, or the buyer fetches it.</param>
/// <param name="Quantities">By order line; empty = all that is left.</param>
public sealed record ShipOrderCommand(string Number, string Carrier, string TrackingCode, IReadOnlyDictionary<Guid, int> Quantities)
{
    /// <summary>Of the form: the same parcel sent twice leaves once.</summary>
    public Guid? Once { get; init; }
}

/// <summary>
/// A parcel leaves. The order is shipped when nothing is left; until then it stays packed and each parcel has its own code. After a delivery
/// that failed all of it leaves again, as one parcel. Buyer and producer are told of each parcel once. Errors: order, state, Carrier and
/// TrackingCode (too long), Quantities (more than is left, or nothing at all).
/// </summary>
public sealed class ShipOrder(OrderWork work, DbContext db, IAudit audit)
{
    private const int Longest = 60;

    public Task<Result> ExecuteAsync(ShipOrderCommand command, CancellationToken cancel) =>
        work.OnAsync(command.Number, OrderLetterKind.Shipped, (order, step) => ShipAsync(order, command, step), cancel);

    private async Task<Result> ShipAsync(Order order, ShipOrderCommand command, Step step)
    {
        if (command.Once is { } once && await db.Set<Shipment>().AnyAsync(s => s.Id == once && s.OrderId == order.Id, step.Cancel)) return Result.Ok();
        var (carrier, code) = (command.Carrier.Trim(), command.TrackingCode.Trim());
        if (carrier.Length > Longest) return Refused("Carrier", OrderingTexts.TooLong(Longest));
        if (code.Length > Longest) return Refused("TrackingCode", OrderingTexts.TooLong(Longest));
        if (order.State is not (OrderState.Packed or OrderState.DeliveryFailed))
            return Refused("state", OrderingTexts.MoveRefused(order.State, OrderState.Shipped));
        var shipment = new Shipment
        {
            Id = command.Once ?? Guid.CreateVersion7(step.Now), OrderId = order.Id, Carrier = carrier, TrackingCode = code, HandedOverAt = step.Now,
            IsSample = order.IsSample,
        };
        if (order.State == OrderState.DeliveryFailed) return SendAgain(order, shipment, step);

        var parcel = order.Lines.Select(l => (Line: l, Quantity: QuantityOf(l, command.Quantities))).Where(p => p.Quantity != 0).ToList();
        if (parcel.Count == 0 || parcel.Any(p => p.Quantity < 0 || p.Quantity > LeftOf(p.Line)))
            return Refused("Quantities", OrderingTexts.Parcel());
        Send(parcel, shipment);
        if (order.Lines.TrueForAll(l => LeftOf(l) == 0)) return order.MoveTo(OrderState.Shipped, step.Actor, code, step.Now);
        audit.Note("order.part-shipped", $"order:{order.Number}", "", $"{parcel.Sum(p => p.Quantity)}");
        db.Enqueue(new OrderLetter(order.Id, OrderLetterKind.PartShipped));
        return Result.Ok();
    }

    private void Send(IReadOnlyList<(OrderLine Line, int Quantity)> parcel, Shipment shipment)
    {
        foreach (var (line, quantity) in parcel) line.ShippedQuantity += quantity;
        Keep(parcel, shipment);
    }

    /// <summary>What was not delivered leaves once more, under its new code: it has been counted as sent.</summary>
    private Result SendAgain(Order order, Shipment shipment, Step step)
    {
        Keep(order.Lines.Where(l => l.ShippedQuantity > 0).Select(l => (l, l.ShippedQuantity)), shipment);
        return order.MoveTo(OrderState.Shipped, step.Actor, shipment.TrackingCode, step.Now);
    }

    private void Keep(IEnumerable<(OrderLine Line, int Quantity)> parcel, Shipment shipment)
    {
        foreach (var (line, quantity) in parcel)
            shipment.Lines.Add(new ShipmentLine { ShipmentId = shipment.Id, OrderLineId = line.Id, Quantity = quantity });
        db.Add(shipment);
    }

    private static int QuantityOf(OrderLine line, IReadOnlyDictionary<Guid, int> quantities) =>
        quantities.Count == 0 ? LeftOf(line) : quantities.GetValueOrDefault(line.Id);

    private static int LeftOf(OrderLine line) => line.OpenQuantity - line.ShippedQuantity;

    private static Result Refused(string field, Message message) => Result.Refused(new FieldError(field, message));
}
