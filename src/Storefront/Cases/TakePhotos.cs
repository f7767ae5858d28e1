using Marketplace.Media.Uploads;
using Marketplace.Ordering.Cases;
using Marketplace.Shared;
using Marketplace.Storefront.Resources;

namespace Marketplace.Storefront.Cases;

/// <summary>
/// Photos of a form, stored as private files that nobody keeps yet: those of an earlier sending and those of this one, three together.
/// Errors at Photos.
/// </summary>
internal sealed class TakePhotos(StorePrivateFile store)
{
    public async Task<Result<IReadOnlyList<Guid>>> ExecuteAsync(CaseForm form, string owner, CancellationToken cancel)
    {
        var files = (form.Photos ?? Enumerable.Empty<Microsoft.AspNetCore.Http.IFormFile>()).Where(f => f.Length > 0).ToList();
        var taken = KeptIn(form).ToList();
        if (files.Count + taken.Count > OpenCase.MostPhotos)
            return Refused(new Message(BuyWords.ResourceManager, nameof(BuyWords.AskPhotosMost), OpenCase.MostPhotos));
        foreach (var file in files)
        {
            await using var upload = file.OpenReadStream();
            var stored = await store.ExecuteAsync(upload, owner, cancel);
            if (stored.Value is not { } paper) return Refused(stored.Errors[0].Message);
            if (!paper.ContentType.StartsWith("image/", StringComparison.Ordinal))
                return Refused(new Message(BuyWords.ResourceManager, nameof(BuyWords.AskPhotosOnly)));
            taken.Add(paper.FileId);
        }
        return Result.Ok<IReadOnlyList<Guid>>(taken);
    }

    /// <summary>Whose they are is asked when the case is opened.</summary>
    public static IReadOnlyList<Guid> KeptIn(CaseForm form) =>
        [.. form.Kept.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(k => Guid.TryParseExact(k, "N", out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty).Distinct().Take(OpenCase.MostPhotos)];

    private static Result<IReadOnlyList<Guid>> Refused(Message why) => Result.Refused<IReadOnlyList<Guid>>(new FieldError(nameof(CaseForm.Photos), why));
}
