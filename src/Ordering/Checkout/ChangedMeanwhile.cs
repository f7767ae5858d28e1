using Marketplace.Shared;

namespace Marketplace.Ordering.Checkout;

/// <summary>
/// Tells what changed between the review and the order (packs, prices, the total, a coupon that others used up: 409) from a form that is
/// wrong in itself (422).
/// </summary>
public static class ChangedMeanwhile
{
    /// <param name="refusal">Of <see cref="Orders.PlaceOrder"/>; nothing refused is no change.</param>
    public static bool Is(IReadOnlyList<FieldError> refusal) => refusal.Count > 0 && refusal.All(IsChange);

    private static bool IsChange(FieldError error) =>
        error.Field is "lines" or "total" || Guid.TryParse(error.Field, out _) || error.Message.Key == nameof(OrderingTexts.CouponUsedUp);
}
