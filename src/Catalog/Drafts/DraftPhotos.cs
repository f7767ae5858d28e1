using Marketplace.Media.Files;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <summary>A photo that was stored for the draft's producer and is not kept yet.</summary>
public sealed record NewDraftPhoto(Guid FileId, string Key);

/// <summary>
/// The photos of an own draft: added at the end, moved to the front, described, taken away. A file is kept from the moment it is in the draft.
/// Errors: Photos (too many, or gone), the draft.
/// </summary>
public sealed class DraftPhotos(DbContext db, DraftWork work)
{
    public const int Most = 8;
    public const int LongestAlt = 120;

    /// <summary>Whose a photo is, for Media.</summary>
    public static string OwnerOf(string producerCode) => $"producer:{producerCode}";

    public Task<Result> AddAsync(Guid id, IReadOnlyList<NewDraftPhoto> photos, CancellationToken cancel) => work.OnAsync(id, async draft =>
    {
        if (!draft.State.IsWritable()) return Refused("", DraftRefusals.NotWritable);
        if (draft.Content.Photos.Count + photos.Count > Most) return Refused("Photos", DraftRefusals.TooManyPhotos(Most));
        foreach (var photo in photos)
            if (!await db.KeepFileAsync(photo.FileId, OwnerOf(draft.ProducerCode), cancel)) return Refused("Photos", DraftRefusals.PhotoGone);
        draft.Content = draft.Content with { Photos = [.. draft.Content.Photos, .. photos.Select(p => new DraftPhoto(p.FileId, p.Key, ""))] };
        return Result.Ok();
    }, cancel);

    public Task<Result> MoveFirstAsync(Guid id, Guid photo, CancellationToken cancel) =>
        ChangeAsync(id, photos => [.. photos.Where(p => p.FileId == photo), .. photos.Where(p => p.FileId != photo)], cancel);

    /// <summary>One place towards the front.</summary>
    public Task<Result> MoveUpAsync(Guid id, Guid photo, CancellationToken cancel) => ChangeAsync(id, photos =>
    {
        var moved = photos.ToList();
        var at = moved.FindIndex(p => p.FileId == photo);
        if (at > 0) (moved[at - 1], moved[at]) = (moved[at], moved[at - 1]);
        return moved;
    }, cancel);

    public Task<Result> RemoveAsync(Guid id, Guid photo, CancellationToken cancel) =>
        ChangeAsync(id, photos => [.. photos.Where(p => p.FileId != photo)], cancel);

    /// <param name="alts">By photo: what it shows.</param>
    public Task<Result> DescribeAsync(Guid id, IReadOnlyDictionary<Guid, string> alts, CancellationToken cancel) => ChangeAsync(
        id, photos =>
        [
            .. photos.Select(p => alts.TryGetValue(p.FileId, out var alt) ? p with { Alt = OutsideText.Cut(OutsideText.Tidy(alt), LongestAlt) } : p),
        ], cancel);

    private Task<Result> ChangeAsync(Guid id, Func<IReadOnlyList<DraftPhoto>, IReadOnlyList<DraftPhoto>> change, CancellationToken cancel) =>
        work.OnAsync(id, draft =>
        {
            if (!draft.State.IsWritable()) return Refused("", DraftRefusals.NotWritable);
            draft.Content = draft.Content with { Photos = change(draft.Content.Photos) };
            return Result.Ok();
        }, cancel);

    private static Result Refused(string field, Message why) => Result.Refused(new FieldError(field, why));
}
