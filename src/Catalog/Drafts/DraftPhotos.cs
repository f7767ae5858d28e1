using Marketplace.Media.Files;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Drafts;

/// <summary>A photo that was stored for the draft's producer and is not kept yet.</summary>
public sealed record NewDraftPhoto(Guid FileId, string Key);

/// <summary>
/// The photos of an own draft: added at the end, moved to the front, described, taken away. A file is kept from the moment it is in the draft.
/// Errors: Photos (too many, or gone), Seen (somebody else described the same photo meanwhile), the draft.
/// </summary>
public sealed class DraftPhotos(DbContext db, DraftWork work)
{
    public const int Most = 8;
    public const int LongestAlt = 120;

    private static readonly DraftPart _part = new("photos", content => content.Photos);

    /// <summary>Whose a photo is, for Media.</summary>
    public static string OwnerOf(string producerCode) => $"producer:{producerCode}";

    public Task<Result> AddAsync(Guid id, IReadOnlyList<NewDraftPhoto> photos, CancellationToken cancel) => work.OnAsync(id, async draft =>
    {
        if (!draft.State.IsWritable()) return Refused("", DraftRefusals.NotWritable);
        if (draft.Content.Photos.Count + photos.Count > Most) return Refused("Photos", DraftRefusals.TooManyPhotos(Most));
        foreach (var photo in photos)
            if (!await db.KeepFileAsync(photo.FileId, OwnerOf(draft.ProducerCode), cancel)) return Refused("Photos", DraftRefusals.PhotoGone);
        Write(draft, [.. draft.Content.Photos, .. photos.Select(p => new DraftPhoto(p.FileId, p.Key, ""))]);
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

    /// <param name="said">By photo. A pack that is not in the draft is none.</param>
    public Task<Result> DescribeAsync(Guid id, IReadOnlyDictionary<Guid, DraftPhotoSays> said, CancellationToken cancel) => work.OnAsync(id, draft =>
    {
        if (!draft.State.IsWritable()) return Refused("", DraftRefusals.NotWritable);
        var before = draft.Content;
        if (before.Photos.Any(p => said.TryGetValue(p.FileId, out var says) && says.Meets(before, p))) return DraftWork.EditedMeanwhile();
        Write(draft, [.. before.Photos.Select(p => said.TryGetValue(p.FileId, out var says) ? says.Onto(p) : p)]);
        return Result.Ok();
    }, cancel);

    private Task<Result> ChangeAsync(Guid id, Func<IReadOnlyList<DraftPhoto>, IReadOnlyList<DraftPhoto>> change, CancellationToken cancel) =>
        work.OnAsync(id, draft =>
        {
            if (!draft.State.IsWritable()) return Refused("", DraftRefusals.NotWritable);
            Write(draft, change(draft.Content.Photos));
            return Result.Ok();
        }, cancel);

    private void Write(ListingDraft draft, IReadOnlyList<DraftPhoto> photos)
    {
        var wanted = draft.Content with { Photos = photos };
        if (_part.MarkOf(wanted) != _part.MarkOf(draft.Content)) work.Write(draft, wanted, _part);
    }

    private static Result Refused(string field, Message why) => Result.Refused(new FieldError(field, why));
}
