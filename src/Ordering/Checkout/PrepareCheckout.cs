using System.Globalization;
using Marketplace.Catalog.Products;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Coupons;
using Marketplace.Ordering.Ledger;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Shipping;
using Marketplace.Shared;

namespace Marketplace.Ordering.Checkout;

/// <summary>
/// What an order would be: the basket at today's prices, the fees of the ways chosen, the discounts. Nothing is written. Errors are all
/// that is wrong, field by field; "lines" where a pack is short or its price is not the one last seen, "Coupons" also where an order would
/// come to nothing: an order is 1 đ at least, however it is paid.
/// </summary>
public sealed class PrepareCheckout(
    GetBasket baskets, IShippingQuoter shipping, FindCoupons coupons, CommissionRates commission, PaymentWays payments, CardPayments cards,
    CheckAddress addresses)
{
    public async Task<Result<PreparedCheckout>> ExecuteAsync(CheckoutForm form, Guid? basketId, Guid? accountId, CancellationToken cancel)
    {
        var basket = await baskets.ExecuteAsync(basketId, accountId, cancel);
        var contact = addresses.Check(form);
        var found = await coupons.ExecuteAsync(form.Coupons, contact.Phone, cancel);
        var errors = contact.Errors.Concat(BasketErrors(basket)).Concat(found.Errors).ToList();
        var offers =
            await shipping.QuoteAsync(new ShippingPlace(contact.Address.ProvinceCode, contact.Address.CommuneCode), [.. basket.Parts.Select(ParcelOf)], cancel);
        var ways = await payments.ExecuteAsync(basket, cancel);
        var chosen = basket.Parts.ToDictionary(p => p.ProducerCode, p => ChosenWay.Of(p.ProducerCode, form.Choices, offers, ways));
        errors.AddRange(chosen.Values.SelectMany(c => c.Errors));
        if (basket.HasAlcohol && !form.IsAdult) errors.Add(new FieldError(nameof(form.IsAdult), OrderingTexts.AdultsOnly()));
        if (errors.Count > 0) return Result.Refused<PreparedCheckout>(errors);

        var rates = await commission.ExecuteAsync([.. basket.Parts.Select(p => p.ProducerCode)], cancel);
        var cart = Pricing.Of(
            [.. basket.Parts.SelectMany(p => p.Items).Select(i => new CartLine(i.VariantId, i.ProducerCode, i.UnitPriceVnd, i.Quantity))],
            [.. found.Coupons.Select(c => c.Terms)], code => chosen[code].Offer!.FeeVnd, code => rates[code]);
        if (cart.IdleCoupons.Count > 0)
            return Result.Refused<PreparedCheckout>([.. cart.IdleCoupons.Select(c => new FieldError("Coupons", OrderingTexts.CouponIdle(c)))]);
        if (cart.Orders.Where(o => o.TotalVnd < 1).Select(o => NameOf(basket, o)).ToList() is { Count: > 0 } free)
            return Result.Refused<PreparedCheckout>(new FieldError("Coupons", OrderingTexts.NothingToPay(string.Join(", ", free))));
        // Fees and discounts count too: the sum of an order is known only now.
        var unfit = cart.Orders.Where(o => chosen[o.ProducerCode].Payment == PaymentMethod.Card && !cards.Takes(o.TotalVnd))
            .Select(o => new FieldError($"payment-{o.ProducerCode}", OrderingTexts.CardSum())).ToList();
        if (unfit.Count > 0) return Result.Refused<PreparedCheckout>(unfit);
        return Result.Ok(new PreparedCheckout { Basket = basket, Contact = contact, Cart = cart, Coupons = found.Coupons, Ways = chosen });
    }

    private static string NameOf(BasketView basket, PricedOrder order) => basket.Parts.First(p => p.ProducerCode == order.ProducerCode).ProducerName;

    private static Parcel ParcelOf(BasketPart part) => new(part.ProducerCode, part.Grams, part.GoodsVnd);

    private static IEnumerable<FieldError> BasketErrors(BasketView basket)
    {
        if (basket.Parts.Count == 0) yield return new FieldError("lines", OrderingTexts.BasketEmpty());
        foreach (var item in basket.Parts.SelectMany(p => p.Items))
        {
            var pack = PackLabels.Of(item.PackLabel, CultureInfo.CurrentUICulture);
            if (!item.IsEnough) yield return new FieldError("lines", OrderingTexts.Short($"{item.ProductName}, {pack}", item.Left));
            if (item.PriceChanged) yield return new FieldError("lines", OrderingTexts.PriceChanged());
        }
    }
}
