using System.Collections.Concurrent;
using Marketplace.Catalog;
using Marketplace.Catalog.Listings;
using Marketplace.Data.Changes;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Search;
using Marketplace.Search.Elastic;
using Marketplace.Search.Elastic.Indexing;
using Marketplace.Search.Embedded;
using Marketplace.Search.Parity;
using Marketplace.Search.Query;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

/// <summary>Indexes built anew while products change and searches are answered, on either database and every engine.</summary>
public sealed class RebuildTests
{
    private const string Flickers = "HT-0056";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task The_embedded_index_is_built_anew_without_a_gap(Engine database)
    {
        await using var shop = await ChangingShop.StartAsync(database, null);
        var faults = await shop.WhileChangingAsync(shop.Services, EmbeddedSearch.Name, async () =>
        {
            for (var i = 0; i < 3; i++) await shop.Services.GetRequiredService<EmbeddedIndex>().RebuildAsync(Cancel);
        });
        faults.ShouldBeEmpty();
        await shop.SettleAsync();
        (await shop.EmbeddedDifferenceAsync()).ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(EachEngineAndRelease))]
    public async Task Elasticsearch_is_rebuilt_and_rolled_back_without_a_gap(Engine database, string variable)
    {
        await using var shop = await ChangingShop.StartAsync(database, variable);
        var names = new List<string>();
        var faults = await shop.WhileChangingAsync(shop.Elastic!, ElasticSearch.Name, async () =>
        {
            for (var i = 0; i < 2; i++)
            {
                await using var scope = shop.Elastic!.CreateAsyncScope();
                names.Add((await scope.ServiceProvider.GetRequiredService<ElasticRebuild>().ExecuteAsync(null, Cancel)).Name);
            }
            await using var last = shop.Elastic!.CreateAsyncScope();
            (await last.ServiceProvider.GetRequiredService<ElasticRollback>().ExecuteAsync(Cancel)).ShouldBe(names[0]);
        });
        faults.ShouldBeEmpty();
        await shop.SettleAsync();
        (await shop.ElasticDifferenceAsync()).ShouldBeEmpty();
        (await shop.EmbeddedDifferenceAsync()).ShouldBeEmpty();
    }

    /// <summary>A shop in which one product is hidden and shown all the while.</summary>
    private sealed class ChangingShop : SearchShop
    {
        private readonly Engine _database;
        private string _index = "";

        private ChangingShop(Engine database, string? connection) => (_database, Connection) = (database, connection);

        public ServiceProvider? Elastic { get; private set; }

        public static async Task<ChangingShop> StartAsync(Engine database, string? variable)
        {
            var folder = Directory.CreateTempSubdirectory("rebuild").FullName;
            var shop = new ChangingShop(database, database is Engine.Postgres ? await DatabaseTemplates.CopyAsync(database, folder) : null);
            await shop.InitializeAsync();
            if (variable is null) return shop;
            shop._index = "test-" + Guid.NewGuid().ToString("N")[..12];
            shop.Elastic = shop.Build(Path.Combine(shop.Folder, "second"),
                ("Search:Elasticsearch:Url", Environment.GetEnvironmentVariable(variable)!), ("Search:Elasticsearch:Index", shop._index),
                    ("Search:Elasticsearch:TimeoutMilliseconds", "10000"));
            await shop.Elastic.GetRequiredService<EmbeddedIndex>().StartAsync(Cancel);
            await shop.FeedAsync();
            return shop;
        }

        /// <returns>Answers that were not whole: another engine, or another number of products than with or without the one that flickers.</returns>
        public async Task<IReadOnlyCollection<string>> WhileChangingAsync(ServiceProvider node, string engine, Func<Task> work)
        {
            var faults = new ConcurrentBag<string>();
            var asked = 0;
            var total = (await FindAsync(node, Question(0))).Total;
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            var searches = Task.Run(async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    var found = await FindAsync(node, Question(++asked));
                    if (found.Engine != engine || found.Degraded || found.Total != total
                        && found.Total != total - 1) faults.Add($"{found.Engine} {found.Total} of {total}");
                }
            }, Cancel);
            var changes = Task.Run(async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++) await SetStateAsync(i % 2 == 0 ? ListingState.Suspended : ListingState.Published);
            }, Cancel);
            await work();
            await Task.Delay(200, Cancel);
            await stop.CancelAsync();
            await searches;
            await changes;
            asked.ShouldBeGreaterThan(3);
            return faults;
        }

        /// <summary>The same answer to another question each time, so that none comes from memory: nothing costs less than this.</summary>
        private static ProductFilter Question(int number) => new() { PriceFrom = 1 + number % 500 };

        public async Task SettleAsync()
        {
            await SetStateAsync(ListingState.Suspended);
            // The feed looks again for the live index every two seconds.
            await Task.Delay(2200, Cancel);
            await FeedAsync();
            Clock.Advance(TimeSpan.FromSeconds(10));
            await Services.GetRequiredService<EmbeddedIndex>().SettleAsync(Cancel);
        }

        public async Task<IReadOnlyList<string>> EmbeddedDifferenceAsync()
        {
            await using var scope = Services.CreateAsyncScope();
            return (await scope.ServiceProvider.GetRequiredService<EmbeddedParity>().CompareAsync(Cancel))!.Differing;
        }

        public async Task<IReadOnlyList<string>> ElasticDifferenceAsync()
        {
            await using var scope = Elastic!.CreateAsyncScope();
            var live = (await Elastic!.GetRequiredService<ElasticIndexes>().LiveAsync(Cancel))!.Name;
            await Elastic!.GetRequiredService<ElasticIndexes>().RefreshAsync(live, Cancel);
            return (await scope.ServiceProvider.GetRequiredService<ElasticParity>().CompareAsync(live, Cancel)).Differing;
        }

        public override async ValueTask DisposeAsync()
        {
            if (Elastic is not null) await ElasticShop.EndAsync(Elastic);
            await base.DisposeAsync();
            if (Connection is not null) await DatabaseTemplates.DropAsync(_database, Connection);
        }

        private async Task FeedAsync()
        {
            await Services.GetRequiredService<ChangeFeed>().CatchUpAsync(Cancel);
            if (Elastic is null) return;
            await Elastic.GetRequiredService<ChangeFeed>().CatchUpAsync(Cancel);
            await Elastic.GetRequiredService<ElasticFeed>().StepAsync(Cancel);
            Elastic.GetRequiredService<SearchState>().Fed(null);
        }

        private async Task SetStateAsync(ListingState state)
        {
            await using (var scope = Services.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<DbContext>();
                await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
                await db.Set<Listing>().Where(l => l.Code == Flickers)
                    .ExecuteUpdateAsync(set => set.SetProperty(l => l.State, state).SetProperty(l => l.RowVersion, l => l.RowVersion + 1), Cancel);
                db.Publish(CatalogTopics.Product, Clock.GetUtcNow(), Flickers);
                await db.SaveChangesAsync(Cancel);
                await transaction.CommitAsync(Cancel);
            }
            await FeedAsync();
        }
    }
}

/// <summary>Theory rows: either database with either release of Elasticsearch.</summary>
public sealed class EachEngineAndRelease : TheoryData<Engine, string>
{
    public EachEngineAndRelease()
    {
        foreach (var variable in new[] { "TEST_ELASTICSEARCH_9", "TEST_ELASTICSEARCH_8" })
            foreach (var database in Enum.GetValues<Engine>())
                Add(new TheoryDataRow<Engine, string>(database, variable) { Skip = Missing(database, variable) });
    }

    private static string? Missing(Engine database, string variable)
    {
        if (database is Engine.Postgres && PostgresServer.Missing is { } missing) return missing;
        var isNamed = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
        return isNamed ? null : $"Start an Elasticsearch and name it: {variable}=http://127.0.0.1:9200";
    }
}
