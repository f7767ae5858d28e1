using Marketplace.Search.Query;

namespace Marketplace.Search.Elastic;

/// <summary>Elasticsearch as an engine: one round trip a page.</summary>
internal sealed class ElasticSearch(ElasticClient client, ElasticQuery queries, ElasticOptions options)
{
    public const string Name = "elasticsearch";

    private const string Wanted = "timed_out,_shards.failed,hits.total.value,hits.hits._id,aggregations";

    /// <exception cref="ElasticFailure">It did not answer, or not wholly.</exception>
    public async Task<SearchAnswer> SearchAsync(SearchPlan plan, CancellationToken cancel)
    {
        var found = await client.SendAsync(HttpMethod.Post, $"{options.Index}/_search?allow_partial_search_results=false&filter_path={Wanted}", queries.Of(plan), ElasticJson.Default.FoundHits, cancel);
        try { return ElasticQuery.Read(found, plan.Counts); }
        catch (Exception problem) when (problem is InvalidOperationException or FormatException or ArgumentException or NullReferenceException or OverflowException)
        {
            throw new ElasticFailure("Elasticsearch's answer cannot be read.", 0, problem);
        }
    }
}
