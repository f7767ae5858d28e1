using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Marketplace.Search.Documents;
using Marketplace.Shared.Changes;
using Directory = Lucene.Net.Store.Directory;

namespace Marketplace.Search.Embedded;

/// <summary>One build of the index, on disk or in memory, with its writer. Every commit carries the place in the changes it has reached.</summary>
internal sealed class IndexBuild : IDisposable
{
    private readonly Directory _directory;
    private readonly IndexWriter _writer;
    private readonly DocumentForm _form = new();

    private IndexBuild(Directory directory, OpenMode mode)
    {
        _directory = directory;
        _writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer()) { OpenMode = mode, RAMBufferSizeMB = 48 });
        if (_writer.CommitData is { } data && data.TryGetValue("changes", out var text) && Parse(text) is { } cursor) Cursor = cursor;
    }

    /// <summary>Null in an index that was never finished.</summary>
    public ChangeCursor? Cursor { get; private set; }

    public static IndexBuild Create(string? path) =>
        IndexBrokenException.Guard(() => new IndexBuild(path is null ? new RAMDirectory() : Files(path), OpenMode.CREATE));

    /// <summary>Mapped memory would take the process down with a truncated file; plain reads throw instead.</summary>
    public static IndexBuild Open(string path) => IndexBrokenException.Guard(() => new IndexBuild(Files(path), OpenMode.APPEND));

    public DirectoryReader Reader() => IndexBrokenException.Guard(() => DirectoryReader.Open(_writer, applyAllDeletes: true));

    public bool Holds(IndexView view) => ReferenceEquals(view.Reader.Directory, _directory);

    public void Put(ProductDocument product) =>
        IndexBrokenException.Guard(() => _writer.UpdateDocument(new Term(LuceneDocuments.Id, product.Code), _form.Fill(product)));

    public void Add(ProductDocument product) => IndexBrokenException.Guard(() => _writer.AddDocument(_form.Fill(product)));

    public void Remove(string code) => IndexBrokenException.Guard(() => _writer.DeleteDocuments(new Term(LuceneDocuments.Id, code)));

    public void Reached(ChangeCursor cursor) => Cursor = cursor;

    public void Commit() => IndexBrokenException.Guard(() =>
    {
        if (Cursor is { } at)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{at.Transaction}.{at.Position}");
            _writer.SetCommitData(new Dictionary<string, string> { ["changes"] = place });
        }
        _writer.Commit();
    });

    public void Dispose()
    {
        try { _writer.Dispose(); }
        catch (Exception problem) when (problem is IOException or InvalidOperationException or UnauthorizedAccessException) { _writer.Rollback(); }
        finally { _directory.Dispose(); }
    }

    private static NIOFSDirectory Files(string path) => new(new DirectoryInfo(path), NoLockFactory.GetNoLockFactory());

    private static ChangeCursor? Parse(string text) =>
        text.Split('.') is [var transaction, var position]
        && long.TryParse(transaction, CultureInfo.InvariantCulture, out var t) && long.TryParse(position, CultureInfo.InvariantCulture, out var p)
            ? new ChangeCursor(t, p) : null;
}
