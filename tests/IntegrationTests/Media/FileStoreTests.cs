using Marketplace.Media;
using Marketplace.Media.Files;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Media;

/// <summary>The folder and the bucket keep the same promises.</summary>
public sealed class FileStoreTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("store-").FullName;
    private S3StandIn _bucket = null!;

    public async ValueTask InitializeAsync() => _bucket = await S3StandIn.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _bucket.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_is_written_is_read_listed_and_gone_when_deleted(bool inBucket)
    {
        var store = Store(inBucket);
        byte[] content = [.. Enumerable.Range(0, 200_000).Select(i => (byte)i)];
        string[] keys = ["originals/u-1.webp", "originals/u-2.webp", "originals/u-3.webp", "private/f-1.pdf", "private/f-2.webp"];
        foreach (var key in keys) await store.WriteAsync(key, content, "image/webp", Cancel);
        (await ReadAsync(store, keys[3])).ShouldBe(content);
        (await store.ListAsync(Cancel).ToListAsync(Cancel)).ShouldBe(keys, ignoreOrder: true);
        await store.WriteAsync(keys[0], content.AsMemory(10, 5), "image/webp", Cancel);
        (await ReadAsync(store, keys[0])).ShouldBe(content[10..15]);
        await store.DeleteAsync(keys[0], Cancel);
        await store.DeleteAsync(keys[0], Cancel);
        (await store.OpenAsync(keys[0], Cancel)).ShouldBeNull();
        (await store.ListAsync(Cancel).ToListAsync(Cancel)).ShouldBe(keys[1..], ignoreOrder: true);
        _bucket.Unsigned.ShouldBeEmpty();
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task No_key_leaves_its_folder(bool inBucket)
    {
        var store = Store(inBucket);
        string[] keys = ["../x.webp", "originals/../../x.webp", "/etc/passwd", "originals/a/b.webp", "other/x.webp", "private/x\0.pdf", "private/CON", ""];
        foreach (var key in keys)
        {
            await Should.ThrowAsync<ArgumentException>(() => store.WriteAsync(key, new byte[1], "image/webp", Cancel), key);
            await Should.ThrowAsync<ArgumentException>(() => store.OpenAsync(key, Cancel), key);
            await Should.ThrowAsync<ArgumentException>(() => store.DeleteAsync(key, Cancel), key);
        }
        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
        _bucket.Objects.ShouldBeEmpty();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IFileStore Store(bool inBucket) => inBucket
        ? new S3FileStore(Options.Create(new S3Options { Bucket = "bucket", ServiceUrl = _bucket.Url, AccessKey = "key", SecretKey = "secret" }))
        : new FolderFileStore(new MediaFolders(_folder, _folder));

    private static async Task<byte[]> ReadAsync(IFileStore store, string key)
    {
        await using var file = await store.OpenAsync(key, Cancel);
        using var content = new MemoryStream();
        await file!.CopyToAsync(content, Cancel);
        return content.ToArray();
    }
}
