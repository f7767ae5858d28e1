using System.Text;
using System.Text.Json.Nodes;
using Marketplace.Search.Documents;
using Marketplace.Search.Elastic;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search.Parity;

/// <summary>Every document of an Elasticsearch index against the one that the database gives.</summary>
internal sealed class ElasticParity(DbContext db, ElasticSync sync, RankingOptions ranking)
{
    public async Task<ParityReport> CompareAsync(string index, CancellationToken cancel)
    {
        var count = new ParityCount(ElasticSearch.Name);
        await foreach (var page in ReadDocuments.AllAsync(db, cancel))
            foreach (var product in page) count.Expect(product.Code, Bytes(ElasticDocument.Of(product, ranking)));
        await foreach (var hit in sync.DocumentsAsync(index, null, cancel)) count.Find(hit.Id, Bytes(hit.Source ?? []));
        return count.Report();
    }

    private static byte[] Bytes(JsonObject document) => Encoding.UTF8.GetBytes(document.ToJsonString(ElasticJson.Plain));
}
