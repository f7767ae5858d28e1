using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Marketplace.Search.Documents;

namespace Marketplace.Search.Embedded;

/// <summary>The one document through which a build hands all its products to Lucene: making fields anew costs more than indexing them.</summary>
internal sealed class DocumentForm
{
    private static readonly FieldType _terms = Terms();
    private readonly Document _document = [];
    private readonly StringField _id = new(LuceneDocuments.Id, "", Field.Store.NO);
    private readonly BinaryDocValuesField _block = new(LuceneDocuments.Block, new BytesRef());
    private readonly List<(TermStream Stream, Func<DocumentTerms, IEnumerable<string>> Terms)> _fields = [];

    public DocumentForm()
    {
        _document.Add(_id);
        _document.Add(_block);
        Add(TermField.Name.Exact(), t => t.Name);
        Add(TermField.Name.Folded(), t => t.NameFolded);
        Add(TermField.Producer.Exact(), t => t.Producer);
        Add(TermField.Producer.Folded(), t => t.ProducerFolded);
        Add(TermField.Other.Exact(), t => t.Other);
        Add(TermField.Other.Folded(), t => t.OtherFolded);
        Add(LuceneDocuments.NameWords, t => t.NameFolded.Where(IsWord));
        Add(LuceneDocuments.ProducerWords, t => t.ProducerFolded.Where(IsWord));
    }

    /// <summary>Good until the next call.</summary>
    public Document Fill(ProductDocument product)
    {
        _id.SetStringValue(product.Code);
        _block.SetBytesValue(new BytesRef(ProductBlock.Write(product)));
        foreach (var (stream, terms) in _fields) stream.Hand(terms(product.Terms));
        return _document;
    }

    private void Add(string name, Func<DocumentTerms, IEnumerable<string>> terms)
    {
        var stream = new TermStream();
        _document.Add(new Field(name, stream, _terms));
        _fields.Add((stream, terms));
    }

    private static bool IsWord(string term) => term[0] is not ('^' or '=' or '$' or '#') && !term.Contains('_', StringComparison.Ordinal);

    private static FieldType Terms()
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY };
        type.Freeze();
        return type;
    }
}
