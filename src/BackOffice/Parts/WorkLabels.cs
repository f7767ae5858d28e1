using Marketplace.BackOffice.Resources;
using Marketplace.Components;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Reviews;
using Marketplace.Ordering.Shipping;

namespace Marketplace.BackOffice.Parts;

/// <summary>Words of states, ways and times.</summary>
internal static class WorkLabels
{
    public static string Of(OrderState state) => Word($"State_{state}");

    public static string Of(OrderQueue queue) => Word($"Queue_{queue}");

    public static string Of(ShippingMethod method) => Word($"Shipping_{method}");

    public static string Of(PaymentMethod method) => Word($"Payment_{method}");

    public static string Of(ReviewState state) => Word($"Review_{state}");

    public static string Of(ReviewFault fault) => Word($"Fault_{fault}");

    public static string Fee(long? vnd) => vnd is { } fee ? Labels.Price(fee) : WorkWords.ToBeAgreed;

    /// <summary>What the buyer pays at the door.</summary>
    public static long Collect(OrderView order) => order.PaymentMethod == PaymentMethod.CashOnDelivery ? order.TotalVnd : 0;

    /// <summary>As people here write and dial it.</summary>
    public static string Phone(string e164) => e164.StartsWith("+84", StringComparison.Ordinal) ? "0" + e164[3..] : e164;

    public static string Reason(string reason) => reason switch
    {
        OrderReasons.ByBuyer => WorkWords.ReasonByBuyer,
        OrderReasons.ByCase => WorkWords.ReasonByCase,
        OrderReasons.Unpaid => WorkWords.ReasonUnpaid,
        OrderReasons.Paid => WorkWords.ReasonPaid,
        _ => reason,
    };

    private static string Word(string key) => WorkWords.ResourceManager.GetString(key, WorkWords.Culture) ?? key;
}
