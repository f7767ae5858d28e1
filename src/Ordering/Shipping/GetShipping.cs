using System.Globalization;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Shipping;

/// <summary>A producer's table as its form shows it, for who may change it; what was never saved is by carrier, at fees to be agreed.</summary>
public sealed class GetShipping(DbContext db, ICurrentUser user)
{
    /// <returns>Null for who may not.</returns>
    public async Task<ShippingForm?> ExecuteAsync(string producerCode, CancellationToken cancel)
    {
        if (!user.May(ProducerRight.Shop, producerCode)) return null;
        var saved = await db.Set<ShippingProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.ProducerCode == producerCode, cancel);
        var rates = await db.Set<ShippingRate>().AsNoTracking().Where(r => r.ProducerCode == producerCode).ToListAsync(cancel);
        var profile = saved ?? new ShippingProfile { ProducerCode = producerCode };
        return new ShippingForm
        {
            OffersCarrier = profile.OffersCarrier,
            OffersPickUp = profile.OffersPickUp,
            PickUpNote = profile.PickUpNote,
            OffersOwnDelivery = profile.OffersOwnDelivery,
            OwnDeliveryFee = profile.OffersOwnDelivery ? Text(profile.OwnDeliveryFeeVnd) : "",
            OwnDeliveryWithin = profile.OwnDeliveryWithin.ToString(),
            FreeFrom = Text(profile.FreeFromVnd),
            Surcharge = profile.SurchargeVnd == 0 ? "" : Text(profile.SurchargeVnd),
            PackingGrams = profile.PackingGrams == 0 ? "" : Text(profile.PackingGrams),
            HandlingDays = Text(profile.HandlingDays),
            Rows = [.. rates.GroupBy(r => r.UpToGrams).OrderBy(g => g.Key).Select(g => Row(g.Key, g.ToDictionary(r => r.Zone, r => r.FeeVnd)))],
        };
    }

    private static ShippingFormRow Row(int grams, Dictionary<ShippingZone, long> fees) => new()
    {
        UpToKg = (grams / 1000m).ToString("0.###", CultureInfo.CurrentCulture),
        SameCommune = Fee(fees, ShippingZone.SameCommune),
        SameProvince = Fee(fees, ShippingZone.SameProvince),
        Region = Fee(fees, ShippingZone.Region),
        Far = Fee(fees, ShippingZone.Far),
    };

    private static string Fee(Dictionary<ShippingZone, long> fees, ShippingZone zone) => fees.TryGetValue(zone, out var fee) ? Text(fee) : "";

    private static string Text(long? number) => number?.ToString("N0", CultureInfo.CurrentCulture) ?? "";
}
