using System.Diagnostics;
using System.Text.Json;
using Marketplace.Benchmarks.Databases;
using Marketplace.Catalog.Listings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks.Search;

/// <summary>The search service and raw Lucene in turns, sixteen askers at once, median of the rounds; and how fast each indexes. As JSON.</summary>
internal static class ServiceLoad
{
    private const int Askers = 16;

    public static async Task ExecuteAsync(string connection, string questionsFile, TimeSpan time, int rounds)
    {
        await using var product = await ProductSearch.OpenAsync(connection);
        var listed = await ListedAsync(product.Services);
        var folder = Path.Combine(RepositoryFolders.Work, "raw-index");
        using var raw = RawLucene.Build(folder, listed);
        var kinds = Question.Kinds(await File.ReadAllLinesAsync(questionsFile));
        var rates = new Dictionary<string, List<double>>();
        void Keep(string name, double rate)
        {
            if (!rates.TryGetValue(name, out var known)) rates[name] = known = [];
            known.Add(rate);
        }
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (kind, questions) in kinds)
            {
                var ours = await RateAsync(questions, time, product.AnswerAsync);
                var theirs = await RateAsync(questions, time, question => Task.FromResult(raw.Answer(question)));
                if (round == 0) continue;
                Keep(kind, ours);
                Keep("raw" + char.ToUpperInvariant(kind[0]) + kind[1..], theirs);
            }
            var rebuilt = await ElapsedAsync(product.RebuildAsync);
            var built = await ElapsedAsync(() => Task.Run(() => RawLucene.Build(folder + "-again", listed).Dispose()));
            if (round == 0) continue;
            Keep("reindex", listed.Count / rebuilt);
            Keep("rawReindex", listed.Count / built);
        }
        Console.WriteLine(JsonSerializer.Serialize(rates.ToDictionary(r => r.Key, r => r.Value.Order().ElementAt(r.Value.Count / 2))));
    }

    public static async Task<List<ListedProduct>> ListedAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DbContext>().Set<ListedProduct>().AsNoTracking().Where(p => p.State == ListingState.Published).ToListAsync();
    }

    private static async Task<double> RateAsync<T>(Question[] questions, TimeSpan time, Func<Question, Task<T>> ask)
    {
        var (next, started) = (0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Askers).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(started) < time) await ask(questions[Interlocked.Increment(ref next) % questions.Length]);
        })));
        return next / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<double> ElapsedAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
