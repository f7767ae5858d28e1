using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Marketplace.Search.Query;
using Marketplace.Search.Synonyms;
using Marketplace.Shared.Caching;

namespace Marketplace.Search.Embedded;

/// <summary>The index as it was at one moment: its reader, its products in memory, and columns by day. Questions in flight keep it open.</summary>
internal sealed class IndexView
{
    private const int DaysKept = 4;
    private const int NumbersKept = 8_000_000;
    private const int QueriesKept = 2_000;
    private const char Between = '\n';

    /// <summary>Products by segment: a segment never changes, so only new ones are read when the index moves on.</summary>
    private static readonly ConditionalWeakTable<object, ProductBlock[]> _bySegment = [];

    private readonly RankingOptions _ranking;
    private readonly ProductBlock?[] _products;
    private readonly Lazy<Vocabulary> _vocabulary;
    private readonly Lazy<KindTable> _kinds;
    private readonly BoundedCache<(string Text, DateOnly Day), (SynonymBook Synonyms, ParsedQuery Query)> _read = new(QueriesKept);
    private readonly ConcurrentDictionary<DateOnly, Lazy<DayColumns>> _days = new();
    private readonly PostingsCache<(string Field, string Term)> _terms = new(NumbersKept);

    public IndexView(DirectoryReader reader, RankingOptions ranking)
    {
        Reader = reader;
        _ranking = ranking;
        _products = new ProductBlock?[reader.MaxDoc];
        foreach (var leaf in reader.Leaves)
        {
            var blocks = _bySegment.GetValue(leaf.AtomicReader.CoreCacheKey, _ => Read(leaf.AtomicReader));
            var live = leaf.AtomicReader.LiveDocs;
            for (var i = 0; i < blocks.Length; i++) if (live is null || live.Get(i)) _products[leaf.DocBase + i] = blocks[i];
        }
        Count = reader.NumDocs;
        _vocabulary = new Lazy<Vocabulary>(() => IndexBrokenException.Guard(() => new Vocabulary(reader)));
        _kinds = new Lazy<KindTable>(() => new KindTable(Products.Select(p => p.Kind).Distinct(StringComparer.Ordinal)));
    }

    public DirectoryReader Reader { get; }

    public int Count { get; }

    /// <summary>Made at the first misspelt query.</summary>
    public Vocabulary Vocabulary => _vocabulary.Value;

    /// <summary>What kinds of goods there are.</summary>
    public KindTable Kinds => _kinds.Value;

    /// <summary>A query that was read before, so long as the synonyms are the same.</summary>
    public ParsedQuery Read(string text, DateOnly day, SynonymBook synonyms, Func<ParsedQuery> read)
    {
        if (_read.TryGet((text, day), out var known) && ReferenceEquals(known.Synonyms, synonyms)) return known.Query;
        var query = read();
        _read.Set((text, day), (synonyms, query));
        return query;
    }

    public ProductBlock? Product(int document) => _products[document];

    public IEnumerable<ProductBlock> Products => _products.Where(p => p is not null)!;

    public DayColumns On(DateOnly day)
    {
        if (_days.TryGetValue(day, out var known)) return known.Value;
        if (_days.Count >= DaysKept) _days.Clear();
        return _days.GetOrAdd(day, d => new Lazy<DayColumns>(() => new DayColumns(_products, d, _ranking))).Value;
    }

    /// <summary>Products that have the term, by number.</summary>
    public int[] Having(string field, string term) => _terms.Of((field, term), this,
        (key, view) => IndexBrokenException.Guard(() => view.Find(key.Field, new BytesRef(key.Term))));

    /// <summary>Products that have all the terms, by number.</summary>
    public int[] Having(string field, IReadOnlyList<string> terms) => terms.Count == 1
        ? Having(field, terms[0])
        : _terms.Of((field, string.Join(Between, terms)), (View: this, Terms: terms),
            (key, source) => Common([.. source.Terms.Select(t => source.View.Having(key.Field, t))]));

    private static int[] Common(int[][] lists)
    {
        var shortest = lists.MinBy(l => l.Length)!;
        return [.. shortest.Where(document => Array.TrueForAll(lists, l => l == shortest || Array.BinarySearch(l, document) >= 0))];
    }

    private int[] Find(string field, BytesRef term)
    {
        var found = new List<int>();
        foreach (var leaf in Reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field)?.GetEnumerator() is not { } terms || !terms.SeekExact(term)) continue;
            var documents = terms.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE);
            while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) found.Add(leaf.DocBase + documents.DocID);
        }
        return [.. found];
    }

    private static ProductBlock[] Read(AtomicReader segment)
    {
        var blocks = new ProductBlock[segment.MaxDoc];
        var values = segment.GetBinaryDocValues(LuceneDocuments.Block);
        var bytes = new BytesRef();
        for (var i = 0; i < blocks.Length; i++)
        {
            values.Get(i, bytes);
            blocks[i] = ProductBlock.Read(bytes.Bytes, bytes.Offset, bytes.Length);
        }
        return blocks;
    }
}
