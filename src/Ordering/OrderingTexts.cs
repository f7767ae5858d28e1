using System.Globalization;
using System.Resources;
using Marketplace.Shared;

namespace Marketplace.Ordering;

/// <summary>What the module says to people when it refuses something.</summary>
internal static class OrderingTexts
{
    private static readonly ResourceManager _texts = new("Marketplace.Ordering.OrderingTexts", typeof(OrderingTexts).Assembly);

    public static Message Quantity() => Of("Quantity", Baskets.BasketLimits.MostOfOnePack);

    public static Message NotOnSale() => Of("NotOnSale");

    public static Message NotInBasket() => Of("NotInBasket");

    public static Message BasketFull() => Of("BasketFull", Baskets.BasketLimits.MostLines);

    public static Message BasketEmpty() => Of("BasketEmpty");

    public static Message PriceChanged() => Of("PriceChanged");

    public static Message TotalChanged() => Of("TotalChanged");

    public static Message Short(string product, int left) => left > 0 ? Of("Short", product, left) : Of("SoldOut", product);

    public static Message Required() => Of("Required");

    /// <summary>Says which one, since errors also stand together above the form.</summary>
    /// <param name="field">Of the checkout: Name, Phone, Street, Commune.</param>
    public static Message Required(string field) => Of($"Required_{field}");

    public static Message TooLong(int most) => Of("TooLong", most);

    public static Message TooShort(int least) => Of("TooShort", least);

    public static Message Phone() => Of("Phone");

    public static Message Email() => Of("Email");

    public static Message Province() => Of("Province");

    public static Message AdultsOnly() => Of("AdultsOnly");

    public static Message Choice() => Of("Choice");

    public static Message TooFar() => Of("TooFar");

    public static Message CouponUnknown() => Of("CouponUnknown");

    public static Message CouponUsedUp() => Of("CouponUsedUp");

    public static Message KeyUsed() => Of("KeyUsed");

    public static Message NoSuchOrder() => Of("NoSuchOrder");

    public static Message NoTransferAwaited() => Of("NoTransferAwaited");

    public static Message NotPaid() => Of("NotPaid");

    public static Message Parcel() => Of("Parcel");

    public static Message FeeNotAgreed() => Of("FeeNotAgreed");

    public static Message MoveRefused(Orders.OrderState from, Orders.OrderState to) => Of("MoveRefused", Of($"State_{from}"), Of($"State_{to}"));

    public static Message ReasonNeeded() => Of("ReasonNeeded");

    public static Message Period(int days) => Of("Period", days);

    public static Message PartlySent() => Of("PartlySent");

    public static Message CreditAmount() => Of("CreditAmount");

    public static Message CreditTime() => Of("CreditTime");

    public static Message NoAccount() => Of("NoAccount");

    public static Message NoSuchReview() => Of("NoSuchReview");

    public static Message NotEnough() => Of("NotEnough");

    public static Message RefundAmount() => Of("RefundAmount");

    public static Message RefundByCard() => Of("RefundByCard");

    public static Message NoSuchRefund() => Of("NoSuchRefund");

    public static Message CardBusy() => Of("CardBusy");

    public static Message CardNotNow() => Of("CardNotNow");

    public static Message CardSum() => Of("CardSum");

    public static Message StatementAccount() => Of("StatementAccount");

    public static Message StatementColumn(string column) => Of("StatementColumn", column);

    public static Message StatementForm() => Of("StatementForm");

    public static Message StatementTime() => Of("StatementTime");

    public static Message StatementTooLong(int most) => Of("StatementTooLong", most);

    public static Message Day() => Of("Day");

    public static Message CouponThere() => Of("CouponThere");

    public static Message CouponCode() => Of("CouponCode");

    public static Message CouponPercent() => Of("CouponPercent");

    public static Message CouponAmount(long most) => Of("CouponAmount", most);

    public static Message CouponPast() => Of("CouponPast");

    public static Message CouponDays(int most) => Of("CouponDays", most);

    public static Message CouponUses(int most) => Of("CouponUses", most);

    public static Message CouponIdle(string code) => Of("CouponIdle", code);

    /// <param name="producers">Whose orders would come to 0 đ.</param>
    public static Message NothingToPay(string producers) => Of("NothingToPay", producers);

    public static Message CodAmount() => Of("CodAmount");

    public static Message CodOther(long known) => Of("CodOther", known);

    public static Message CodRefused(Payments.Cod.CodState from, Payments.Cod.CodState to) => Of("CodRefused", Of($"Cod_{from}"), Of($"Cod_{to}"));

    public static Message NoSuchProducer() => Of("NoSuchProducer");

    public static Message CommissionPercent(int most) => Of("CommissionPercent", most);

    public static Message CommissionTooSoon(DateOnly soonest) => Of("CommissionTooSoon", soonest);

    public static Message CommissionThere() => Of("CommissionThere");

    public static Message PayoutThere() => Of("PayoutThere");

    public static Message PayoutAmount(long owed) => Of("PayoutAmount", owed);

    public static Message NotBought() => Of("NotBought");

    public static Message OwnProduct() => Of("OwnProduct");

    public static Message ReviewedBefore() => Of("ReviewedBefore");

    public static Message NoSuchOpinion() => Of("NoSuchOpinion");

    public static Message CaseMoveRefused(Cases.CaseState from, Cases.CaseState to) =>
        Of("CaseMoveRefused", Of($"Case_{from}"), Of($"Case_{to}"));

    public static Message NoSuchCase() => Of("NoSuchCase");

    public static Message NoSuchLine() => Of("NoSuchLine");

    public static Message CaseTooLate() => Of("CaseTooLate");

    public static Message CaseGoesOn() => Of("CaseGoesOn");

    public static Message CaseQuantity(int most) => Of("CaseQuantity", most);

    public static Message TooManyPhotos(int most) => Of("TooManyPhotos", most);

    public static Message PhotoGone() => Of("PhotoGone");

    public static Message OfferAmount(long most) => Of("OfferAmount", most);

    public static Message NotOutOfStock() => Of("NotOutOfStock");

    public static Message NoSuchAlert() => Of("NoSuchAlert");

    /// <summary>Null where the marketplace gives no such reason.</summary>
    public static string? RefundReason(string reason, CultureInfo culture) => _texts.GetString($"RefundReason-{reason}", culture);

    private static Message Of(string key, params IReadOnlyList<object> values) => new(_texts, key, values);
}
