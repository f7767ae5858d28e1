using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Onboarding;
using Marketplace.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts.Automatic;

/// <summary>Why the rule leaves a listing to an officer; the first four are of the producer's standing, then its record, then the listing.</summary>
public enum Hindrance
{
    Off, Stopped, NotVerified, Suspended, TooFewApproved, Declined, TakenDown, ComplaintOpen, ComplaintUpheld, TooManyToday, Alcohol, NameOrSet, Papers,
}

/// <summary>The rule's numbers: approvals by officers, days that the record looks back, approvals of one producer within 24 hours.</summary>
public static class AutomaticLimits
{
    public const int LeastApproved = 3, Days = 180, MostADay = 20;
}

/// <param name="Hindrances">Empty = the rule would approve.</param>
/// <param name="Approved">Listings that officers approved, ever.</param>
/// <param name="Declined">Listings declined in the last <see cref="AutomaticLimits.Days"/> days.</param>
public sealed record AutomaticRecord(IReadOnlyList<Hindrance> Hindrances, int Approved, int Declined, ComplaintRecord Complaints);

/// <summary>
/// Lets listings of producers with a clean record on sale before an officer looks. Our own rule: no law asks it. Name, set, star and certificate
/// never change by it: a name that the register or buyers know already stays an officer's matter.
/// </summary>
internal sealed class AutomaticRule(DbContext db, IBuyerComplaints complaints, TimeProvider clock)
{
    /// <summary>Of the producer alone.</summary>
    public async Task<AutomaticRecord> RecordAsync(string producer, bool isSample, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now.AddDays(-AutomaticLimits.Days);
        var notes = db.Set<DraftNote>().Where(n => db.Set<ListingDraft>().Any(d => d.Id == n.DraftId && d.ProducerCode == producer));
        notes = notes.Where(n => isSample || !n.IsSample);
        var approved = await notes.Where(n => n.Act == DraftAct.Approved).Select(n => n.DraftId).Distinct().CountAsync(cancel);
        var declined = await notes.CountAsync(n => n.Act == DraftAct.Declined && n.At >= since, cancel);
        var mine = db.Set<AutomaticApproval>().Where(a => a.ProducerCode == producer);
        var buyers = await complaints.CountAsync(producer, since, isSample, cancel);
        var aDayAgo = now.AddDays(-1);
        (Hindrance What, bool Holds)[] all =
        [
            (Hindrance.Off, !await db.Set<AutomaticSwitch>().AnyAsync(s => s.IsOn, cancel)),
            (Hindrance.Stopped, await db.Set<AutomaticStop>().AnyAsync(s => s.ProducerCode == producer, cancel)),
            (Hindrance.NotVerified, !await ProducerStandings.IsVerifiedAsync(db, producer, cancel)),
            (Hindrance.Suspended, await ProducerStandings.IsSuspendedAsync(db, producer, cancel)),
            (Hindrance.TooFewApproved, approved < AutomaticLimits.LeastApproved),
            (Hindrance.Declined, declined > 0),
            (Hindrance.TakenDown, await db.Set<Publication>().AnyAsync(p => p.ProducerCode == producer && p.SuspendedAt != null, cancel)
                || await mine.AnyAsync(a => a.TakenBackAt >= since, cancel)),
            (Hindrance.ComplaintOpen, buyers.Open > 0),
            (Hindrance.ComplaintUpheld, buyers.Upheld > 0),
            (Hindrance.TooManyToday, await mine.CountAsync(a => a.At >= aDayAgo, cancel) >= AutomaticLimits.MostADay),
        ];
        return new AutomaticRecord([.. all.Where(h => h.Holds).Select(h => h.What)], approved, declined, buyers);
    }

    /// <param name="draft">Whole, and looked at by <see cref="ReviewRules"/>.</param>
    /// <param name="live">What buyers see now; null = nothing of this product was published.</param>
    /// <param name="rules">Of today.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<AutomaticRecord> OfAsync(ListingDraft draft, DraftContent? live, ListingRules rules, CancellationToken cancel)
    {
        var record = await RecordAsync(draft.ProducerCode, draft.IsSample, cancel);
        var content = draft.Content;
        (Hindrance What, bool Holds)[] all =
        [
            (Hindrance.Alcohol, SetRules.IsAlcohol(content.SetCode) || content.Label.LicenceNo != (live?.Label.LicenceNo ?? "")),
            (Hindrance.NameOrSet, !await KeepsNameAsync(draft, live, cancel)),
            (Hindrance.Papers, rules.Missing(content).Count > 0 || rules.ClaimsIn(content).Count > 0),
        ];
        return record with { Hindrances = [.. record.Hindrances, .. all.Where(h => h.Holds).Select(h => h.What)] };
    }

    private async Task<bool> KeepsNameAsync(ListingDraft draft, DraftContent? live, CancellationToken cancel)
    {
        if (live is not null && (live.Name != draft.Content.Name || live.SetCode != draft.Content.SetCode)) return false;
        if (draft.ProductCode is not { } code) return true;
        var known = await db.Set<ProductVersion>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == code && p.IsLatest, cancel);
        return known is { IsVoid: false } && known.Name == draft.Content.Name && known.SetCode == draft.Content.SetCode;
    }
}
