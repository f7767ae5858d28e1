using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Marketplace.Media.Files;

namespace Marketplace.Media.Pictures;

/// <summary>Finds what a key's sizes are made from: a person's picture or a shipped illustration. Neither changes while the process runs.</summary>
internal sealed class PictureSources(MediaFolders folders, IFileStore store)
{
    /// <summary>Raised when pictures are made differently, so that browsers fetch them anew.</summary>
    private const byte Recipe = 2;

    private static readonly string _recipe = Recipe.ToString(CultureInfo.InvariantCulture);
    private readonly ConcurrentDictionary<string, PictureSource> _drawings = new();

    /// <summary>A stored picture never changes under its key, so nothing is read to name its version; whether it is there shows when it is opened.</summary>
    public PictureSource? Find(string key)
    {
        if (PictureName.IsStored(key)) return new PictureSource(key, _recipe);
        if (_drawings.TryGetValue(key, out var known)) return known;
        if (!PictureName.IsKey(key) || !MediaFolders.IsPlainFile(PathOf(key))) return null;
        var hash = SHA256.HashData([.. File.ReadAllBytes(PathOf(key)), Recipe]);
        return _drawings.GetOrAdd(key, new PictureSource(key, Convert.ToHexStringLower(hash.AsSpan(0, 6))));
    }

    /// <returns>Null when there is no such file.</returns>
    public Task<Stream?> OpenAsync(PictureSource source, CancellationToken cancel) => PictureName.IsStored(source.Key)
        ? store.OpenAsync(FileKeys.Picture(source.Key), cancel)
        : Task.FromResult<Stream?>(MediaFolders.IsPlainFile(PathOf(source.Key)) ? File.OpenRead(PathOf(source.Key)) : null);

    public async Task<bool> ExistsAsync(string key, CancellationToken cancel)
    {
        if (Find(key) is not { } source) return false;
        await using var content = await OpenAsync(source, cancel);
        return content is not null;
    }

    /// <summary>The shipped drawings; the sizes of people's pictures are made when they are kept.</summary>
    public IEnumerable<PictureSource> Drawings() => Directory.Exists(folders.Illustrations)
        ? Directory.EnumerateFiles(folders.Illustrations, "*.svg").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)
            .Select(Find).OfType<PictureSource>()
        : [];

    private string PathOf(string drawing) => Path.Combine(folders.Illustrations, drawing + ".svg");
}

/// <param name="Version">Changes exactly when the made sizes do.</param>
internal sealed record PictureSource(string Key, string Version);
