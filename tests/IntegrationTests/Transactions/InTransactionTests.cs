using System.Data;
using Marketplace.Catalog.Products;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Transactions;

public sealed class InTransactionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Work_and_what_it_left_unsaved_are_committed_together(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.DoAsync<DbContext>(db => db.InTransactionAsync(_ => Task.FromResult(db.Add(Rated("a", 1))), Cancel));
        (await market.QueryAsync(db => db.Set<ProductPopularity>().CountAsync(Cancel))).ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_fault_or_a_refusal_leaves_nothing_behind(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await Should.ThrowAsync<TimeoutException>(() => market.DoAsync<DbContext>(db => db.InTransactionAsync(async c =>
        {
            db.Add(Rated("a", 1));
            await db.SaveChangesAsync(c);
            throw new TimeoutException();
        }, Cancel)));
        await market.DoAsync<DbContext>(async db =>
        {
            (await db.InTransactionAsync(async c =>
            {
                db.Add(Rated("b", 1));
                await db.SaveChangesAsync(c);
                return new Refusal();
            }, Cancel)).Succeeded.ShouldBeFalse();
            await db.SaveChangesAsync(Cancel);
        });
        (await market.QueryAsync(db => db.Set<ProductPopularity>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_inner_one_joins_and_goes_with_the_outer_one(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await Should.ThrowAsync<TimeoutException>(() => market.DoAsync<DbContext>(db => db.InTransactionAsync(async c =>
        {
            await db.InTransactionAsync(async inner =>
            {
                db.Add(Rated("a", 1));
                await db.SaveChangesAsync(inner);
            }, c);
            throw new TimeoutException();
        }, Cancel)));
        (await market.QueryAsync(db => db.Set<ProductPopularity>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task What_waits_to_be_saved_before_is_refused_since_a_second_try_would_lose_it()
    {
        await using var market = await TestMarketplace.StartAsync(Engine.Sqlite);
        await market.DoAsync<DbContext>(async db =>
        {
            db.Add(Rated("a", 1));
            await Should.ThrowAsync<InvalidOperationException>(() => db.InTransactionAsync(_ => Task.CompletedTask, Cancel));
        });
    }

    [Fact]
    public async Task A_busy_database_is_tried_again_from_an_empty_tracker_and_not_for_ever()
    {
        await using var market = await TestMarketplace.StartAsync(Engine.Sqlite);
        var tries = 0;
        await market.DoAsync<DbContext>(db => db.InTransactionAsync(_ =>
        {
            db.ChangeTracker.Entries().ShouldBeEmpty();
            db.Add(Rated("a", 1));
            return ++tries < 3 ? throw new DbUpdateException("", new SqliteException("database is locked", 5)) : Task.CompletedTask;
        }, Cancel));
        tries.ShouldBe(3);
        await Should.ThrowAsync<SqliteException>(() => market.DoAsync<DbContext>(db => db.InTransactionAsync(Busy, Cancel)));
        tries.ShouldBe(11);
        await Should.ThrowAsync<SqliteException>(() => market.DoAsync<DbContext>(db => db.InTransactionAsync(Wrong, Cancel)));
        tries.ShouldBe(12, "a statement that is wrong is not asked again");

        Task Busy(CancellationToken _) => ++tries > 0 ? throw new SqliteException("database is locked", 5) : Task.CompletedTask;
        Task Wrong(CancellationToken _) => ++tries > 0 ? throw new SqliteException("no such table", 1) : Task.CompletedTask;
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Writers_that_meet_on_one_row_all_come_through(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.DoAsync<DbContext>(db => db.InTransactionAsync(_ => Task.FromResult(db.Add(Rated("a", 0))), Cancel));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => market.DoAsync<DbContext>(db => db.InTransactionAsync(async c =>
        {
            var row = await db.Set<ProductPopularity>().SingleAsync(p => p.ProductCode == "a", c);
            row.Sold90Days++;
        }, Cancel, IsolationLevel.Serializable)))));
        (await market.QueryAsync(db => db.Set<ProductPopularity>().SingleAsync(Cancel))).Sold90Days.ShouldBe(8);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Two_who_had_the_same_row_open_do_not_overwrite_each_other(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.DoAsync<DbContext>(db => db.InTransactionAsync(_ => Task.FromResult(db.Add(new ProductText { ProductCode = "a" })), Cancel));
        await market.DoAsync<DbContext>(async first =>
        {
            var mine = await first.Set<ProductText>().SingleAsync(Cancel);
            await market.DoAsync<DbContext>(async second =>
            {
                (await second.Set<ProductText>().SingleAsync(Cancel)).Story = "theirs";
                await second.SaveChangesAsync(Cancel);
            });
            mine.Story = "mine";
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => first.SaveChangesAsync(Cancel));
        });
        (await market.QueryAsync(db => db.Set<ProductText>().SingleAsync(Cancel))).Story.ShouldBe("theirs");
    }

    private static ProductPopularity Rated(string code, int sold) => new() { ProductCode = code, Sold90Days = sold };

    private sealed class Refusal() : Result([new FieldError("", null!)]);
}
