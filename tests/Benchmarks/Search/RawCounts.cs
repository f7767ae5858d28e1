using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Marketplace.Benchmarks.Search;

/// <summary>Counts values of facets over the hits of a query, by ordinals of each segment.</summary>
internal sealed class RawCounts(IReadOnlyList<string> facets) : ICollector
{
    private readonly List<Dictionary<string, int>> _values = [.. facets.Select(_ => new Dictionary<string, int>())];
    private SortedDocValues[] _columns = [];
    private int[][] _counts = [];

    public int Total { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) { }

    public void Collect(int doc)
    {
        Total++;
        for (var i = 0; i < _columns.Length; i++)
            if (_columns[i].GetOrd(doc) is >= 0 and var ordinal) _counts[i][ordinal]++;
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        Add();
        _columns = [.. facets.Select(context.AtomicReader.GetSortedDocValues)];
        _counts = [.. _columns.Select(c => new int[c.ValueCount])];
    }

    public List<Dictionary<string, int>> Values()
    {
        Add();
        return _values;
    }

    /// <summary>Takes the counts of one facet from a query that left its own choice out.</summary>
    public void Replace(RawCounts alone)
    {
        var values = alone.Values();
        for (var i = 0; i < facets.Count; i++) if (facets[i] == alone.Facet) _values[i] = values[0];
    }

    private string Facet => facets[0];

    private void Add()
    {
        var text = new BytesRef();
        for (var i = 0; i < _columns.Length; i++)
            for (var ordinal = 0; ordinal < _counts[i].Length; ordinal++)
            {
                if (_counts[i][ordinal] == 0) continue;
                _columns[i].LookupOrd(ordinal, text);
                var value = text.Utf8ToString();
                _values[i][value] = _values[i].GetValueOrDefault(value) + _counts[i][ordinal];
            }
        _columns = [];
    }
}
