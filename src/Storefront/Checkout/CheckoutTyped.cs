using Marketplace.Ordering.Checkout;

namespace Marketplace.Storefront.Checkout;

/// <summary>The checkout's form and the button that sent it.</summary>
public sealed class CheckoutTyped : CheckoutForm
{
    public const string Review = "review", Place = "place", Edit = "edit";

    public string Stage { get; set; } = "";
}
