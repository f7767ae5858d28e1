namespace Marketplace.Search;

/// <summary>Changes that this module tells every node of.</summary>
public static class SearchTopics
{
    /// <summary>The synonym table.</summary>
    public const string Synonyms = "search.synonyms";
}
