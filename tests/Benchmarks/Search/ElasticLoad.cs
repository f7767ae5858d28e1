using Marketplace.Benchmarks.Databases;

namespace Marketplace.Benchmarks.Search;

/// <summary>
/// The search service through Elasticsearch with nothing kept and the same requests sent raw, in turns, sixteen askers at once, median of the
/// rounds; documents a second of a rebuild against a bare bulk; and the service when each question was asked before. As JSON. Leaves the
/// listing's requests in a file, a line each, for wrk.
/// </summary>
internal static class ElasticLoad
{
    public static async Task ExecuteAsync(string connection, string questionsFile, Uri address, TimeSpan time, int rounds)
    {
        await using var bench = new ElasticBench(connection, address);
        var documents = (await ServiceLoad.ListedAsync(bench.Services)).Count;
        var batches = await bench.BatchesAsync();
        await bench.RebuildAsync();
        var kinds = Question.Kinds(await File.ReadAllLinesAsync(questionsFile));
        var requests = kinds.ToDictionary(k => k.Key, k => k.Value.Select(bench.Request).ToList());
        await File.WriteAllLinesAsync(
            Path.Combine(RepositoryFolders.Work, "elastic-listing.txt"), requests["listing"].Select(System.Text.Encoding.UTF8.GetString));
        foreach (var request in requests.Values.SelectMany(r => r.Take(20))) await bench.SearchRawAsync(request);
        var figures = new Figures();
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (kind, questions) in kinds)
            {
                var ours = await Askers.RateAsync(questions, time, bench.AnswerAsync);
                var raw = await Askers.RateAsync(requests[kind], time, bench.SearchRawAsync);
                if (round == 0) continue;
                figures.Keep(kind, ours);
                figures.Keep(Figures.Raw(kind), raw);
            }
            var rebuilt = await Askers.ElapsedAsync(bench.RebuildAsync);
            var filled = await Askers.ElapsedAsync(() => bench.BulkRawAsync("bench-raw", batches));
            if (round == 0) continue;
            figures.Keep("rebuild", documents / rebuilt);
            figures.Keep("rawRebuild", documents / filled);
        }
        await bench.DropAsync("bench-raw");
        await bench.KeepAnswersAsync();
        foreach (var (kind, questions) in kinds)
        {
            foreach (var question in questions) await bench.AnswerAsync(question);
            for (var round = 0; round < rounds; round++) figures.Keep(Figures.Kept(kind), await Askers.RateAsync(questions, time, bench.AnswerAsync));
        }
        figures.Print();
    }
}
