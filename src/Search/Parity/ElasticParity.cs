using System.Text;
using System.Text.Json.Nodes;
using Marketplace.Search.Documents;
using Marketplace.Search.Elastic;
using Marketplace.Search.Elastic.Indexing;
using Marketplace.Search.Elastic.Queries;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search.Parity;

/// <summary>Every document of an Elasticsearch index against the one that the database gives. Both sides are read at the same time.</summary>
internal sealed class ElasticParity(DbContext db, ElasticSync sync, RankingOptions ranking)
{
    public async Task<ParityReport> CompareAsync(string index, CancellationToken cancel)
    {
        var count = new ParityCount(ElasticSearch.Name);
        await Task.WhenAll(ExpectAsync(count, cancel), FindAsync(count, index, cancel));
        return count.Report();
    }

    private async Task ExpectAsync(ParityCount count, CancellationToken cancel)
    {
        await foreach (var page in ReadDocuments.AllAsync(db, cancel))
            foreach (var product in page) count.Expect(product.Code, Bytes(ElasticDocument.Of(product, ranking)));
    }

    private async Task FindAsync(ParityCount count, string index, CancellationToken cancel)
    {
        await foreach (var hit in sync.DocumentsAsync(index, null, cancel)) count.Find(hit.Id, Bytes(hit.Source ?? []));
    }

    private static byte[] Bytes(JsonObject document) => Encoding.UTF8.GetBytes(document.ToJsonString(ElasticJson.Plain));
}
