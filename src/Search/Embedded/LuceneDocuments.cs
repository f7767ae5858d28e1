namespace Marketplace.Search.Embedded;

/// <summary>How a product's document lies in the embedded index: terms by field, and one block with all that is counted, filtered and sorted.</summary>
internal static class LuceneDocuments
{
    public const string Id = "id";
    public const string Block = "block";

    /// <summary>Plain words of names without marks: what suggestions complete.</summary>
    public const string NameWords = "words";
    public const string ProducerWords = "makers";
}
