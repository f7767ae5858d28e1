using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Marketplace.Media.Pictures;

/// <summary>Finds what a key's sizes are made from: an upload or a shipped illustration. Neither changes while the process runs.</summary>
internal sealed class PictureSources(MediaFolders folders)
{
    /// <summary>Raised when pictures are made differently, so that browsers fetch them anew.</summary>
    private const byte Recipe = 1;

    private readonly ConcurrentDictionary<string, PictureSource> _known = new();

    public PictureSource? Find(string key)
    {
        if (_known.TryGetValue(key, out var known)) return known;
        if (!PictureName.IsKey(key)) return null;
        return Read(key, Path.Combine(folders.Originals, key + ".webp"), false) ?? Read(key, Path.Combine(folders.Illustrations, key + ".svg"), true);
    }

    public IEnumerable<PictureSource> All() => Keys(folders.Originals, "*.webp").Concat(Keys(folders.Illustrations, "*.svg"))
        .Select(Find).OfType<PictureSource>();

    private static IEnumerable<string> Keys(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal) : [];

    private PictureSource? Read(string key, string path, bool isDrawing)
    {
        if (!File.Exists(path)) return null;
        var hash = SHA256.HashData([.. File.ReadAllBytes(path), Recipe]);
        return _known.GetOrAdd(key, new PictureSource(key, path, isDrawing, Convert.ToHexStringLower(hash.AsSpan(0, 6))));
    }
}

/// <param name="Version">Hash of the content and the recipe: changes exactly when the made sizes do.</param>
internal sealed record PictureSource(string Key, string Path, bool IsDrawing, string Version);
