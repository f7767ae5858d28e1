using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <param name="ProductCode">A product of the producer that is to be put on sale or changed; null = a new one.</param>
public sealed record StartDraftCommand(string ProducerCode, string? ProductCode);

/// <summary>
/// Begins a draft, or goes on with the one of the product that is open. It begins with what is known: the published version, else the
/// register's row and certificate. Errors: the whole form (not their producer or product).
/// </summary>
public sealed class StartDraft(DbContext db, PublishDraft publish, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    private const int MostOpen = 200;

    /// <returns>The draft's id.</returns>
    public async Task<Result<Guid>> ExecuteAsync(StartDraftCommand command, CancellationToken cancel)
    {
        if (!user.May(ProducerRight.Catalogue, command.ProducerCode)) return Refused(DraftRefusals.NoSuchDraft);
        try
        {
            return await db.InTransactionAsync(c => StartAsync(command, c), cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody began one of the same product in the same moment.
            db.ChangeTracker.Clear();
            if (await OpenAsync(command, cancel) is { } other) return Result.Ok(other);
            throw;
        }
    }

    private async Task<Result<Guid>> StartAsync(StartDraftCommand command, CancellationToken cancel)
    {
        if (await OpenAsync(command, cancel) is { } open) return Result.Ok(open);
        var count = await db.Set<ListingDraft>().CountAsync(
            d => d.ProducerCode == command.ProducerCode && (d.State == DraftState.Draft || d.State == DraftState.ChangesAsked), cancel);
        if (count >= MostOpen) return Refused(DraftRefusals.AnotherIsOpen);
        var isSample = user.IsSample || await db.Set<Producers.ProducerVersion>().AnyAsync(p => p.Code == command.ProducerCode && p.IsSample, cancel);
        if (await ContentAsync(command, isSample, cancel) is not { } content) return Refused(DraftRefusals.NoSuchDraft);
        var now = clock.GetUtcNow();
        var draft = new ListingDraft
        {
            Id = Guid.CreateVersion7(now), ProducerCode = command.ProducerCode, ProductCode = command.ProductCode, Content = content,
            StartedAt = now, EditedAt = now, EditedBy = user.Id, IsSample = isSample,
        };
        db.Add(draft);
        audit.Note("draft.started", $"draft:{draft.Id:N}", "", $"{command.ProducerCode} {command.ProductCode}".TrimEnd());
        return Result.Ok(draft.Id);
    }

    private async Task<Guid?> OpenAsync(StartDraftCommand command, CancellationToken cancel) => command.ProductCode is null ? null
        : await db.Set<ListingDraft>().Where(d => d.ProductCode == command.ProductCode && d.ProducerCode == command.ProducerCode)
            .Where(d => d.State == DraftState.Draft || d.State == DraftState.Submitted || d.State == DraftState.ChangesAsked)
            .Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancel);

    private async Task<DraftContent?> ContentAsync(StartDraftCommand command, bool isSample, CancellationToken cancel)
    {
        if (command.ProductCode is not { } code) return new DraftContent();
        var product = await db.Set<ListedProduct>().AsNoTracking()
            .SingleOrDefaultAsync(p => p.Code == code && p.ProducerCode == command.ProducerCode, cancel);
        if (product is null) return null;
        var published = await publish.LiveAsync(code, isSample, cancel);
        var packs = await db.Set<Variant>().AsNoTracking()
            .Where(v => v.ProductCode == code && v.IsSample == isSample && v.Sale != PackSale.Retired).OrderBy(v => v.Position)
            .Select(v => new DraftPack(v.Id, v.Label, v.NetQuantity, v.NetUnit, v.PriceVnd)
            {
                OnHand = v.OnHand, LowStockAt = v.LowStockAt, Grams = v.ShippingGrams, Sku = v.Sku, IsOnSale = true,
            }).ToListAsync(cancel);
        if (published is not null) return published with { Packs = packs };
        var text = await db.Set<ProductText>().AsNoTracking().SingleOrDefaultAsync(t => t.ProductCode == code && t.IsSample == isSample, cancel);
        return new DraftContent
        {
            Name = product.Name, SetCode = product.SetCode, Description = product.Description, Packs = packs, Story = text?.Story ?? "",
            Label = text?.Label ?? new ProductLabel(),
        };
    }

    private static Result<Guid> Refused(Message why) => Result.Refused<Guid>(new FieldError("", why));
}
