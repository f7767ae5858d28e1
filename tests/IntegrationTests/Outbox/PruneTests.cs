using Marketplace.Data;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Shared.Outbox;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Outbox;

public sealed class PruneTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_is_older_than_a_week_is_deleted_and_what_is_younger_stays(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await PublishAndSettleAsync(market, "a", "b");
        market.Clock.Advance(PruneOutbox.Kept - TimeSpan.FromSeconds(1));
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
        var absent = await market.AskAsync<IOutboxReader, OutboxCursor>(r => r.EndAsync(Cancel));
        await PublishAndSettleAsync(market, "b", "c");
        var present = await market.AskAsync<IOutboxReader, OutboxCursor>(r => r.EndAsync(Cancel));
        market.Clock.Advance(TimeSpan.FromDays(30));
        (await PruneAsync(market)).ShouldBe(2);
        (await KeysAsync(market)).ShouldBe(["c"]);
        (await ReachesAsync(market, present)).ShouldBeTrue();
        (await ReachesAsync(market, absent)).ShouldBeFalse("its index must be built anew");
        (await ReachesAsync(market, default)).ShouldBeFalse("so must one that never read");
        await PublishAndSettleAsync(market, "d");
        (await market.AskAsync<IOutboxReader, IReadOnlyList<OutboxMessage>>(r => r.ReadAfterAsync(present, 10, Cancel))).Select(m => m.Key).ShouldBe(["d"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_empty_outbox_and_nodes_that_prune_at_once_do_no_harm(Engine engine)
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
        var reader = await market.AskAsync<IOutboxReader, OutboxCursor>(r => r.EndAsync(Cancel));
        await market.QueryAsync(async db =>
        {
            await using var late = await db.Database.BeginTransactionAsync(Cancel);
            db.Publish(OutboxTopic.Product, market.Clock.GetUtcNow(), "late");
            await db.SaveChangesAsync(Cancel);
            await PublishAsync(market, "early");
            market.Clock.Advance(TimeSpan.FromDays(30));
            (await PruneAsync(market)).ShouldBe(0);
            await late.CommitAsync(Cancel);
            return 0;
        });
        await SettleAsync(market);
        (await market.AskAsync<IOutboxReader, IReadOnlyList<OutboxMessage>>(r => r.ReadAfterAsync(reader, 10, Cancel))).Select(m => m.Key)
            .ShouldBe(["late", "early"]);
    }

    public static bool HasPostgres => PostgresServer.Missing is null;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<int> PublishAsync(TestMarketplace market, params string[] keys) => market.QueryAsync(async db =>
    {
        foreach (var key in keys) db.Publish(OutboxTopic.Product, market.Clock.GetUtcNow(), key);
        return await db.SaveChangesAsync(Cancel);
    });

    private static async Task PublishAndSettleAsync(TestMarketplace market, params string[] keys)
    {
        await PublishAsync(market, keys);
        await SettleAsync(market);
    }

    /// <summary>On a server that others use too, a transaction of theirs may still be running: then the last messages are not safe to read yet.</summary>
    private static async Task SettleAsync(TestMarketplace market)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var last = await market.QueryAsync(db => db.Set<OutboxMessage>().MaxAsync(m => m.Position, Cancel));
            if ((await market.AskAsync<IOutboxReader, OutboxCursor>(r => r.EndAsync(Cancel))).Position == last) return;
            await Task.Delay(100, Cancel);
        }
    }

    private static Task<int> PruneAsync(TestMarketplace market) => market.AskAsync<PruneOutbox, int>(p => p.ExecuteAsync(Cancel));

    private static Task<bool> ReachesAsync(TestMarketplace market, OutboxCursor cursor) =>
        market.AskAsync<IOutboxReader, bool>(r => r.ReachesBackToAsync(cursor, Cancel));

    private static Task<List<string>> KeysAsync(TestMarketplace market) =>
        market.QueryAsync(db => db.Set<OutboxMessage>().OrderBy(m => m.Position).Select(m => m.Key).ToListAsync(Cancel));
}
