using System.Security.Cryptography;
using Marketplace.Shared.Facts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Media.Files;

/// <summary>Row first, bytes after it: whatever dies in between leaves a pending row, which is swept.</summary>
internal sealed class AddFile(DbContext db, IFileStore store, TimeProvider clock)
{
    public async Task<Guid> ExecuteAsync(NewFile file, CancellationToken cancel)
    {
        db.Add(new StoredFile
        {
            Id = file.Id,
            Key = file.Key,
            Kind = file.Kind,
            Owner = file.Owner,
            State = FileState.Pending,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Content)),
            ContentType = file.ContentType,
            Length = file.Content.Length,
            CreatedAt = FactInstant.Truncate(clock.GetUtcNow()),
        });
        await db.SaveChangesAsync(cancel);
        await store.WriteAsync(file.Key, file.Content, file.ContentType, cancel);
        return file.Id;
    }
}

internal sealed record NewFile(Guid Id, FileKind Kind, string Owner, string Key, string ContentType, byte[] Content);
