using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.ListingImport.Files;
using Marketplace.Media.Files;
using Marketplace.Media.Uploads;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.ListingImport;

/// <param name="Place">So many pictures were looked at: a job of another place has been done.</param>
internal sealed record ImportPictures(Guid Import, int Place);

/// <summary>
/// Takes some pictures out of an import's archives, each through the same door as a photo that is uploaded. They stay pending until a product
/// has them. Pictures come before products, so that a product is handed in whole.
/// </summary>
internal sealed partial class ImportPicturesHandler(DbContext db, StoreBundle bundles, StorePicture store, TimeProvider clock) : IJobHandler<ImportPictures>
{
    private const int AtOnce = 10;

    public static ZipLimits Limits { get; } = new(Entries: 300, Entry: StorePicture.MaxBytes, Total: 64 * 1024 * 1024);

    public async Task ExecuteAsync(ImportPictures job, JobContext context, CancellationToken cancel)
    {
        var run = await db.Set<ImportRun>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == job.Import, cancel);
        if (run is not { State: ImportState.Running } || run.PicturesDone != job.Place) return;
        var (bundle, from) = BundleAt(run, job.Place);
        var taken = bundle is null ? [] : await TakeAsync(run, bundle, from, cancel);
        // Storing a picture saves: what is written here is written after the last of them.
        db.AddRange(taken);
        db.Attach(run);
        run.PicturesDone = bundle is null ? run.Pictures : Math.Min(job.Place + Math.Max(taken.Count, 1), run.Pictures);
        run.MovedAt = clock.GetUtcNow();
        if (run.PicturesDone < run.Pictures) db.Enqueue(new ImportPictures(run.Id, run.PicturesDone));
        else
        {
            db.Enqueue(new ImportStep(run.Id, run.Place));
            foreach (var done in run.Bundles) await db.DiscardFileAsync(done.FileId, DraftPhotos.OwnerOf(run.ProducerCode), cancel);
        }
    }

    private static (ImportBundle?, int From) BundleAt(ImportRun run, int place)
    {
        foreach (var bundle in run.Bundles)
        {
            if (place < bundle.Entries) return (bundle, place);
            place -= bundle.Entries;
        }
        return (null, 0);
    }

    private async Task<List<ImportPicture>> TakeAsync(ImportRun run, ImportBundle bundle, int from, CancellationToken cancel)
    {
        await using var file = await bundles.OpenAsync(bundle.FileId, DraftPhotos.OwnerOf(run.ProducerCode), cancel);
        if (file is null) return [];
        using var archive = ZipDoor.Open(file, Limits);
        if (archive is null) return [];
        var skus = (await db.Set<ImportRow>().Where(r => r.ImportId == run.Id).Select(r => r.Sku).ToListAsync(cancel))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = new List<ImportPicture>();
        foreach (var entry in Files(archive).Skip(from).Take(AtOnce)) taken.Add(await TakeAsync(run, entry, skus, cancel));
        return taken;
    }

    /// <summary>Without the folders themselves.</summary>
    internal static IEnumerable<ZipArchiveEntry> Files(ZipArchive archive) => archive.Entries.Where(e => !e.FullName.EndsWith('/'));

    private async Task<ImportPicture> TakeAsync(ImportRun run, ZipArchiveEntry entry, HashSet<string> skus, CancellationToken cancel)
    {
        var name = OutsideText.Cut(OutsideText.Tidy(entry.FullName), 120);
        ImportPicture Refused(Message why) => new()
        {
            Id = Guid.CreateVersion7(), ImportId = run.Id, ProducerCode = run.ProducerCode, Name = name, Fault = why.Text(ImportColumns.Language),
        };

        if (entry.FullName.IndexOfAny(['/', '\\', ':', '\0']) >= 0 || entry.FullName.Contains("..", StringComparison.Ordinal))
            return Refused(ImportTexts.PictureInFolder);
        if (Owner(Path.GetFileNameWithoutExtension(name), skus) is not { } owner) return Refused(ImportTexts.PictureOfNobody);
        byte[] content;
        try { content = await BytesAsync(entry, cancel); }
        catch (InvalidDataException) { return Refused(ImportTexts.NotAZip); }
        var sha = Convert.ToHexStringLower(SHA256.HashData(content));
        var known = await EarlierAsync(run, owner.Sku, sha, cancel);
        if (known is null)
        {
            using var upload = new MemoryStream(content, writable: false);
            var stored = await store.ExecuteAsync(upload, DraftPhotos.OwnerOf(run.ProducerCode), cancel);
            if (stored.Value is not { } picture) return Refused(stored.Errors[0].Message);
            known = (picture.FileId, picture.Key);
        }
        return new ImportPicture
        {
            Id = Guid.CreateVersion7(), ImportId = run.Id, ProducerCode = run.ProducerCode, Name = name, Sku = owner.Sku, No = owner.No, Sha256 = sha,
            FileId = known.Value.FileId, Key = known.Value.Key,
        };
    }

    /// <summary>The same bytes, sent for the same SKU before and still there.</summary>
    private async Task<(Guid FileId, string Key)?> EarlierAsync(ImportRun run, string sku, string sha, CancellationToken cancel)
    {
        var earlier = await db.Set<ImportPicture>().AsNoTracking()
            .Where(p => p.ProducerCode == run.ProducerCode && p.Sha256 == sha && p.Sku == sku && p.FileId != null)
            .OrderByDescending(p => p.Id).Select(p => new { FileId = p.FileId!.Value, p.Key }).FirstOrDefaultAsync(cancel);
        if (earlier is null || await db.TypeOfFileAsync(earlier.FileId, DraftPhotos.OwnerOf(run.ProducerCode), cancel) is null) return null;
        return (earlier.FileId, earlier.Key);
    }

    private static async Task<byte[]> BytesAsync(ZipArchiveEntry entry, CancellationToken cancel)
    {
        await using var packed = entry.Read();
        using var bytes = new MemoryStream();
        await packed.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    /// <summary>"SKU", else "SKU-2"; SKUs in capitals.</summary>
    private static (string Sku, int No)? Owner(string stem, HashSet<string> skus)
    {
        if (skus.Contains(stem)) return (stem.ToUpperInvariant(), 1);
        var numbered = Numbered().Match(stem);
        if (!numbered.Success || !skus.Contains(numbered.Groups[1].Value)) return null;
        return (numbered.Groups[1].Value.ToUpperInvariant(), int.Parse(numbered.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^(.+)-([0-9]{1,2})$", RegexOptions.CultureInvariant, RegexLimit.Milliseconds)]
    private static partial Regex Numbered();
}
