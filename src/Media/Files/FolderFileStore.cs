using System.Runtime.CompilerServices;

namespace Marketplace.Media.Files;

/// <summary>Files in a folder, shared by all nodes. Links, pipes and devices that somebody laid there are no files.</summary>
internal sealed class FolderFileStore(MediaFolders folders) : IFileStore
{
    public Task WriteAsync(string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancel) =>
        MediaFolders.WriteAsync(PathOf(key), content, cancel);

    public Task<Stream?> OpenAsync(string key, CancellationToken cancel)
    {
        var path = PathOf(key);
        return Task.FromResult<Stream?>(MediaFolders.IsPlainFile(path) ? File.OpenRead(path) : null);
    }

    public Task DeleteAsync(string key, CancellationToken cancel)
    {
        var path = PathOf(key);
        if (File.Exists(path)) File.Delete(path);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var folder in FileKeys.Folders)
        {
            if (!Directory.Exists(Path.Combine(folders.Root, folder))) continue;
            foreach (var path in Directory.EnumerateFiles(Path.Combine(folders.Root, folder)))
                if (!path.EndsWith(MediaFolders.Unfinished, StringComparison.Ordinal)) yield return $"{folder}/{Path.GetFileName(path)}";
        }
        await Task.CompletedTask;
    }

    private string PathOf(string key) => Path.Combine(folders.Root, FileKeys.Checked(key));
}
