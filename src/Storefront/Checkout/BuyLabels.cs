using System.Globalization;
using Marketplace.Catalog.Geography;
using Marketplace.Components;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Payments.Refunds;
using Marketplace.Ordering.Shipping;
using Marketplace.Shared;
using Marketplace.Storefront.Resources;

namespace Marketplace.Storefront.Checkout;

/// <summary>Words of ways to send and pay, and of where an order stands, in the reader's language.</summary>
internal static class BuyLabels
{
    public static string Of(ShippingMethod method) => method switch
    {
        ShippingMethod.Carrier => BuyWords.ByCarrier,
        ShippingMethod.OwnDelivery => BuyWords.ByOwnDelivery,
        ShippingMethod.PickUp => BuyWords.ByPickUp,
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    public static string Of(ShippingOffer offer) => offer.IsWithinCommune ? BuyWords.ByOwnDeliveryHere : Of(offer.Method);

    public static string Of(PaymentMethod method) => method switch
    {
        PaymentMethod.CashOnDelivery => BuyWords.PayAtDoor,
        PaymentMethod.BankTransfer => BuyWords.PayByTransfer,
        PaymentMethod.Card => BuyWords.PayByCard,
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    public static string Of(OrderState state) => BuyWords.ResourceManager.GetString($"State_{state}", BuyWords.Culture) ?? state.ToString();

    /// <summary>As people here write and dial it.</summary>
    public static string Phone(string e164) => e164 is ['+', '8', '4', .. var rest] && rest.Length == 9
        ? $"0{rest[..3]} {rest[3..6]} {rest[6..]}"
        : e164;

    public static string Of(RefundState state, DateTimeOffset? doneAt) => state switch
    {
        RefundState.Owed => BuyWords.RefundOwed,
        RefundState.Sent => BuyWords.RefundSent,
        RefundState.Done => Labels.Format(BuyWords.RefundDone, doneAt!.Value.VietnamDate().ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
        RefundState.Failed => BuyWords.RefundByHand,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>With the provinces that it was made of, for those who look for them.</summary>
    public static string Of(Province province) => ProvinceBook.Old(province) is { Count: > 0 } old
        ? Labels.Format(BuyWords.ProvinceWithOld, province.Name, string.Join(", ", old))
        : province.Name;

    public static string Fee(long? vnd) => vnd switch
    {
        null => BuyWords.ToBeAgreed,
        0 => BuyWords.Free,
        { } fee => Labels.Price(fee),
    };
}
