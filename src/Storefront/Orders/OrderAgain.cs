using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Orders;
using Marketplace.Storefront.Baskets;

namespace Marketplace.Storefront.Orders;

/// <summary>Puts what of an earlier checkout is still on sale into the reader's own basket once more.</summary>
public sealed class OrderAgain(AddToBasket add, BasketCookie basket)
{
    public async Task ExecuteAsync(OrderGroupView group, CancellationToken cancel)
    {
        var own = basket.BasketId;
        foreach (var line in group.Orders.SelectMany(o => o.Lines))
        {
            var added = await add.ExecuteAsync(new AddToBasketCommand(own, basket.AccountId, line.VariantId, line.Quantity), cancel);
            if (added.Succeeded) own = added.Value;
        }
        if (basket.AccountId is null && own is { } id) basket.Write(id);
    }
}
