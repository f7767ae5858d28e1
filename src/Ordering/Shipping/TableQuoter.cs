using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Shipping;

/// <summary>Quotes from the table that each producer keeps. Three queries, whatever the number of producers.</summary>
internal sealed class TableQuoter(DbContext db, GeographyBook geography, ProvinceBook provinces) : IShippingQuoter
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<ShippingOffer>>> QuoteAsync(
        ShippingPlace to, IReadOnlyList<Parcel> parcels, CancellationToken cancel)
    {
        var codes = parcels.Select(p => p.ProducerCode).ToList();
        var profiles = await db.Set<ShippingProfile>().AsNoTracking().Where(p => codes.Contains(p.ProducerCode)).ToDictionaryAsync(p => p.ProducerCode, cancel);
        var rates = (await db.Set<ShippingRate>().AsNoTracking().Where(r => codes.Contains(r.ProducerCode)).ToListAsync(cancel)).ToLookup(r => r.ProducerCode);
        var communes = await CommunesAsync(codes, cancel);
        return parcels.ToDictionary(p => p.ProducerCode, p => (IReadOnlyList<ShippingOffer>)[.. Offers(
            profiles.GetValueOrDefault(p.ProducerCode) ?? new ShippingProfile { ProducerCode = p.ProducerCode },
            rates[p.ProducerCode], Zones.Of(provinces, to.ProvinceCode, to.CommuneCode, communes.GetValueOrDefault(p.ProducerCode)), p)]);
    }

    private static IEnumerable<ShippingOffer> Offers(ShippingProfile profile, IEnumerable<ShippingRate> rates, ShippingZone zone, Parcel parcel)
    {
        if (profile.OffersCarrier)
        {
            var fees = new ShippingFees([.. rates.Select(r => new ShippingStep(r.Zone, r.UpToGrams, r.FeeVnd))], profile.FreeFromVnd, profile.SurchargeVnd);
            yield return new(ShippingMethod.Carrier, fees.FeeFor(zone, parcel.Grams + profile.PackingGrams, parcel.GoodsVnd), "", profile.HandlingDays);
        }
        if (profile.OffersOwnDelivery && zone <= profile.OwnDeliveryWithin)
            yield return new(ShippingMethod.OwnDelivery, profile.OwnDeliveryFeeVnd, "", profile.HandlingDays);
        if (profile.OffersPickUp) yield return new(ShippingMethod.PickUp, 0, profile.PickUpNote, profile.HandlingDays);
    }

    private async Task<Dictionary<string, string>> CommunesAsync(List<string> producers, CancellationToken cancel)
    {
        var facts = await db.Set<ProducerFact>().Where(p => producers.Contains(p.Code) && p.IsLatest && !p.IsVoid)
            .Select(p => new { p.Code, p.TypeFrom, p.CommuneCode, p.LegacyCommuneCode }).ToListAsync(cancel);
        return facts.GroupBy(p => p.Code).Select(g => g.MaxBy(p => p.TypeFrom)!)
            .ToDictionary(p => p.Code, p => geography.CommuneOf(p.CommuneCode, p.LegacyCommuneCode));
    }
}
