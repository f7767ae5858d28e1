using System.ComponentModel.DataAnnotations;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
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
        if (await SeenAsync(productCode, cancel) is not { } product) return null;
        var why = await db.Set<Publication>().Where(p => p.ProductCode == productCode && p.SuspendedAt != null).Select(p => p.SuspendedWhy)
            .SingleOrDefaultAsync(cancel);
        return new SuspendableListing(product.Code, product.Name, product.ProducerName, product.State, why);
    }

    /// <param name="code">The product's.</param>
    /// <param name="why">Null = it is put back.</param>
    /// <param name="cancel">Ends the writing.</param>
    internal async Task<Result> SetAsync(string code, string? why, CancellationToken cancel)
    {
        if (await SeenAsync(code, cancel) is not { } product) return Result.Refused(new FieldError("", DraftRefusals.NotOnSaleHere));
        if (why is { Length: 0 }) return Result.Refused(new FieldError(nameof(SuspensionForm.Why), DraftRefusals.NoWords));
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

    private async Task<ListedProduct?> SeenAsync(string code, CancellationToken cancel) =>
        await db.Set<ListedProduct>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == code, cancel) is { } product
        && await KnownProducer.FindAsync(db, geography, product.ProducerCode, clock.VietnamToday(), cancel) is { } producer
        && user.Sees(producer.Area, producer.Commune) ? product : null;
}

/// <param name="Why">Null = it is not taken down.</param>
public sealed record SuspendableListing(string Code, string Name, string ProducerName, ListingState State, string? Why);
