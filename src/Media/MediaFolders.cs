namespace Marketplace.Media;

/// <summary>Where pictures live: people's uploads and made sizes below <paramref name="Root"/>, the shipped illustrations apart.</summary>
internal sealed record MediaFolders(string Root, string Illustrations)
{
    /// <summary>Uploads, re-encoded: cannot be made again, belongs in the backup.</summary>
    public string Originals => Path.Combine(Root, "originals");

    /// <summary>Made sizes: may be deleted at any time.</summary>
    public string Sizes => Path.Combine(Root, "sizes");

    /// <summary>Readers see the whole file or none, whenever the process dies.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
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
