using Marketplace.BackOffice.Parts;
using Marketplace.BackOffice.Resources;
using Marketplace.Components.Exports;
using Marketplace.Ordering.Orders;

namespace Marketplace.BackOffice.Money;

/// <summary>Orders as a file for people; nothing of the buyer is in it.</summary>
internal static class OrderFile
{
    public static ExportTable Of(IReadOnlyList<OrderFileRow> rows) => new(MoneyFiles.Orders, WorkWords.Orders,
        [
            MoneyWords.ColOrder, MoneyWords.Producer, MoneyWords.ColProducerName, MoneyWords.ColState, MoneyWords.ColPayment, MoneyWords.ColShipping,
            WorkWords.Goods, WorkWords.ShippingFee, WorkWords.Discount, WorkWords.Total, MoneyWords.CommissionSum, MoneyWords.ColPlaced,
            MoneyWords.ColConfirmed, MoneyWords.ColShipped, MoneyWords.ColDeliveredAt, MoneyWords.ColShipBy,
        ], [.. rows.Select(Row)], [(WorkWords.Orders, MoneyWords.OrdersHow)]);

    private static IReadOnlyList<object?> Row(OrderFileRow o) =>
    [
        o.Number, o.ProducerCode, o.ProducerName, WorkLabels.Of(o.State), WorkLabels.Of(o.PaymentMethod), WorkLabels.Of(o.ShippingMethod), o.GoodsVnd,
        o.ShippingVnd, o.DiscountVnd, o.TotalVnd, o.CommissionVnd, o.PlacedAt, o.ConfirmedAt, o.ShippedAt, o.DeliveredAt, o.ShipBy,
    ];
}
