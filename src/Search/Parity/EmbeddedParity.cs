using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Marketplace.Search.Documents;
using Marketplace.Search.Embedded;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search.Parity;

/// <summary>The embedded index as it lies on disk, also while another process owns it, against what the database gives.</summary>
internal sealed class EmbeddedParity(DbContext db, IndexFolder folder)
{
    /// <summary>Null when there is no readable index in the folder.</summary>
    public async Task<ParityReport?> CompareAsync(CancellationToken cancel)
    {
        var count = new ParityCount(EmbeddedSearch.Name);
        if (!TryRead(count)) return null;
        await foreach (var page in ReadDocuments.AllAsync(db, cancel))
            foreach (var product in page) count.Expect(product.Code, ProductBlock.Write(product));
        return count.Report();
    }

    private bool TryRead(ParityCount count)
    {
        if (folder.Current() is not { } path) return false;
        try { IndexBrokenException.Guard(() => Read(path, count)); }
        catch (IndexBrokenException) { return false; }
        return true;
    }

    private static void Read(string path, ParityCount count)
    {
        using var directory = new NIOFSDirectory(new DirectoryInfo(path), NoLockFactory.GetNoLockFactory());
        using var reader = DirectoryReader.Open(directory);
        foreach (var leaf in reader.Leaves) Read(leaf.AtomicReader, count);
    }

    private static void Read(AtomicReader segment, ParityCount count)
    {
        var values = segment.GetBinaryDocValues(LuceneDocuments.Block);
        var bytes = new BytesRef();
        for (var i = 0; i < segment.MaxDoc; i++)
        {
            if (segment.LiveDocs is { } live && !live.Get(i)) continue;
            values.Get(i, bytes);
            count.Find(ProductBlock.Read(bytes.Bytes, bytes.Offset, bytes.Length).Code, bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
        }
    }
}
