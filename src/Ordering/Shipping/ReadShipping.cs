using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Ordering.Shipping;

/// <summary>From what was typed to numbers, with an error at each field and row that is none.</summary>
internal sealed class ReadShipping
{
    private readonly List<FieldError> _errors = [];
    private readonly List<ShippingStep> _steps = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    public IReadOnlyList<ShippingStep> Steps => _steps;

    /// <summary>Puts what was typed into the profile; it may be thrown away when there are errors.</summary>
    public void Into(ShippingProfile profile, ShippingForm form)
    {
        if (!form.OffersCarrier && !form.OffersPickUp && !form.OffersOwnDelivery) Refuse(nameof(form.OffersCarrier), ShippingTexts.NoWay());
        profile.OffersCarrier = form.OffersCarrier;
        profile.OffersPickUp = form.OffersPickUp;
        profile.PickUpNote = OutsideText.Tidy(form.PickUpNote, keepLines: true);
        if (profile.PickUpNote.Length > ShippingLimits.LongestNote)
            Refuse(nameof(form.PickUpNote), ShippingTexts.TooLong(ShippingLimits.LongestNote));
        ReadOwnDelivery(profile, form);
        profile.FreeFromVnd = Amount(nameof(form.FreeFrom), form.FreeFrom, ShippingLimits.LeastFeeVnd, ShippingTexts.FreeFrom());
        profile.SurchargeVnd = Amount(nameof(form.Surcharge), form.Surcharge, 0, ShippingTexts.Surcharge()) ?? 0;
        profile.PackingGrams = Number(nameof(form.PackingGrams), form.PackingGrams, 0, ShippingLimits.MostPackingGrams, ShippingTexts.Packing()) ?? 0;
        var days = Number(nameof(form.HandlingDays), form.HandlingDays, 1, ShippingLimits.MostDays, ShippingTexts.Days());
        if (form.HandlingDays.Trim().Length == 0) Refuse(nameof(form.HandlingDays), ShippingTexts.Days());
        profile.HandlingDays = days ?? profile.HandlingDays;
        ReadRows(form);
    }

    private void ReadOwnDelivery(ShippingProfile profile, ShippingForm form)
    {
        profile.OffersOwnDelivery = form.OffersOwnDelivery;
        var fee = TypedNumber.Vnd(form.OwnDeliveryFee);
        if (form.OffersOwnDelivery && fee is null or > ShippingLimits.MostVnd) Refuse(nameof(form.OwnDeliveryFee), ShippingTexts.OwnFee());
        profile.OwnDeliveryFeeVnd = fee ?? 0;
        if (Enum.TryParse<ShippingZone>(form.OwnDeliveryWithin, out var zone) && Enum.IsDefined(zone)) profile.OwnDeliveryWithin = zone;
        else if (form.OffersOwnDelivery) Refuse(nameof(form.OwnDeliveryWithin), ShippingTexts.Within());
    }

    private void ReadRows(ShippingForm form)
    {
        var weights = new HashSet<int>();
        for (var i = 0; i < form.Rows.Count; i++)
        {
            var row = form.Rows[i];
            if (row.IsEmpty) continue;
            var at = $"Rows[{i}]";
            var grams = TypedNumber.Grams(row.UpToKg);
            if (grams is null or < 1 or > ShippingLimits.MostGrams) Refuse($"{at}.UpToKg", ShippingTexts.Weight());
            else if (!weights.Add(grams.Value)) Refuse($"{at}.UpToKg", ShippingTexts.SameWeight(row.UpToKg.Trim()));
            var typed = row.Fees.Where(f => f.Fee.Trim().Length > 0).ToList();
            if (typed.Count == 0) Refuse($"{at}.SameProvince", ShippingTexts.EmptyRow());
            foreach (var (zone, text) in typed)
            {
                if (TypedNumber.Vnd(text) is { } fee and >= ShippingLimits.LeastFeeVnd and <= ShippingLimits.MostVnd)
                    _steps.Add(new ShippingStep(zone, grams ?? 0, fee));
                else Refuse($"{at}.{zone}", ShippingTexts.Fee());
            }
        }
        if (weights.Count > ShippingLimits.MostRows) Refuse("Rows", ShippingTexts.TooManyRows());
    }

    private long? Amount(string field, string text, long least, Message refusal)
    {
        if (text.Trim().Length == 0) return null;
        if (TypedNumber.Vnd(text) is { } amount && amount >= least && amount <= ShippingLimits.MostVnd) return amount;
        Refuse(field, refusal);
        return null;
    }

    private int? Number(string field, string text, int least, int most, Message refusal)
    {
        if (text.Trim().Length == 0) return null;
        if (TypedNumber.Whole(text) is { } number && number >= least && number <= most) return number;
        Refuse(field, refusal);
        return null;
    }

    private void Refuse(string field, Message message) => _errors.Add(new FieldError(field, message));
}
