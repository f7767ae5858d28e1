using Marketplace.Catalog.Producers;
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
public sealed class StartDraft(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
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
        var isSample = await db.WritesSampleAsync(user, command.ProducerCode, cancel);
        if (await ContentAsync(command, isSample, cancel) is not { } content) return Refused(DraftRefusals.NoSuchDraft);
        var now = clock.GetUtcNow();
        var draft = new ListingDraft
        {
            Id = Guid.CreateVersion7(now), ProducerCode = command.ProducerCode, ProductCode = command.ProductCode, Content = content,
            StartedAt = now, EditedAt = now, IsSample = isSample,
        };
        db.Add(draft);
        audit.Note("draft.started", $"draft:{draft.Id:N}", "", $"{command.ProducerCode} {command.ProductCode}".TrimEnd());
        return Result.Ok(draft.Id);
    }

    private async Task<Guid?> OpenAsync(StartDraftCommand command, CancellationToken cancel) => command.ProductCode is null ? null
        : await db.Set<ListingDraft>().Where(d => d.ProductCode == command.ProductCode && d.ProducerCode == command.ProducerCode)
            .Open().Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancel);

    private async Task<DraftContent?> ContentAsync(StartDraftCommand command, bool isSample, CancellationToken cancel)
    {
        if (command.ProductCode is not { } code) return new DraftContent();
        return (await KnownContent.OfAsync(db, command.ProducerCode, [code], isSample, cancel)).GetValueOrDefault(code);
    }

    private static Result<Guid> Refused(Message why) => Result.Refused<Guid>(new FieldError("", why));
}
