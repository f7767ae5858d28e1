using System.Security.Cryptography;
using System.Text.Json;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <summary>
/// Changes one part of an own draft: the row is locked, so that two who save at once are one after the other, and whoever comes second learns
/// of the first when that was somebody else who changed the same part. Errors: Seen (<see cref="DraftRefusals.EditedMeanwhile"/>), the draft.
/// </summary>
public sealed class DraftWork(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    /// <param name="seen"><see cref="MarkOf"/> the part that the editor saw; empty = whatever it is.</param>
    /// <param name="edit">The content as it is to be, or why not.</param>
    internal Task<Result> EditAsync(
        Guid id, string seen, DraftPart part, Func<DraftContent, Result<DraftContent>> edit, CancellationToken cancel) =>
        OnAsync(id, draft =>
        {
            if (!draft.State.IsWritable()) return Result.Refused(new FieldError("", DraftRefusals.NotWritable));
            var edited = edit(draft.Content);
            if (edited.Value is not { } content) return edited;
            var (now, wanted) = (part.MarkOf(draft.Content), part.MarkOf(content));
            if (seen.Length > 0 && seen != now && now != wanted && !draft.Writers.IsLast(user.Id, part)) return EditedMeanwhile();
            if (now != wanted) Write(draft, content, part);
            else draft.EditedAt = clock.GetUtcNow();
            return Result.Ok();
        }, cancel);

    /// <summary>Puts in the new content and keeps who wrote it.</summary>
    internal void Write(ListingDraft draft, DraftContent content, DraftPart part)
    {
        draft.Content = content;
        draft.EditedAt = clock.GetUtcNow();
        if (user.Id is { } me) draft.Writers = draft.Writers.With(me, part);
        // Its own people's typing is in the draft; what an officer typed for them they can read up.
        if (user.Assists is not null) audit.Note("draft.edited", $"draft:{draft.Id:N}", "", content.Name);
    }

    /// <summary>Does something with an own draft under its row's lock.</summary>
    internal Task<Result> OnAsync(Guid id, Func<ListingDraft, Result> work, CancellationToken cancel) =>
        OnAsync(id, draft => Task.FromResult(work(draft)), cancel);

    /// <inheritdoc cref="OnAsync(Guid, Func{ListingDraft, Result}, CancellationToken)"/>
    internal Task<Result> OnAsync(Guid id, Func<ListingDraft, Task<Result>> work, CancellationToken cancel) =>
        db.InTransactionAsync(async c => await LockAsync(Own(), id, c) is { } draft ? await work(draft) : NoSuchDraft(), cancel);

    /// <summary>The draft with its thread, its row locked until the transaction ends.</summary>
    internal static async Task<ListingDraft?> LockAsync(IQueryable<ListingDraft> seen, Guid id, CancellationToken cancel)
    {
        var one = seen.Where(d => d.Id == id);
        if (await one.ExecuteUpdateAsync(set => set.SetProperty(d => d.EditedAt, d => d.EditedAt), cancel) == 0) return null;
        return await one.Include(d => d.Notes).SingleAsync(cancel);
    }

    private IQueryable<ListingDraft> Own() => db.Set<ListingDraft>().OwnedBy(user, ProducerRight.Catalogue, d => d.ProducerCode);

    internal static Result EditedMeanwhile() => Result.Refused(new FieldError(DraftRefusals.Seen, DraftRefusals.EditedMeanwhile));

    internal static Result NoSuchDraft() => Result.Refused(new FieldError("", DraftRefusals.NoSuchDraft));

    /// <summary>Changes when the part does.</summary>
    internal static string MarkOf(object part) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(part)).AsSpan(0, 8));
}
