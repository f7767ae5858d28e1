using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Shipping;

/// <summary>
/// Sets how a producer sends and what it asks for it (owner and catalogue). Errors at the field or row: OffersCarrier (no way at all),
/// OwnDeliveryFee (empty is not 0), OwnDeliveryWithin, FreeFrom, Surcharge, PackingGrams, HandlingDays, Rows[i].UpToKg, Rows[i].Far and the other zones.
/// What a demonstration account saves is demonstration, and never stands over a real table.
/// </summary>
public sealed class SaveShipping(DbContext db, ICurrentUser user, TrialHand hand, IAudit audit)
{
    public async Task<Result> ExecuteAsync(string producerCode, ShippingForm form, CancellationToken cancel)
    {
        if (!user.May(ProducerRight.Shop, producerCode)) return Refused(ShippingTexts.NotYours());
        var isTrial = await hand.IsTrialAsync(producerCode, cancel);
        return await db.InTransactionAsync(c => SaveAsync(producerCode, form, isTrial, c), cancel);
    }

    private async Task<Result> SaveAsync(string producerCode, ShippingForm form, bool isTrial, CancellationToken cancel)
    {
        var profile = await db.Set<ShippingProfile>().FindAsync([producerCode], cancel);
        if (isTrial && profile is { IsSample: false }) return Refused(ShippingTexts.TrialOverReal());
        if (profile is null)
        {
            profile = new ShippingProfile { ProducerCode = producerCode };
            db.Add(profile);
        }
        var rates = await db.Set<ShippingRate>().Where(r => r.ProducerCode == producerCode).ToListAsync(cancel);
        var before = ShippingNote.Of(profile, rates);
        var read = new ReadShipping();
        read.Into(profile, form);
        if (read.Errors.Count > 0) return Result.Refused(read.Errors);
        profile.IsSample = isTrial;
        var kept = Replace(producerCode, rates, read.Steps, isTrial);
        audit.Note("shipping.saved", $"producer:{producerCode}", before, ShippingNote.Of(profile, kept));
        return Result.Ok();
    }

    /// <summary>A step that stays keeps its row, so that none is written beside its equal.</summary>
    private List<ShippingRate> Replace(string producerCode, List<ShippingRate> rates, IReadOnlyList<ShippingStep> steps, bool isTrial)
    {
        var kept = new List<ShippingRate>();
        foreach (var step in steps)
        {
            var rate = rates.Find(r => r.Zone == step.Zone && r.UpToGrams == step.UpToGrams);
            if (rate is null)
            {
                rate = new ShippingRate { Id = Guid.CreateVersion7(), ProducerCode = producerCode, Zone = step.Zone, UpToGrams = step.UpToGrams };
                db.Add(rate);
            }
            rate.FeeVnd = step.FeeVnd;
            rate.IsSample = isTrial;
            kept.Add(rate);
        }
        db.RemoveRange(rates.Except(kept));
        return kept;
    }

    private static Result Refused(Message message) => Result.Refused(new FieldError("", message));
}
