using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Onboarding;

/// <summary>
/// An officer of the place stops a producer, or lets it go on: its products leave pages, search, sitemap and baskets with the commit, and come
/// back with it. Errors: Why, the whole form (not in their places, or the officer's own producer).
/// </summary>
public sealed class SuspendProducer(DbContext db, ICurrentUser user, ListingProjection listings, GeographyBook geography, IAudit audit, TimeProvider clock)
{
    public Task<Result> SuspendAsync(string producerCode, SuspensionForm form, CancellationToken cancel) =>
        db.InTransactionAsync(c => SetAsync(producerCode, OutsideText.Tidy(form.Why), c), cancel);

    public Task<Result> ResumeAsync(string producerCode, CancellationToken cancel) => db.InTransactionAsync(c => SetAsync(producerCode, null, c), cancel);

    /// <returns>Null when there is no such producer in the reader's places.</returns>
    public async Task<SuspendableProducer?> FindAsync(string producerCode, CancellationToken cancel)
    {
        if (await KnownProducer.FindAsync(db, geography, producerCode, clock.VietnamToday(), cancel) is not { } known
            || !user.Sees(known.Area, known.Commune)) return null;
        var standing = await db.Set<ProducerStanding>().AsNoTracking().SingleOrDefaultAsync(s => s.ProducerCode == producerCode
            && s.SuspendedAt != null, cancel);
        return new SuspendableProducer(known.Code, known.Name, standing?.Why, known.IsSample);
    }

    private async Task<Result> SetAsync(string code, string? why, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is not { } producer) return Result.Refused(new FieldError("", OnboardingRefusals.NoSuchProducer));
        if (user.Memberships.ContainsKey(code)) return Result.Refused(new FieldError("", DraftRefusals.NotYours));
        if (why is { Length: 0 }) return Result.Refused(new FieldError(nameof(SuspensionForm.Why), DraftRefusals.NoWords));
        var now = clock.GetUtcNow();
        var standing = await db.Set<ProducerStanding>().SingleOrDefaultAsync(s => s.ProducerCode == code, cancel)
            ?? db.Add(new ProducerStanding { ProducerCode = code, IsSample = producer.IsSample }).Entity;
        standing.SuspendedAt = why is null ? null : now;
        standing.Why = why ?? "";
        audit.Note(why is null ? "producer.put-back" : "producer.suspended", $"producer:{code}", "", why ?? "");
        var products = await db.Set<ProductVersion>().Where(p => p.ProducerCode == code && p.IsLatest).Select(p => p.Code).ToListAsync(cancel);
        await listings.RefreshAsync(products, now, cancel);
        return Result.Ok();
    }
}

/// <param name="Why">Null = it is not stopped.</param>
public sealed record SuspendableProducer(string Code, string Name, string? Why, bool IsSample);
