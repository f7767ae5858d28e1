namespace Marketplace.Media.Uploads;

internal static class UploadBytes
{
    /// <summary>Null when there is more than the cap; no more than that is ever read.</summary>
    public static async Task<byte[]?> ReadAsync(Stream upload, int most, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await upload.ReadAsync(buffer, cancel)) > 0;)
        {
            if (file.Length + read > most) return null;
            file.Write(buffer, 0, read);
        }
        return file.ToArray();
    }
}
