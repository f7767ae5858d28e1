using Marketplace.Media.Files;
using Marketplace.Media.Uploads;
using Marketplace.SalesChannels.Declarations;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.FieldChecks;

/// <summary>Photos that officers take where a producer sells: private files, opened by officers of the place alone, each opening noted.</summary>
public sealed class FieldPhotos(DbContext db, FieldScope scope, StorePrivateFile store, FileTickets tickets, ICurrentUser user, IAudit audit)
{
    private const string Picture = "image/webp";

    /// <summary>Takes a photo before the form that it came with is looked at; nobody keeps it yet. Errors: channel, Files.</summary>
    public async Task<Result<Guid>> TakeAsync(Stream upload, string code, CancellationToken cancel)
    {
        if (await scope.FindAsync(code, cancel) is not { IsOwn: false }) return Result.Refused<Guid>(new FieldError("channel", FieldTexts.NoSuchChannel()));
        var stored = await store.ExecuteAsync(upload, FieldScope.PhotoOwner(code), cancel);
        if (stored.Value is { ContentType: Picture } photo) return Result.Ok(photo.FileId);
        return Result.Refused<Guid>(new FieldError("Files", stored.Succeeded ? FieldTexts.NoPhoto() : stored.Errors[0].Message));
    }

    /// <returns>Null when there is no such check in the reader's places, or it has no photo.</returns>
    public async Task<OpenedEvidence?> OpenAsync(string code, Guid check, CancellationToken cancel)
    {
        var photo = await db.FieldChecksSeenBy(user).Where(c => c.Id == check && c.ParticipationCode == code).Select(c => c.PhotoId)
            .SingleOrDefaultAsync(cancel);
        if (photo is not { } file || user.Id is not { } reader) return null;
        audit.Note("channel.field-photo-opened", $"channel:{code}", "", $"{check:N}");
        await db.SaveChangesAsync(cancel);
        return new OpenedEvidence(tickets.Of(file, reader), IsPicture: true);
    }
}
