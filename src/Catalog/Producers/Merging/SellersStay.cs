using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Onboarding;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Producers.Merging;

/// <summary>People, an application that waits, and listings stay under the code that they were made for. What is of demonstration holds no real code.</summary>
internal sealed class SellersStay(DbContext db, IProducerStaff staff) : IFollowsMerge
{
    public async Task<bool> HoldsAsync(KnownProducer merged, CancellationToken cancel) =>
        (await staff.ForAsync(merged.Code, ProducerRight.Read, cancel)).Any(p => p.IsSample == merged.IsSample)
        || await db.Set<ListingDraft>().AnyAsync(d => d.ProducerCode == merged.Code && d.IsSample == merged.IsSample, cancel)
        || await db.Set<ProducerApplication>().AnyAsync(a =>
            a.ProducerCode == merged.Code && a.IsSample == merged.IsSample && a.SubmittedAt != null
            && (a.Decision == null || a.Decision == ApplicationDecision.MoreAsked), cancel);

    public Task<bool> HasSoldAsync(string living, IReadOnlyList<string> products, CancellationToken cancel) =>
        db.Set<ListingDraft>().AnyAsync(d => d.ProducerCode == living && d.ProductCode != null && products.Contains(d.ProductCode), cancel);
}
