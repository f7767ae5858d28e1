using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Checkout;
using Marketplace.Ordering.Payments;
using Marketplace.Shared;

namespace Marketplace.Ordering.Orders;

/// <summary>One order for each producer of a checkout, with the prices and rates of the moment.</summary>
internal static class OrderFactory
{
    /// <summary>While an order is unpaid its stock is held that long.</summary>
    public static readonly TimeSpan HeldWhileUnpaid = TimeSpan.FromMinutes(15);

    public static void AddOrders(OrderGroup group, PreparedCheckout checkout, DateTimeOffset now)
    {
        foreach (var priced in checkout.Cart.Orders)
        {
            var part = checkout.Basket.Parts.Single(p => p.ProducerCode == priced.ProducerCode);
            group.Orders.Add(OrderOf(group, part, priced, checkout.Ways[priced.ProducerCode], now));
        }
    }

    private static Order OrderOf(OrderGroup group, BasketPart part, PricedOrder priced, ChosenWay way, DateTimeOffset now)
    {
        var isPrepaid = way.Payment != PaymentMethod.CashOnDelivery;
        var order = new Order
        {
            Id = Guid.CreateVersion7(now),
            GroupId = group.Id,
            Number = OrderNumber.OfOrder(group.Number, group.Orders.Count + 1),
            ProducerCode = part.ProducerCode,
            ProducerName = part.ProducerName,
            State = isPrepaid ? OrderState.AwaitingPayment : OrderState.Placed,
            PaymentMethod = way.Payment,
            ShippingMethod = way.Offer!.Method,
            GoodsVnd = priced.GoodsVnd,
            ShippingVnd = priced.ShippingVnd,
            DiscountVnd = priced.DiscountVnd,
            TotalVnd = priced.TotalVnd,
            CommissionVnd = priced.CommissionVnd,
            PaymentCode = PaymentCode.New(),
            ReservedUntil = isPrepaid ? now + HeldWhileUnpaid : null,
            PlacedAt = now,
            ShipBy = WorkingDays.After(now.VietnamDate(), way.Offer.HandlingDays),
            IsForAdults = part.HasAlcohol,
            IsSample = part.IsSample,
        };
        foreach (var (item, line) in part.Items.Zip(priced.Lines)) order.Lines.Add(LineOf(order, item, line));
        order.Moves.Add(new OrderMove
        {
            Id = Guid.CreateVersion7(now), OrderId = order.Id, Number = ++order.Steps, To = order.State, At = now,
            ActorKind = ActorKind.Person, ActorId = group.AccountId, IsSample = order.IsSample,
        });
        return order;
    }

    private static OrderLine LineOf(Order order, BasketItem item, PricedLine line) => new()
    {
        Id = Guid.CreateVersion7(order.PlacedAt),
        OrderId = order.Id,
        Position = order.Lines.Count + 1,
        VariantId = item.VariantId,
        ProductCode = item.ProductCode,
        ProductName = item.ProductName,
        PackLabel = item.PackLabel,
        UnitPriceVnd = item.UnitPriceVnd,
        Quantity = item.Quantity,
        GoodsVnd = line.GoodsVnd,
        DiscountVnd = line.DiscountVnd,
        FundedByMarketplaceVnd = line.FundedByMarketplaceVnd,
        CommissionPercent = line.CommissionPercent,
        CommissionVnd = line.CommissionVnd,
        IsSample = order.IsSample,
    };
}
