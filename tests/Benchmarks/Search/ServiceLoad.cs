using Marketplace.Benchmarks.Databases;
using Marketplace.Catalog.Listings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks.Search;

/// <summary>The search service and raw Lucene in turns, sixteen askers at once, median of the rounds; and how fast each indexes. As JSON.</summary>
internal static class ServiceLoad
{
    public static async Task ExecuteAsync(string connection, string questionsFile, TimeSpan time, int rounds)
    {
        await using var product = await ProductSearch.OpenAsync(connection);
        var listed = await ListedAsync(product.Services);
        var folder = Path.Combine(RepositoryFolders.Work, "raw-index");
        using var raw = RawLucene.Build(folder, listed);
        var kinds = Question.Kinds(await File.ReadAllLinesAsync(questionsFile));
        var figures = new Figures();
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (kind, questions) in kinds)
            {
                var ours = await Askers.RateAsync(questions, time, product.AnswerAsync);
                var theirs = await Askers.RateAsync(questions, time, question => Task.FromResult(raw.Answer(question)));
                if (round == 0) continue;
                figures.Keep(kind, ours);
                figures.Keep(Figures.Raw(kind), theirs);
            }
            var rebuilt = await Askers.ElapsedAsync(product.RebuildAsync);
            var built = await Askers.ElapsedAsync(() => Task.Run(() => RawLucene.Build(folder + "-again", listed).Dispose()));
            if (round == 0) continue;
            figures.Keep("reindex", listed.Count / rebuilt);
            figures.Keep("rawReindex", listed.Count / built);
        }
        figures.Print();
    }

    public static async Task<List<ListedProduct>> ListedAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DbContext>().Set<ListedProduct>().AsNoTracking().Where(p => p.State == ListingState.Published)
            .ToListAsync();
    }
}
