using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Marketplace.Benchmarks.Databases;

namespace Marketplace.Benchmarks.Search;

/// <summary>
/// One question at a time: the product's search, the same with cards from the database, and raw Lucene. The database is that of
/// `BENCH_CONNECTION`, filled from the folder `BENCH_FOLDER`; without them 10,000 products in SQLite, made on the first run.
/// </summary>
[Config(typeof(InProcess))]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams)]
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private ProductSearch _product = null!;
    private RawLucene _raw = null!;
    private Question[] _questions = [];
    private int _next;

    [Params("listing", "filtered", "search")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public async Task SetupAsync()
    {
        var (connection, folder) = await BenchmarkDatabase.GetAsync();
        _product = await ProductSearch.OpenAsync(connection);
        _raw = Search.RawLucene.Build(Path.Combine(RepositoryFolders.Work, "raw-index"), await ServiceLoad.ListedAsync(_product.Services));
        _questions = Question.Kinds(await File.ReadAllLinesAsync(Path.Combine(folder, "paths", "questions.txt")))[Kind];
    }

    [Benchmark(Baseline = true)]
    public object RawLucene() => _raw.Answer(Next());

    [Benchmark]
    public Task<Marketplace.Search.Query.SearchAnswer> SearchService() => _product.AnswerAsync(Next());

    [Benchmark]
    public Task<Marketplace.Search.FoundProducts> FindProducts() => _product.FindAsync(Next());

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        _raw.Dispose();
        await _product.DisposeAsync();
    }

    private Question Next() => _questions[_next++ % _questions.Length];
}

/// <summary>In this process, as a database and an index are at hand here.</summary>
internal sealed class InProcess : ManualConfig
{
    public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance));
}
