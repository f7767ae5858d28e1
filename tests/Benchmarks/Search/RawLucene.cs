using System.Globalization;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Marketplace.Catalog.Listings;
using Marketplace.Search.Query;
using Marketplace.Shared;
using Directory = System.IO.Directory;

namespace Marketplace.Benchmarks.Search;

/// <summary>
/// The same questions put to Lucene as its manual says: analysed text fields, filters as terms, sort and facet counts by doc values,
/// counts of a chosen facet by a second query that leaves it out. No Vietnamese, no tiers, no dates that move: the least that answers.
/// </summary>
internal sealed class RawLucene : IDisposable
{
    private static readonly string[] _facets = ["district", "star", "group", "set", "type", "commune", "stock"];
    private readonly FSDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    private RawLucene(FSDirectory directory)
    {
        _directory = directory;
        _reader = DirectoryReader.Open(directory);
        _searcher = new IndexSearcher(_reader);
    }

    public static RawLucene Build(string folder, IReadOnlyList<ListedProduct> products)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var directory = new NIOFSDirectory(new DirectoryInfo(folder));
        using (var analyzer = new StandardAnalyzer(LuceneVersion.LUCENE_48))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { RAMBufferSizeMB = 48 }))
        {
            var today = TimeProvider.System.VietnamToday();
            foreach (var product in products) writer.AddDocument(Of(product, today));
            writer.Commit();
        }
        return new RawLucene(directory);
    }

    /// <returns>Codes of the page and all counts.</returns>
    public (int Total, List<string> Codes, List<Dictionary<string, int>> Facets) Answer(Question question)
    {
        var chosen = Chosen(question.Filter);
        var last = question.Page * Question.PageSize;
        var counts = new RawCounts(_facets);
        var sorted = TopFieldCollector.Create(SortOf(question), last, fillFields: false, trackDocScores: false, trackMaxScore: false, docsScoredInOrder: true);
        _searcher.Search(All(question.Filter.Text, chosen, except: null), MultiCollector.Wrap(sorted, counts));
        foreach (var facet in chosen.Select(c => c.Facet).Distinct())
        {
            var alone = new RawCounts([facet]);
            _searcher.Search(All(question.Filter.Text, chosen, except: facet), alone);
            counts.Replace(alone);
        }
        var codes = sorted.GetTopDocs(last - Question.PageSize, Question.PageSize)
            .ScoreDocs.Select(d => _searcher.Doc(d.Doc).Get("id", CultureInfo.InvariantCulture)).ToList();
        return (counts.Total, codes, counts.Values());
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private static Query All(string? text, IReadOnlyList<(string Facet, string Value)> chosen, string? except)
    {
        var all = new BooleanQuery();
        foreach (var word in (text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var somewhere = new DisjunctionMaxQuery(0);
            foreach (var field in new[] { "name", "producer", "other" }) somewhere.Add(new TermQuery(new Term(field, word)));
            all.Add(somewhere, Occur.MUST);
        }
        foreach (var facet in chosen.Where(c => c.Facet != except).GroupBy(c => c.Facet))
        {
            var either = new BooleanQuery();
            foreach (var (name, value) in facet) either.Add(new TermQuery(new Term(name, value)), Occur.SHOULD);
            all.Add(new ConstantScoreQuery(either), Occur.MUST);
        }
        return all.Clauses.Count == 0 ? new MatchAllDocsQuery() : all;
    }

    private static List<(string Facet, string Value)> Chosen(ProductFilter filter) =>
    [
        .. filter.Districts.Select(v => ("district", v)), .. filter.Stars.Select(v => ("star", v.ToString(CultureInfo.InvariantCulture))),
        .. filter.Groups.Select(v => ("group", v)), .. filter.Sets.Select(v => ("set", v)), .. filter.ProducerTypes.Select(v => ("type", v)),
    ];

    private static Sort SortOf(Question question) => question.Sort switch
    {
        ProductSort.PriceUp => new Sort(new SortField("price", SortFieldType.INT64), SortField.FIELD_DOC),
        ProductSort.Newest => new Sort(new SortField("listed", SortFieldType.INT64, reverse: true), SortField.FIELD_DOC),
        _ => question.Filter.Text is null ? new Sort(new SortField("rank", SortFieldType.INT64, reverse: true), SortField.FIELD_DOC) : Sort.RELEVANCE,
    };

    private static Document Of(ListedProduct p, DateOnly today)
    {
        var facts = ListedFacts.Of(p);
        var star = facts.ValidOn(today)?.Star ?? 0;
        var document = new Document
        {
            new StringField("id", p.Code, Field.Store.YES),
            new TextField("name", p.Name, Field.Store.NO), new TextField("producer", p.ProducerName, Field.Store.NO),
            new TextField("other", p.Description, Field.Store.NO),
            new NumericDocValuesField("price", p.PriceVnd ?? long.MaxValue), new NumericDocValuesField("listed", p.ListedOn.DayNumber),
            new NumericDocValuesField("rank", star * 2 + (p.InStock ? 1 : 0)),
        };
        string[] values =
            [facts.AreaOn(today), $"{star}", p.GroupCode ?? "", p.SetCode ?? "", facts.TypeOn(today), facts.CommuneOn(today), p.InStock ? "true" : "false"];
        for (var i = 0; i < _facets.Length; i++)
        {
            document.Add(new StringField(_facets[i], values[i], Field.Store.NO));
            document.Add(new SortedDocValuesField(_facets[i], new BytesRef(values[i])));
        }
        return document;
    }
}
