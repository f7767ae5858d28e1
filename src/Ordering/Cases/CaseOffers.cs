using Marketplace.Ordering.Orders;
using Marketplace.Shared;

namespace Marketplace.Ordering.Cases;

/// <summary>What a buyer may ask of a line at a moment.</summary>
internal static class CaseOffers
{
    public static IReadOnlyList<CaseKind> Of(Order order, OrderLine line, DateTimeOffset now)
    {
        if (line.OpenQuantity == 0) return [];
        if (order.State is OrderState.Confirmed or OrderState.Packed) return line.ShippedQuantity == 0 ? [CaseKind.Cancel] : [];
        if (order.State is not (OrderState.Delivered or OrderState.Completed) || order.DeliveredAt is not { } delivered) return [];
        var limits = CaseLimits.On(delivered.VietnamDate());
        if (now > delivered.AddDays(limits.ComplaintDays)) return [];
        return order.State == OrderState.Delivered && now <= delivered.AddDays(limits.ReturnDays)
            ? [CaseKind.Return, CaseKind.Complaint] : [CaseKind.Complaint];
    }
}
