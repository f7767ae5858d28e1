using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>From rows to what pages show.</summary>
internal static class OrderViews
{
    /// <summary>With all that a view shows; one query for each list in it.</summary>
    public static IQueryable<OrderGroup> WithOrders(this IQueryable<OrderGroup> groups) => groups.AsNoTracking().AsSplitQuery()
        .Include(g => g.Orders).ThenInclude(o => o.Lines).Include(g => g.Orders).ThenInclude(o => o.Moves)
        .Include(g => g.Orders).ThenInclude(o => o.Shipments)
        .Include(g => g.Orders).ThenInclude(o => o.Refunds);

    public static OrderGroupView ToView(this OrderGroup group) => new()
    {
        Number = group.Number,
        PlacedAt = group.PlacedAt,
        BuyerName = group.BuyerName,
        BuyerPhone = group.BuyerPhone,
        Address = group.Address.OneLine(),
        Note = group.Note,
        GoodsVnd = group.GoodsVnd,
        ShippingVnd = group.ShippingVnd,
        DiscountVnd = group.DiscountVnd,
        TotalVnd = group.TotalVnd,
        Orders = [.. group.Orders.OrderBy(o => o.Number, StringComparer.Ordinal).Select(ToView)],
    };

    public static OrderView ToView(this Order order) => new()
    {
        Number = order.Number,
        ProducerCode = order.ProducerCode,
        ProducerName = order.ProducerName,
        State = order.State,
        PaymentMethod = order.PaymentMethod,
        ShippingMethod = order.ShippingMethod,
        GoodsVnd = order.GoodsVnd,
        ShippingVnd = order.ShippingVnd,
        DiscountVnd = order.DiscountVnd,
        TotalVnd = order.TotalVnd,
        PaidVnd = order.PaidVnd,
        RefundedVnd = order.RefundedVnd,
        PaymentCode = order.PaymentCode,
        ReservedUntil = order.ReservedUntil,
        BuyerSaidPaidAt = order.BuyerSaidPaidAt,
        ShipBy = order.ShipBy,
        IsForAdults = order.IsForAdults,
        IsSample = order.IsSample,
        Lines = [.. order.Lines.OrderBy(l => l.Position).Select(LineOf)],
        Moves = [.. order.Moves.OrderBy(m => m.Number).Select(m => new OrderMoveView(m.To, m.At, m.ActorKind, m.Reason))],
        Shipments = [.. order.Shipments.OrderBy(s => s.HandedOverAt).Select(s => new ShipmentView(s.Carrier, s.TrackingCode, s.HandedOverAt))],
        Refunds = [.. order.Refunds.OrderBy(r => r.CreatedAt).Select(r =>
            new RefundView(r.Id, r.OrderLineId, r.Quantity, r.AmountVnd, r.Reason, r.State, r.CreatedAt, r.DoneAt, r.IsSurplus))],
    };

    public static string OneLine(this DeliveryAddress address) =>
        string.Join(", ", new[] { address.Street, address.Commune, address.OldDistrict, address.Province }.Where(part => part.Length > 0));

    private static OrderLineView LineOf(OrderLine line) =>
        new(line.Id, line.VariantId, line.ProductCode, line.ProductName, line.PackLabel, line.UnitPriceVnd, line.Quantity)
        {
            GoodsVnd = line.GoodsVnd, DiscountVnd = line.DiscountVnd, ShippedQuantity = line.ShippedQuantity,
            CancelledQuantity = line.CancelledQuantity,
        };
}
