using Marketplace.Catalog;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Seeding;
using Marketplace.Data;
using Marketplace.Data.Changes;
using Marketplace.Register;
using Marketplace.SalesChannels;
using Marketplace.Search;
using Marketplace.Search.Embedded;
using Marketplace.Search.Query;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

/// <summary>The real register with samples on SQLite, or another database that is named, and its embedded index, in a folder of its own.</summary>
public class SearchShop : IAsyncLifetime
{
    /// <summary>Null: SQLite in the folder.</summary>
    protected string? Connection { get; init; }

    /// <summary>A folder of register files that go in after the real ones; null: none.</summary>
    protected string? MoreRegister { get; init; }

    public static string SeedFolder { get; } = Find("seed-data");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 26, 3, 0, 0, TimeSpan.Zero));

    public string Folder { get; } = Directory.CreateTempSubdirectory("search").FullName;

    public ServiceProvider Services { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Services = Build(Folder);
        await using (var scope = Services.CreateAsyncScope())
        {
            var get = scope.ServiceProvider;
            await get.GetRequiredService<ReferenceData>().PrepareAsync(SeedFolder, async () =>
            {
                await get.GetRequiredService<ImportRegister>()
                    .ExecuteAsync(new ImportRegisterCommand(Path.Combine(SeedFolder, "register")) { Strict = true }, default);
                if (MoreRegister is { } more)
                    await get.GetRequiredService<ImportRegister>().ExecuteAsync(new ImportRegisterCommand(more) { Strict = true }, default);
                await get.GetRequiredService<AddSampleOffers>().ExecuteAsync(Path.Combine(SeedFolder, "samples"), default);
                await get.GetRequiredService<AddSampleCertificates>().ExecuteAsync(default);
            }, default);
        }
        await Services.GetRequiredService<EmbeddedIndex>().StartAsync(default);
        await Services.GetRequiredService<ChangeFeed>().CatchUpAsync(default);
    }

    protected void UseServices(ServiceProvider services) => Services = services;

    /// <summary>A node of the shop on the same or another folder.</summary>
    public ServiceProvider Build(string folder, params (string Key, string Value)[] settings) => Build(folder, _ => { }, settings);

    /// <summary>The same with some services of its own.</summary>
    public ServiceProvider Build(string folder, Action<IServiceCollection> more, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("ConnectionStrings:Marketplace", Connection ?? $"Data Source={Path.Combine(Folder, "shop.db")}"),
                .. settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddData(configuration, folder);
        services.AddCatalog();
        services.AddProductSearch(configuration, folder);
        services.AddSalesChannels();
        more(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    public Task<FoundProducts> FindAsync(string? text = null, ProductSort sort = ProductSort.Relevance, int page = 1, int size = 48) =>
        FindAsync(new ProductFilter { Text = text }, sort, page, size);

    public Task<FoundProducts> FindAsync(ProductFilter filter, ProductSort sort = ProductSort.Relevance, int page = 1, int size = 48) =>
        FindAsync(Services, filter, sort, page, size);

    public static async Task<FoundProducts> FindAsync(ServiceProvider node, ProductFilter filter, ProductSort sort = ProductSort.Relevance, int page = 1,
        int size = 48)
    {
        await using var scope = node.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FindProducts>().ExecuteAsync(filter, sort, page, size, default);
    }

    /// <summary>Every hit, page after page by the last product of the one before.</summary>
    public static async Task<IReadOnlyList<string>> WalkAsync(ServiceProvider node, ProductFilter filter, ProductSort sort, int size)
    {
        var codes = new List<string>();
        for (var found = await FindAsync(node, filter, sort, 1, size); found!.Items.Count > 0; found = await AfterAsync(node, codes[^1], filter, sort, size))
            codes.AddRange(found.Items.Select(i => i.Code));
        return codes;
    }

    /// <summary>Null: the product is not among the hits.</summary>
    public static async Task<FoundProducts?> AfterAsync(ServiceProvider node, string code, ProductFilter filter, ProductSort sort = ProductSort.Relevance,
        int size = 48)
    {
        await using var scope = node.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FindProducts>().AfterAsync(code, filter, sort, size, default);
    }

    /// <summary>What the database says: every published product as its card of today.</summary>
    public async Task<IReadOnlyList<ProductCard>> CardsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var today = DateOnly.FromDateTime(Clock.GetUtcNow().AddHours(7).DateTime);
        var rows = await scope.ServiceProvider.GetRequiredService<DbContext>().Set<ListedProduct>().AsNoTracking()
            .Where(p => p.State == ListingState.Published).ToListAsync();
        return [.. rows.Select(r => ProductCard.Of(r, today))];
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static string Find(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, name))) return Path.Combine(at.FullName, name);
        throw new DirectoryNotFoundException(name);
    }
}
