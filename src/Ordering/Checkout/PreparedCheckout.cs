using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Coupons;
using Marketplace.Ordering.Orders;

namespace Marketplace.Ordering.Checkout;

/// <summary>Everything an order will hold, before anything is written.</summary>
public sealed class PreparedCheckout
{
    public required BasketView Basket { get; init; }

    public required CheckedContact Contact { get; init; }

    public required PricedCart Cart { get; init; }

    public required IReadOnlyList<FoundCoupon> Coupons { get; init; }

    public required IReadOnlyDictionary<string, ChosenWay> Ways { get; init; }

    internal OrderGroup ToGroup(string key, string bodyHash, Guid? accountId, string language, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Number = OrderNumber.New(now),
        IdempotencyKey = key,
        BodyHash = bodyHash,
        AccountId = accountId,
        BuyerName = Contact.Name,
        BuyerPhone = Contact.Phone,
        BuyerEmail = Contact.Email,
        Address = Contact.Address.ToDelivery(),
        Note = Contact.Note,
        Language = language,
        PlacedAt = now,
        GoodsVnd = Cart.GoodsVnd,
        ShippingVnd = Cart.ShippingVnd,
        DiscountVnd = Cart.DiscountVnd,
        TotalVnd = Cart.TotalVnd,
        IsSample = Basket.Parts.All(p => p.IsSample),
    };
}
