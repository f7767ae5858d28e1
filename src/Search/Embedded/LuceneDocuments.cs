using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Marketplace.Search.Documents;

namespace Marketplace.Search.Embedded;

/// <summary>How a product's document lies in the embedded index: terms by field, and one block with all that is counted, filtered and sorted.</summary>
internal static class LuceneDocuments
{
    public const string Id = "id";
    public const string Block = "block";

    /// <summary>Plain words of names without marks: what suggestions complete.</summary>
    public const string NameWords = "words";
    public const string ProducerWords = "makers";

    /// <summary>Field of the terms, by where they stand and with marks or without.</summary>
    public static string Field(bool producer, bool other, bool folded) => (producer ? "p" : other ? "o" : "n") + (folded ? "f" : "x");

    private static readonly FieldType _terms = Terms();

    public static Document Of(ProductDocument product)
    {
        var document = new Document
        {
            new StringField(Id, product.Code, Lucene.Net.Documents.Field.Store.NO),
            new BinaryDocValuesField(Block, new BytesRef(ProductBlock.Write(product))),
        };
        Add(document, Field(false, false, false), product.Terms.Name);
        Add(document, Field(false, false, true), product.Terms.NameFolded);
        Add(document, Field(true, false, false), product.Terms.Producer);
        Add(document, Field(true, false, true), product.Terms.ProducerFolded);
        Add(document, Field(false, true, false), product.Terms.Other);
        Add(document, Field(false, true, true), product.Terms.OtherFolded);
        Add(document, NameWords, product.Terms.NameFolded.Where(IsWord));
        Add(document, ProducerWords, product.Terms.ProducerFolded.Where(IsWord));
        return document;
    }

    private static bool IsWord(string term) => term[0] is not ('^' or '=') && !term.Contains('_', StringComparison.Ordinal);

    private static void Add(Document document, string field, IEnumerable<string> terms)
    {
        foreach (var term in terms) document.Add(new Field(field, term, _terms));
    }

    private static FieldType Terms()
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = false, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY };
        type.Freeze();
        return type;
    }
}
