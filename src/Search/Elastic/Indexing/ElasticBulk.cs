using System.Text;
using System.Text.Json.Nodes;
using Marketplace.Search.Documents;
using Marketplace.Search.Elastic.Nodes;
using Marketplace.Search.Elastic.Queries;
using Microsoft.Extensions.Logging;

namespace Marketplace.Search.Elastic.Indexing;

/// <summary>
/// Writes and removes documents with the listing's row version as external version. Items that fail are tried again with growing pauses;
/// what still fails is handed back, never dropped.
/// </summary>
internal sealed class ElasticBulk(ElasticClient client, RankingOptions ranking, ILogger<ElasticBulk> log)
{
    private const int Tries = 4;
    private const int MostBytes = 4 << 20;
    private const int Conflict = 409;
    private const int NotFound = 404;
    private const int TooLarge = 413;

    public BulkLine Put(ProductDocument product) =>
        new(product.Code, Action("index", product.Code, product.Version) + ElasticDocument.Of(product, ranking).ToJsonString(ElasticJson.Plain) + "\n");

    /// <inheritdoc cref="WriteAsync(string, List{BulkLine}, CancellationToken)"/>
    public Task<IReadOnlyDictionary<string, string>> WriteAsync(
        string index, IReadOnlyList<ProductDocument> put, IReadOnlyList<(string Code, long? Version)> remove, CancellationToken cancel) =>
        WriteAsync(index, [.. put.Select(Put), .. remove.Select(r => Remove(r.Code, r.Version))], cancel);

    /// <returns>Items that were refused for good, with the reason.</returns>
    /// <exception cref="ElasticFailure">Nothing could be written at all.</exception>
    public async Task<IReadOnlyDictionary<string, string>> WriteAsync(string index, List<BulkLine> lines, CancellationToken cancel)
    {
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < lines.Count;)
        {
            var (size, count) = (0, 0);
            while (at + count < lines.Count && (count == 0 || size + lines[at + count].Text.Length < MostBytes)) size += lines[at + count++].Text.Length;
            await SendAsync(index, lines.GetRange(at, count), refused, cancel);
            at += count;
        }
        return refused;
    }

    private async Task SendAsync(string index, List<BulkLine> lines, Dictionary<string, string> refused, CancellationToken cancel)
    {
        for (var attempt = 1; lines.Count > 0; attempt++)
        {
            Dictionary<string, string> failed;
            try { failed = await OnceAsync(index, lines, cancel); }
            catch (ElasticFailure problem) when (problem.Status == TooLarge && lines.Count > 1)
            {
                await SendAsync(index, lines[..(lines.Count / 2)], refused, cancel);
                lines = lines[(lines.Count / 2)..];
                continue;
            }
            catch (ElasticFailure problem) when (problem.Status == TooLarge)
            {
                log.LogError("Document {Code} is too large for Elasticsearch and stays queued", lines[0].Code);
                refused[lines[0].Code] = problem.Summary;
                return;
            }
            catch (ElasticFailure problem) when (problem.MayPass && problem.Status != 0 && attempt < Tries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 << attempt), cancel);
                continue;
            }
            lines = [.. lines.Where(l => failed.ContainsKey(l.Code))];
            if (lines.Count == 0) return;
            if (attempt >= Tries)
            {
                log.LogError("{Count} documents were refused by Elasticsearch and stay queued, first {Code}: {Reason}", lines.Count, lines[0].Code,
                    failed[lines[0].Code]);
                foreach (var (code, _) in lines) refused[code] = failed[code];
                return;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(100 << attempt), cancel);
        }
    }

    private async Task<Dictionary<string, string>> OnceAsync(string index, List<BulkLine> lines, CancellationToken cancel)
    {
        var answer = await client.BulkAsync(index, Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l.Text))), ElasticJson.Default.BulkAnswer, cancel);
        if (answer.Items is not { } items || items.Count != lines.Count) throw new ElasticFailure("Elasticsearch did not answer for every document.");
        // A newer version that is there already, and a removed one that never was, are as wanted.
        return items.Select(i => i.Values.First())
            .Where(i => i.Status is not (>= 200 and < 300 or Conflict or NotFound) || i.Status == NotFound && i.Error is not null)
            .GroupBy(i => i.Id).ToDictionary(g => g.Key, g => $"{g.First().Status} {g.First().Error?["type"]}: {g.First().Error?["reason"]}",
                StringComparer.Ordinal);
    }

    /// <summary>Without a version when the listing itself is gone: then nothing newer can come.</summary>
    private static BulkLine Remove(string code, long? version) => new(code, Action("delete", code, version));

    private static string Action(string action, string code, long? version)
    {
        var target = new JsonObject { ["_id"] = code };
        if (version is not null) (target["version"], target["version_type"]) = (version, "external_gte");
        return new JsonObject { [action] = target }.ToJsonString(ElasticJson.Plain) + "\n";
    }
}

/// <summary>What one document is asked for in a bulk request: an action and, when it is written, the document itself.</summary>
internal readonly record struct BulkLine(string Code, string Text);
