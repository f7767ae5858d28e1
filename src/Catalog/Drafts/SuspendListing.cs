using System.ComponentModel.DataAnnotations;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Geography;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <summary>Why something is taken down, or put back.</summary>
public sealed class SuspensionForm
{
    public const int LongestWhy = 300;

    [StringLength(LongestWhy)] public string Why { get; set; } = "";
}

/// <summary>
/// An officer of the producer's place takes a product off the shop, or puts it back; its producer reads why. Errors: Why, the whole form (not
/// in their places, or the officer's own producer).
/// </summary>
public sealed class SuspendListing(DbContext db, ICurrentUser user, ListingProjection listings, GeographyBook geography, IAudit audit, TimeProvider clock)
{
    public Task<Result> SuspendAsync(string productCode, SuspensionForm form, CancellationToken cancel) =>
        db.InTransactionAsync(c => SetAsync(productCode, OutsideText.Tidy(form.Why), c), cancel);

    public Task<Result> ResumeAsync(string productCode, CancellationToken cancel) => db.InTransactionAsync(c => SetAsync(productCode, null, c), cancel);

    /// <returns>Null when there is no such product in the reader's places.</returns>
    public async Task<SuspendableListing?> FindAsync(string productCode, CancellationToken cancel)
    {
        var product = await db.Set<ListedProduct>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == productCode, cancel);
        if (product is null || !await IsSeenAsync(product.ProducerCode, cancel)) return null;
        var why = await db.Set<Publication>().Where(p => p.ProductCode == productCode && p.SuspendedAt != null).Select(p => p.SuspendedWhy)
            .SingleOrDefaultAsync(cancel);
        return new SuspendableListing(product.Code, product.Name, product.ProducerName, product.State, why);
    }

    private async Task<Result> SetAsync(string code, string? why, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is null) return Result.Refused(new FieldError("", DraftRefusals.NotOnSaleHere));
        if (why is { Length: 0 }) return Result.Refused(new FieldError(nameof(SuspensionForm.Why), DraftRefusals.NoWords));
        var product = await db.Set<ListedProduct>().AsNoTracking().SingleAsync(p => p.Code == code, cancel);
        if (user.Memberships.ContainsKey(product.ProducerCode)) return Result.Refused(new FieldError("", DraftRefusals.NotYours));
        var now = clock.GetUtcNow();
        var publication = await db.Set<Publication>().SingleOrDefaultAsync(p => p.ProductCode == code, cancel)
            ?? db.Add(new Publication { ProductCode = code, ProducerCode = product.ProducerCode, IsSample = product.IsSample }).Entity;
        publication.SuspendedAt = why is null ? null : now;
        publication.SuspendedWhy = why ?? "";
        audit.Note(why is null ? "listing.put-back" : "listing.suspended", $"product:{code}", "", why ?? "");
        await listings.RefreshAsync([code], now, cancel);
        return Result.Ok();
    }

    private async Task<bool> IsSeenAsync(string producer, CancellationToken cancel)
    {
        var periods = await db.Set<ProducerVersion>().AsNoTracking().Where(p => p.Code == producer && p.IsLatest && !p.IsVoid).OrderBy(p => p.TypeFrom)
            .ToListAsync(cancel);
        return periods.AsKnownOn(clock.VietnamToday()) is { } known && user.Sees(
            geography.AreaOf(known.AreaCode, known.LegacyCommuneCode, known.CommuneCode), geography.CommuneOf(known.CommuneCode, known.LegacyCommuneCode));
    }
}

/// <param name="Why">Null = it is not taken down.</param>
public sealed record SuspendableListing(string Code, string Name, string ProducerName, ListingState State, string? Why);
