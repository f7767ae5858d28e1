using BenchmarkDotNet.Attributes;
using Marketplace.Benchmarks.Databases;
using Marketplace.Catalog.Listings;

namespace Marketplace.Benchmarks.Search;

/// <summary>A whole index from the database, beside raw Lucene that is handed the same rows in memory.</summary>
[Config(typeof(InProcess))]
[MemoryDiagnoser]
public class ReindexBenchmarks
{
    private ProductSearch _product = null!;
    private List<ListedProduct> _listed = [];

    [GlobalSetup]
    public async Task SetupAsync()
    {
        var (connection, _) = await BenchmarkDatabase.GetAsync();
        _product = await ProductSearch.OpenAsync(connection);
        _listed = await ServiceLoad.ListedAsync(_product.Services);
    }

    [Benchmark(Baseline = true)]
    public void RawLucene() => Search.RawLucene.Build(Path.Combine(RepositoryFolders.Work, "raw-index"), _listed).Dispose();

    [Benchmark]
    public Task Rebuild() => _product.RebuildAsync();

    [GlobalCleanup]
    public ValueTask CleanupAsync() => _product.DisposeAsync();
}
