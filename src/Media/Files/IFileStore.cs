namespace Marketplace.Media.Files;

/// <summary>Where bytes lie: a folder, or a bucket that speaks S3. Keys are made by this module: "folder/name.ext", a-z, 0-9 and hyphens.</summary>
internal interface IFileStore
{
    /// <summary>Readers see the whole file or none.</summary>
    Task WriteAsync(string key, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancel);

    /// <returns>Null when there is no such file.</returns>
    Task<Stream?> OpenAsync(string key, CancellationToken cancel);

    /// <summary>Nothing happens when there is none.</summary>
    Task DeleteAsync(string key, CancellationToken cancel);

    IAsyncEnumerable<string> ListAsync(CancellationToken cancel);
}
