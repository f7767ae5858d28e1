using Marketplace.Benchmarks.Databases;
using Marketplace.Search;
using Marketplace.Search.Embedded;
using Marketplace.Search.Query;
using Marketplace.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Benchmarks.Search;

/// <summary>The product's own search over a filled database, on its embedded engine.</summary>
internal sealed class ProductSearch : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly QueryReader _reader;
    private readonly IProductSearch _search;
    private readonly DateOnly _today = TimeProvider.System.VietnamToday();

    private ProductSearch(ServiceProvider services) =>
        (_services, _reader, _search) = (services, services.GetRequiredService<QueryReader>(), services.GetRequiredService<IProductSearch>());

    public static async Task<ProductSearch> OpenAsync(string connection)
    {
        var folder = Path.Combine(RepositoryFolders.Work, "index");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var services = Modules.Of(connection, folder);
        await services.GetRequiredService<EmbeddedIndex>().StartAsync(CancellationToken.None);
        return new ProductSearch(services);
    }

    public IServiceProvider Services => _services;

    /// <summary>Query read, engine asked; no database.</summary>
    public Task<SearchAnswer> AnswerAsync(Question question) => _search.SearchAsync(
        new SearchPlan(question.Filter, question.Sort, question.Page, Question.PageSize, _today) { Query = _reader.Read(question.Filter.Text) },
            CancellationToken.None);

    /// <summary>What a page asks for: the answer with cards from the database and words for facets.</summary>
    public async Task<FoundProducts> FindAsync(Question question)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FindProducts>()
            .ExecuteAsync(question.Filter, question.Sort, question.Page, Question.PageSize, CancellationToken.None);
    }

    public Task RebuildAsync() => _services.GetRequiredService<EmbeddedIndex>().RebuildAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
