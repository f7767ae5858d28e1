namespace Marketplace.Ordering.Shipping;

/// <summary>What sending a parcel costs. Ships with the producers' own tables; a carrier's service may stand in its place.</summary>
public interface IShippingQuoter
{
    /// <returns>By producer code, every way that this producer offers to this place.</returns>
    Task<IReadOnlyDictionary<string, IReadOnlyList<ShippingOffer>>> QuoteAsync(
        ShippingPlace to, IReadOnlyList<Parcel> parcels, CancellationToken cancel);
}

/// <param name="CommuneCode">One of the 69 where known.</param>
public sealed record ShippingPlace(string ProvinceCode, string? CommuneCode)
{
    /// <summary>The buyer has not said where yet: a way that depends on the commune is among the offers and says so.</summary>
    public bool IsCommuneOpen { get; init; }
}

/// <param name="Grams">Charged weight; null = not known.</param>
public sealed record Parcel(string ProducerCode, long? Grams, long GoodsVnd);

/// <param name="FeeVnd">Null = to be agreed.</param>
/// <param name="Note">Of the producer, for example where to fetch it.</param>
public sealed record ShippingOffer(ShippingMethod Method, long? FeeVnd, string Note, int HandlingDays)
{
    /// <summary>Only for buyers of the producer's own commune.</summary>
    public bool IsWithinCommune { get; init; }
}
