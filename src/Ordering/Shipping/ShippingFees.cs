namespace Marketplace.Ordering.Shipping;

/// <summary>
/// A producer's table of fees: in a zone the first step that the weight does not exceed. Without such a step the fee is to be agreed,
/// never nothing.
/// </summary>
/// <param name="FreeFromVnd">Goods of this sum or more travel free; null = never.</param>
/// <param name="SurchargeVnd">Added to each fee of the table, for example for goods that break.</param>
public sealed record ShippingFees(IReadOnlyList<ShippingStep> Steps, long? FreeFromVnd, long SurchargeVnd)
{
    /// <summary>Fee in đồng; null = to be agreed.</summary>
    /// <param name="grams">Charged weight; null = a weight is not known.</param>
    public long? FeeFor(ShippingZone zone, long? grams, long goodsVnd)
    {
        if (goodsVnd >= FreeFromVnd) return 0;
        if (grams is not { } weight) return null;
        var step = Steps.Where(s => s.Zone == zone && s.UpToGrams >= weight).MinBy(s => s.UpToGrams);
        return step is null ? null : checked(step.FeeVnd + SurchargeVnd);
    }
}

/// <param name="UpToGrams">Inclusive.</param>
/// <param name="FeeVnd">Whole đồng.</param>
public sealed record ShippingStep(ShippingZone Zone, int UpToGrams, long FeeVnd);
