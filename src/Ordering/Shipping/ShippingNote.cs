using System.Globalization;

namespace Marketplace.Ordering.Shipping;

/// <summary>A table in one line, as the audit keeps it.</summary>
internal static class ShippingNote
{
    public static string Of(ShippingProfile profile, IEnumerable<ShippingRate> rates)
    {
        List<string> parts = [];
        if (profile.OffersCarrier) parts.Add("carrier");
        if (profile.OffersPickUp) parts.Add("pick-up");
        if (profile.OffersOwnDelivery)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"own {profile.OwnDeliveryFeeVnd} within {profile.OwnDeliveryWithin}"));
        if (profile.FreeFromVnd is { } free) parts.Add(string.Create(CultureInfo.InvariantCulture, $"free from {free}"));
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"surcharge {profile.SurchargeVnd}, packing {profile.PackingGrams} g"));
        parts.Add(string.Create(CultureInfo.InvariantCulture, $"{profile.HandlingDays} days"));
        parts.AddRange(rates.OrderBy(r => r.Zone).ThenBy(r => r.UpToGrams)
            .Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Zone} {r.UpToGrams} g {r.FeeVnd}")));
        return string.Join("; ", parts);
    }
}
