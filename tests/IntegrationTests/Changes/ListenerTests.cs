using Marketplace.Catalog;
using Marketplace.Data.Changes;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Programme;
using Marketplace.Register;
using Marketplace.Shared.Changes;
using Marketplace.Web.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Changes;

public sealed class ListenerTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_failing_listener_holds_up_no_other_and_is_told_again_from_where_it_stood(Engine engine)
    {
        var bad = new Listener("bad", "b");
        var good = new Listener("good", "");
        await using var market = await StartAsync(engine, bad, good);
        await PublishAsync(market, CatalogTopics.Product, "a", "b", "c");
        good.Taken.ShouldBe(["a", "b", "c"]);
        bad.Refuses = "";
        await CatchUpLaterAsync(market);
        bad.Taken.ShouldBe(["a", "b", "c"]);
        good.Taken.Count.ShouldBe(3);
        (await JudgeAsync(market)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_change_that_is_never_taken_is_told_by_health_and_passed_over_in_the_end(Engine engine)
    {
        var bad = new Listener("bad", "b");
        await using var market = await StartAsync(engine, bad);
        await PublishAsync(market, CatalogTopics.Product, "a", "b", "c");
        market.Clock.Advance(TimeSpan.FromMinutes(1));
        (await JudgeAsync(market)).Status.ShouldBe(HealthStatus.Degraded);
        for (var tries = 0; tries < 3 * ListenerStand.Patience; tries++) await CatchUpLaterAsync(market);
        bad.Taken.ShouldBe(["a", "c"]);
        var health = await JudgeAsync(market);
        health.Status.ShouldBe(HealthStatus.Degraded);
        health.Description!.ShouldContain("catalog.product b");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_node_that_stopped_reading_is_unhealthy_by_the_age_of_what_it_has_not_read(Engine engine)
    {
        await using var market = await StartAsync(engine, new Listener("good", ""));
        await WriteAsync(market, CatalogTopics.Product, "a");
        market.Clock.Advance(TimeSpan.FromMinutes(6));
        (await JudgeAsync(market)).Status.ShouldBe(HealthStatus.Unhealthy);
        await ArriveAsync(market);
        (await JudgeAsync(market)).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_change_of_one_topic_leaves_the_version_of_another(Engine engine)
    {
        await using var market = await StartAsync(engine);
        await PublishAsync(market, CatalogTopics.Product, "a");
        var version = market.Get<IDataVersion>();
        var shop = version.Of(CatalogTopics.Product, CatalogTopics.Shop);
        var facts = version.Of(RegisterTopics.Facts);
        await PublishAsync(market, RegisterTopics.Facts, "");
        version.Of(CatalogTopics.Product, CatalogTopics.Shop).ShouldBe(shop);
        version.Of(RegisterTopics.Facts).ShouldNotBe(facts);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_was_made_before_a_late_listener_took_its_changes_ends_when_it_does(Engine engine)
    {
        var late = new Listener("late", "a");
        await using var market = await StartAsync(engine, late);
        await PublishAsync(market, CatalogTopics.Product, "a");
        var before = market.Get<IDataVersion>().Of(CatalogTopics.Product);
        late.Refuses = "";
        await CatchUpLaterAsync(market);
        market.Get<IDataVersion>().Of(CatalogTopics.Product).ShouldNotBe(before);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<TestMarketplace> StartAsync(Engine engine, params Listener[] listeners)
    {
        var market = await TestMarketplace.StartAsync(engine, services =>
        {
            foreach (var listener in listeners) services.AddSingleton<IChangeListener>(listener);
        });
        await ArriveAsync(market);
        return market;
    }

    private static async Task PublishAsync(TestMarketplace market, string topic, params string[] keys)
    {
        await WriteAsync(market, topic, keys);
        await ArriveAsync(market);
    }

    private static Task WriteAsync(TestMarketplace market, string topic, params string[] keys) => market.QueryAsync(async db =>
    {
        foreach (var key in keys) db.Publish(topic, market.Clock.GetUtcNow(), key);
        return await db.SaveChangesAsync(Cancel);
    });

    private static Task ArriveAsync(TestMarketplace market) =>
        market.AskAsync((DbContext db) => market.Get<ChangeFeed>().ArriveAsync(db));

    private static async Task CatchUpLaterAsync(TestMarketplace market)
    {
        market.Clock.Advance(TimeSpan.FromSeconds(31));
        await market.Get<ChangeFeed>().CatchUpAsync(Cancel);
    }

    private static async Task<HealthCheckResult> JudgeAsync(TestMarketplace market) =>
        ChangesCheck.Judge(await market.Get<ChangeFeed>().LagsAsync(Cancel));

    private sealed class Listener(string name, string refuses) : IChangeListener
    {
        public List<string> Taken { get; } = [];

        public string Refuses { get; set; } = refuses;

        public string Name => name;

        public IReadOnlyList<string> Topics { get; } = [CatalogTopics.Product];

        public Task OnChangedAsync(IReadOnlyList<Change> changes, CancellationToken cancel)
        {
            if (changes.Any(c => c.Key == Refuses)) throw new InvalidOperationException($"{Refuses} is refused.");
            Taken.AddRange(changes.Select(c => c.Key));
            return Task.CompletedTask;
        }
    }
}
