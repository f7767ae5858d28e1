using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Shipping;

/// <summary>Quotes from the table that each producer keeps. Two queries, whatever the number of producers.</summary>
internal sealed class TableQuoter(DbContext db, GeographyBook geography, ProvinceBook provinces) : IShippingQuoter
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<ShippingOffer>>> QuoteAsync(
        ShippingPlace to, IReadOnlyList<Parcel> parcels, CancellationToken cancel)
    {
        var codes = parcels.Select(p => p.ProducerCode).ToList();
        var tables = await db.Set<ShippingProfile>().AsNoTracking().Where(p => codes.Contains(p.ProducerCode))
            .Select(p => new Table(p, db.Set<ShippingRate>().Where(r => r.ProducerCode == p.ProducerCode).ToList()))
            .ToDictionaryAsync(t => t.Profile.ProducerCode, cancel);
        var communes = await CommunesAsync(codes, cancel);
        return parcels.ToDictionary(p => p.ProducerCode, p => (IReadOnlyList<ShippingOffer>)[.. Offers(
            tables.GetValueOrDefault(p.ProducerCode) ?? new Table(new ShippingProfile { ProducerCode = p.ProducerCode }, []),
            Zones.Of(provinces, to.ProvinceCode, to.CommuneCode, communes.GetValueOrDefault(p.ProducerCode)), to.IsCommuneOpen, p)]);
    }

    private static IEnumerable<ShippingOffer> Offers(Table table, ShippingZone zone, bool isCommuneOpen, Parcel parcel)
    {
        var profile = table.Profile;
        if (profile.OffersCarrier)
        {
            var steps = table.Rates.Select(r => new ShippingStep(r.Zone, r.UpToGrams, r.FeeVnd)).ToList();
            var fees = new ShippingFees(steps, profile.FreeFromVnd, profile.SurchargeVnd);
            yield return new(ShippingMethod.Carrier, fees.FeeFor(zone, parcel.Grams + profile.PackingGrams, parcel.GoodsVnd), "", profile.HandlingDays);
        }
        var nearest = isCommuneOpen && zone == ShippingZone.SameProvince ? ShippingZone.SameCommune : zone;
        if (profile.OffersOwnDelivery && nearest <= profile.OwnDeliveryWithin)
        {
            yield return new(ShippingMethod.OwnDelivery, profile.OwnDeliveryFeeVnd, "", profile.HandlingDays)
            {
                IsWithinCommune = profile.OwnDeliveryWithin == ShippingZone.SameCommune,
            };
        }
        if (profile.OffersPickUp) yield return new(ShippingMethod.PickUp, 0, profile.PickUpNote, profile.HandlingDays);
    }

    private async Task<Dictionary<string, string>> CommunesAsync(List<string> producers, CancellationToken cancel)
    {
        var facts = await db.Set<ProducerFact>().Where(p => producers.Contains(p.Code) && p.IsLatest && !p.IsVoid && p.TypeFrom <= geography.Today)
            .Select(p => new { p.Code, p.TypeFrom, p.CommuneCode, p.LegacyCommuneCode }).ToListAsync(cancel);
        return facts.GroupBy(p => p.Code).Select(g => g.MaxBy(p => p.TypeFrom)!)
            .ToDictionary(p => p.Code, p => geography.CommuneOf(p.CommuneCode, p.LegacyCommuneCode));
    }

    private sealed record Table(ShippingProfile Profile, IReadOnlyList<ShippingRate> Rates);
}
