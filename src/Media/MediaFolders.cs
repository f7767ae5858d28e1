namespace Marketplace.Media;

/// <summary>Where pictures live: people's files and made sizes below <paramref name="Root"/>, the shipped illustrations apart.</summary>
internal sealed record MediaFolders(string Root, string Illustrations)
{
    /// <summary>How files are named that are not whole yet.</summary>
    public const string Unfinished = ".tmp";

    /// <summary>Made sizes: may be deleted at any time.</summary>
    public string Sizes => Path.Combine(Root, "sizes");

    /// <summary>Made share cards: may be deleted at any time.</summary>
    public string Cards => Path.Combine(Root, "cards");

    /// <summary>A regular file with something in it: no link, folder, pipe or device, which could lead elsewhere or never end.</summary>
    public static bool IsPlainFile(string path) => new FileInfo(path) is { Exists: true, LinkTarget: null, Length: > 0 };

    /// <summary>Readers see the whole file or none, whenever the process dies.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            await File.WriteAllBytesAsync(unfinished, content, cancel);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
