using System.Text.Json.Nodes;
using Marketplace.Search.Elastic.Nodes;
using Marketplace.Search.Elastic.Queries;
using Marketplace.Search.Query;

namespace Marketplace.Search.Elastic;

/// <summary>Elasticsearch as an engine: one round trip a page, two for a page after a product.</summary>
internal sealed class ElasticSearch(ElasticClient client, ElasticQuery queries, ElasticOptions options)
{
    public const string Name = "elasticsearch";

    private const string Wanted = "timed_out,_shards.failed,hits.total.value,hits.hits._id,aggregations";
    private const string WantedPlace = "timed_out,_shards.failed,hits.total.value,hits.hits._id,hits.hits.sort";

    /// <summary>Where a page is asked for.</summary>
    public static string PathOf(string index) => PathOf(index, Wanted);

    /// <summary>What is sent for a page that is asked for by its number.</summary>
    public byte[] RequestOf(SearchPlan plan) => ElasticJson.Bytes(queries.Of(plan));

    /// <param name="request">Of <see cref="RequestOf"/>, when it is known already.</param>
    /// <exception cref="ElasticFailure">It did not answer, or not wholly.</exception>
    public async Task<SearchAnswer> SearchAsync(SearchPlan plan, byte[]? request, CancellationToken cancel)
    {
        JsonArray? after = null;
        if (plan.After is { } code)
        {
            var place = await AskAsync(ElasticJson.Bytes(queries.PlaceOf(plan, code)), WantedPlace, cancel);
            if (Read(place, counts: false).Codes.Count == 0) return SearchAnswer.Gone(Name);
            after = place.Hits.Found![0].Sort ?? throw new ElasticFailure("Elasticsearch's answer is not whole.");
        }
        return Read(await AskAsync(request ?? ElasticJson.Bytes(queries.Of(plan, after)), Wanted, cancel), plan.Counts);
    }

    private Task<FoundHits> AskAsync(byte[] request, string wanted, CancellationToken cancel) =>
        client.PostAsync(PathOf(options.Index, wanted), request, ElasticJson.Default.FoundHits, cancel);

    private static string PathOf(string index, string wanted) => $"{index}/_search?allow_partial_search_results=false&filter_path={wanted}";

    private static SearchAnswer Read(FoundHits found, bool counts)
    {
        try { return ElasticQuery.Read(found, counts); }
        catch (Exception problem) when (
            problem is InvalidOperationException or FormatException or ArgumentException or NullReferenceException or OverflowException)
        {
            throw new ElasticFailure("Elasticsearch's answer cannot be read.", 0, problem);
        }
    }
}
