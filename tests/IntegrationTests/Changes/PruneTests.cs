using Marketplace.Catalog;
using Marketplace.Data.Changes;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Changes;

public sealed class PruneTests
{
    private static readonly string[] _product = [CatalogTopics.Product];

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_is_older_than_a_week_is_deleted_and_what_is_younger_stays(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await PublishAndSettleAsync(market, "a", "b");
        market.Clock.Advance(PruneChanges.Kept - TimeSpan.FromSeconds(1));
        await PublishAndSettleAsync(market, "c", "d");
        (await PruneAsync(market)).ShouldBe(0);
        market.Clock.Advance(TimeSpan.FromSeconds(2));
        (await PruneAsync(market)).ShouldBe(2);
        (await KeysAsync(market)).ShouldBe(["c", "d"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task After_a_quiet_month_a_reader_that_has_read_everything_still_finds_its_place_and_an_absent_one_does_not(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await PublishAndSettleAsync(market, "a");
        var absent = await market.AskAsync<IChangeReader, ChangeCursor>(r => r.EndAsync(_product, Cancel));
        await PublishAndSettleAsync(market, "b", "c");
        var present = await market.AskAsync<IChangeReader, ChangeCursor>(r => r.EndAsync(_product, Cancel));
        market.Clock.Advance(TimeSpan.FromDays(30));
        (await PruneAsync(market)).ShouldBe(2);
        (await KeysAsync(market)).ShouldBe(["c"]);
        (await ReachesAsync(market, present)).ShouldBeTrue();
        (await ReachesAsync(market, absent)).ShouldBeFalse("its index must be built anew");
        (await ReachesAsync(market, default)).ShouldBeFalse("so must one that never read");
        await PublishAndSettleAsync(market, "d");
        (await market.AskAsync<IChangeReader, IReadOnlyList<Change>>(r => r.ReadAfterAsync(present, _product, 10, Cancel))).Select(m => m.Key).ShouldBe(["d"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Whoever_has_read_all_of_a_quiet_topic_finds_his_place_however_much_was_pruned_of_another(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await PublishAndSettleAsync(market, "a", "b");
        var reader = await market.AskAsync<IChangeReader, ChangeCursor>(r => r.EndAsync(_product, Cancel));
        await market.QueryAsync(async db =>
        {
            for (var i = 0; i < 20; i++) db.Publish(CatalogTopics.Shop, market.Clock.GetUtcNow(), $"{i}");
            return await db.SaveChangesAsync(Cancel);
        });
        await SettleAsync(market, CatalogTopics.Shop);
        market.Clock.Advance(TimeSpan.FromDays(30));
        (await PruneAsync(market)).ShouldBe(20);
        (await KeysAsync(market)).ShouldBe(["b", "19"]);
        (await ReachesAsync(market, reader)).ShouldBeTrue();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_empty_table_and_nodes_that_prune_at_once_do_no_harm(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        (await PruneAsync(market)).ShouldBe(0);
        await PublishAndSettleAsync(market, [.. Enumerable.Range(0, 300).Select(i => $"{i}")]);
        market.Clock.Advance(TimeSpan.FromDays(8));
        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PruneAsync(market))))).Sum().ShouldBe(299);
        (await KeysAsync(market)).ShouldBe(["299"]);
    }

    [Fact(Skip = "No PostgreSQL: start a server and set TEST_POSTGRES, or run .ci/run, which does both.", SkipUnless = nameof(HasPostgres))]
    public async Task A_message_whose_transaction_commits_late_is_read_by_those_who_stand_before_it()
    {
        await using var market = await TestMarketplace.StartAsync(Engine.Postgres);
        await PublishAndSettleAsync(market, "before");
        var reader = await market.AskAsync<IChangeReader, ChangeCursor>(r => r.EndAsync(_product, Cancel));
        await market.QueryAsync(async db =>
        {
            await using var late = await db.Database.BeginTransactionAsync(Cancel);
            db.Publish(CatalogTopics.Product, market.Clock.GetUtcNow(), "late");
            await db.SaveChangesAsync(Cancel);
            await PublishAsync(market, "early");
            market.Clock.Advance(TimeSpan.FromDays(30));
            (await PruneAsync(market)).ShouldBe(0);
            await late.CommitAsync(Cancel);
            return 0;
        });
        await SettleAsync(market);
        (await market.AskAsync<IChangeReader, IReadOnlyList<Change>>(r => r.ReadAfterAsync(reader, _product, 10, Cancel))).Select(m => m.Key)
            .ShouldBe(["late", "early"]);
    }

    public static bool HasPostgres => PostgresServer.Missing is null;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<int> PublishAsync(TestMarketplace market, params string[] keys) => market.QueryAsync(async db =>
    {
        foreach (var key in keys) db.Publish(CatalogTopics.Product, market.Clock.GetUtcNow(), key);
        return await db.SaveChangesAsync(Cancel);
    });

    private static async Task PublishAndSettleAsync(TestMarketplace market, params string[] keys)
    {
        await PublishAsync(market, keys);
        await SettleAsync(market);
    }

    /// <summary>On a server that others use too, a transaction of theirs may still be running: then the last messages are not safe to read yet.</summary>
    private static async Task SettleAsync(TestMarketplace market, string topic = CatalogTopics.Product)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var last = await market.QueryAsync(db => db.Set<Change>().MaxAsync(m => m.Position, Cancel));
            if ((await market.AskAsync<IChangeReader, ChangeCursor>(r => r.EndAsync([topic], Cancel))).Position == last) return;
            await Task.Delay(100, Cancel);
        }
    }

    private static Task<int> PruneAsync(TestMarketplace market) => market.AskAsync<PruneChanges, int>(p => p.ExecuteAsync(Cancel));

    private static Task<bool> ReachesAsync(TestMarketplace market, ChangeCursor cursor) =>
        market.AskAsync<IChangeReader, bool>(r => r.ReachesBackToAsync(cursor, _product, Cancel));

    private static Task<List<string>> KeysAsync(TestMarketplace market) =>
        market.QueryAsync(db => db.Set<Change>().OrderBy(m => m.Position).Select(m => m.Key).ToListAsync(Cancel));
}
