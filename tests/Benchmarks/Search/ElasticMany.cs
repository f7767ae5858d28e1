using Marketplace.Search;
using Marketplace.Search.Documents;
using Marketplace.Search.Elastic.Indexing;
using Marketplace.Search.Elastic.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks.Search;

/// <summary>
/// The documents of a database over and over, under other codes, until there are so many in Elasticsearch; then how long the search service
/// takes for each kind of question, sixteen askers at once, in milliseconds. As JSON.
/// </summary>
internal static class ElasticMany
{
    private const int BatchSize = 2000;

    public static async Task ExecuteAsync(string connection, string questionsFile, Uri address, int count, TimeSpan time)
    {
        await using var bench = new ElasticBench(connection, address);
        var documents = await DocumentsAsync(bench.Services);
        var figures = new Figures();
        // Its index bears the alias's own name: nothing feeds or switches it.
        var copies = Enumerable.Range(0, count)
            .Select(i => ($"{documents[i % documents.Count].Code}-{i / documents.Count}", documents[i % documents.Count].Json));
        var seconds = await Askers.ElapsedAsync(() => bench.BulkRawAsync(ElasticBench.Index, copies.Chunk(BatchSize).Select(ElasticBench.Lines)));
        figures.Keep("bulk", count / seconds);
        foreach (var (kind, questions) in Question.Kinds(await File.ReadAllLinesAsync(questionsFile)))
        {
            foreach (var question in questions.Take(20)) await bench.SearchRawAsync(bench.Request(question));
            await Askers.AskAsync(questions, time / 3, bench.AnswerAsync);
            var (milliseconds, elapsed) = await Askers.AskAsync(questions, time, bench.AnswerAsync);
            figures.Keep(kind, milliseconds.Count / elapsed.TotalSeconds);
            figures.Keep(kind + "Median", milliseconds[milliseconds.Count / 2]);
            figures.Keep(kind + "P95", milliseconds[(int)(milliseconds.Count * 0.95)]);
        }
        figures.Print();
    }

    private static async Task<List<(string Code, string Json)>> DocumentsAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var ranking = services.GetRequiredService<RankingOptions>();
        var documents = new List<(string, string)>();
        await foreach (var page in ReadDocuments.AllAsync(scope.ServiceProvider.GetRequiredService<DbContext>(), CancellationToken.None))
            documents.AddRange(page.Select(p => (p.Code, ElasticDocument.Of(p, ranking).ToJsonString(ElasticJson.Plain))));
        return documents;
    }
}
