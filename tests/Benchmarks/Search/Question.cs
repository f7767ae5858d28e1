using Marketplace.Search.Query;

namespace Marketplace.Benchmarks.Search;

/// <summary>What is asked of the product's search and of raw Lucene alike.</summary>
internal sealed record Question(ProductFilter Filter, ProductSort Sort, int Page)
{
    public const int PageSize = 24;

    /// <summary>The kinds of questions, each asked in turn.</summary>
    public static IReadOnlyDictionary<string, Question[]> Kinds(IReadOnlyList<string> texts) => new Dictionary<string, Question[]>
    {
        ["listing"] = [
            .. from sort in new[] { ProductSort.Relevance, ProductSort.PriceUp, ProductSort.Newest } from page in Enumerable.Range(
                1, 10) select new Question(new ProductFilter(), sort, page)],
        ["filtered"] =
        [
            .. from district in new[] { "436", "439", "443", "446" } from star in new[] { 3, 4, 5 }
               select new Question(new ProductFilter { Districts = [district], Stars = [star] }, ProductSort.Relevance, 1),
            .. from set in new[] { "07", "08", "09", "18" } select new Question(
                new ProductFilter { Groups = [set == "18" ? "3" : "1"], Sets = [set] }, ProductSort.PriceUp, 1),
        ],
        ["search"] = [.. texts.Select(text => new Question(new ProductFilter { Text = text }, ProductSort.Relevance, 1))],
    };
}
