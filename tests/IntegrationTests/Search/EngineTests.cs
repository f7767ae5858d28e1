using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marketplace.Catalog;
using Marketplace.Catalog.Listings;
using Marketplace.Data.Changes;
using Marketplace.Search;
using Marketplace.Search.Elastic;
using Marketplace.Search.Elastic.Indexing;
using Marketplace.Search.Elastic.Nodes;
using Marketplace.Search.Elastic.Queries;
using Marketplace.Search.Parity;
using Marketplace.Search.Query;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

public sealed class Elasticsearch9Tests(Elastic9Shop shop) : EngineTests(shop), IClassFixture<Elastic9Shop>;

public sealed class Elasticsearch8Tests(Elastic8Shop shop) : EngineTests(shop), IClassFixture<Elastic8Shop>;

/// <summary>Two engines, one behaviour: everything that the embedded engine answers, Elasticsearch answers alike.</summary>
public abstract class EngineTests(ElasticShop shop)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(GoldenQuery.Files), MemberType = typeof(GoldenQuery))]
    public async Task Golden_queries_hold_and_both_engines_agree(string file)
    {
        shop.SkipWithoutServer();
        var faults = new List<string>();
        foreach (var query in GoldenQuery.Read(file))
        {
            var found = await AskAsync(new ProductFilter { Text = query.Q });
            if (query.Fault(found) is { } fault) faults.Add(fault);
            if (Difference(await shop.FindAsync(query.Q), found) is { } difference) faults.Add($"{query.Q}: {difference}");
        }
        faults.ShouldBeEmpty(string.Join('\n', faults));
    }

    /// <summary>The bound is what was promised; printed is what is.</summary>
    [Fact]
    public async Task At_least_95_of_100_queries_have_the_same_top_three_and_all_have_the_same_totals_and_facets()
    {
        shop.SkipWithoutServer();
        var queries = GoldenQuery.Read("given.json").Concat(GoldenQuery.Read("grown.json")).Select(q => q.Q).Distinct().ToList();
        var (tops, totals, facets) = (0, 0, 0);
        foreach (var text in queries)
        {
            var (one, other) = (await shop.FindAsync(text), await AskAsync(new ProductFilter { Text = text }));
            if (one.Items.Take(3).Select(i => i.Code).SequenceEqual(other.Items.Take(3).Select(i => i.Code))) tops++;
            if (one.Total == other.Total) totals++;
            if (JsonSerializer.Serialize(one.Facets) == JsonSerializer.Serialize(other.Facets)) facets++;
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{queries.Count} queries: same top 3 in {tops}, same total in {totals}, same facets in {facets}");
        queries.Count.ShouldBeGreaterThanOrEqualTo(200);
        tops.ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(queries.Count * 0.95));
        (totals, facets).ShouldBe((queries.Count, queries.Count));
    }

    [Fact]
    public async Task Sorts_pages_and_filters_are_equal()
    {
        shop.SkipWithoutServer();
        var faults = new List<string>();
        var all = (await shop.FindAsync()).Facets;
        ProductFilter[] filters =
        [
            new(), new() { Text = "giò" }, new() { Text = "nước mắm kỳ anh", InStockOnly = true }, new() { Stars = [3, 4], Districts = ["439", "446"] },
                new() { PriceFrom = 50_000, PriceTo = 200_000 },
            new() { PriceTo = 100_000, Text = "cu do" }, new() { ProducerTypes = ["htx", "unknown"], Groups = ["1"] },
                new() { Producers = ["P-013", "P-036"] }, new() { Communes = ["unknown", "99999"] }, new() { Districts = ["999"] },
            .. all.District.Select(v => new ProductFilter { Districts = [v.Value] }), .. all.Commune.Select(v => new ProductFilter { Communes = [v.Value] }),
            .. all.Star.Select(v => new ProductFilter { Stars = [int.Parse(v.Value, CultureInfo.InvariantCulture)] }), .. all.Set.Select(v =>
                new ProductFilter { Sets = [v.Value] }), .. all.ProducerType.Select(v => new ProductFilter { ProducerTypes = [v.Value] }),
        ];
        foreach (var filter in filters)
            foreach (var sort in Enum.GetValues<ProductSort>())
                foreach (var page in new[] { 1, 2 })
                    if (Difference(await shop.FindAsync(filter, sort, page, 20),
                        await AskAsync(filter, sort, page, 20)) is { } difference) faults.Add($"{filter} {sort} {page}: {difference}");
        faults.ShouldBeEmpty(string.Join('\n', faults));
    }

    [Fact]
    public async Task Pages_after_a_product_are_equal_and_a_product_that_is_no_hit_is_refused()
    {
        shop.SkipWithoutServer();
        foreach (var filter in new[] { new ProductFilter(), new() { Text = "giò" }, new() { Text = "nước mắm kỳ anh", InStockOnly = true },
            new() { Stars = [3, 4] } })
            foreach (var sort in Enum.GetValues<ProductSort>())
                (await SearchShop.WalkAsync(shop.Elastic, filter, sort, 13))
                    .ShouldBe((await shop.FindAsync(filter, sort, size: 1000)).Items.Select(i => i.Code), $"{filter} {sort}");
        (await SearchShop.AfterAsync(shop.Elastic, "HT-0055", new ProductFilter { Text = "giò" })).ShouldBeNull();
        shop.Elastic.GetRequiredService<SearchState>().Reason.ShouldBeNull();
    }

    [Fact]
    public async Task Hostile_text_gets_the_same_answer()
    {
        shop.SkipWithoutServer();
        foreach (var text in WordingTests.Hostile.Select(t => t.Data)
            .Concat(new[] { "mật ", "a ", "cu đơ ", "\u0301" }.Select(t => string.Concat(Enumerable.Repeat(t, 2500)))))
            Difference(await shop.FindAsync(text), await AskAsync(new ProductFilter { Text = text })).ShouldBeNull(text[..Math.Min(30, text.Length)]);
    }

    [Fact]
    public async Task A_later_day_is_equal_too()
    {
        shop.SkipWithoutServer();
        var plan = new SearchPlan(new ProductFilter { Stars = [3, 4] }, ProductSort.Relevance, 1, 50, new DateOnly(2028, 2, 29));
        var one = await shop.Services.GetRequiredService<IProductSearch>().SearchAsync(plan, Cancel);
        var other = await shop.Elastic.GetRequiredService<IProductSearch>().SearchAsync(plan, Cancel);
        other.Engine.ShouldBe(ElasticSearch.Name);
        other.Codes.ShouldBe(one.Codes);
        other.Facets.Star.ShouldBe(one.Facets.Star, ignoreOrder: true);
    }

    [Fact]
    public async Task Two_hundred_strings_give_the_golden_tokens_here_too()
    {
        shop.SkipWithoutServer();
        var client = shop.Elastic.GetRequiredService<ElasticClient>();
        var live = (await shop.Elastic.GetRequiredService<ElasticIndexes>().LiveAsync(Cancel))!.Name;
        foreach (var line in File.ReadLines(Path.Combine(SearchShop.SeedFolder, "..", "tests", "UnitTests", "Search", "tokens.golden")))
        {
            var parts = line.Split('\t');
            var body = new JsonObject
            {
                ["doc"] = new JsonObject
                {
                    ["nx"] = new JsonArray([.. TextTerms.Of(Words.Of(parts[0]), false)
                .Select(t => (JsonNode)t)])
                }, ["fields"] = new JsonArray { "nx" }
            };
            var answer = await client.SendAsync(HttpMethod.Post, $"{live}/_termvectors", body, ElasticJson.Default.JsonObject, Cancel);
            var terms = answer["term_vectors"]?["nx"]?["terms"]?.AsObject().Select(t => t.Key).Where(t => t[0] != '=' && !t.Contains('_')) ?? [];
            terms.Order(StringComparer.Ordinal)
                .ShouldBe(parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal), parts[0]);
        }
    }

    [Fact]
    public async Task Changes_reach_the_index_and_a_removed_product_comes_back()
    {
        shop.SkipWithoutServer();
        await SetStateAsync("HT-0055", ListingState.Suspended);
        (await AskAsync(new ProductFilter { Text = "đũa móc" })).Total.ShouldBe(0);
        await SetStateAsync("HT-0055", ListingState.Published);
        (await AskAsync(new ProductFilter { Text = "đũa móc" })).Items.Single().Code.ShouldBe("HT-0055");
    }

    [Fact]
    public async Task Parity_names_a_wrong_a_missing_and_a_surplus_document_and_heals_them()
    {
        shop.SkipWithoutServer();
        var client = shop.Elastic.GetRequiredService<ElasticClient>();
        var live = (await shop.Elastic.GetRequiredService<ElasticIndexes>().LiveAsync(Cancel))!.Name;
        await client.SendAsync(HttpMethod.Post, $"{live}/_update/HT-0001", new JsonObject { ["doc"] = new JsonObject { ["price"] = 1 } },
            ElasticJson.Default.JsonObject, Cancel);
        await client.SendAsync(HttpMethod.Delete, $"{live}/_doc/HT-0002", null, ElasticJson.Default.JsonObject, Cancel);
        await client.SendAsync(HttpMethod.Put, $"{live}/_doc/HT-9999", new JsonObject { ["code"] = "HT-9999", ["version"] = 1 },
            ElasticJson.Default.JsonObject, Cancel);
        await shop.RefreshAsync();
        await using var scope = shop.Elastic.CreateAsyncScope();
        var parity = scope.ServiceProvider.GetRequiredService<ElasticParity>();
        var report = await parity.CompareAsync(live, Cancel);
        report.Differing.ShouldBe(["HT-0001", "HT-0002", "HT-9999"]);
        report.Checksum.ShouldNotBe(report.ExpectedChecksum);
        await scope.ServiceProvider.GetRequiredService<ElasticSync>().HealAsync(live, report.Differing, Cancel);
        await shop.RefreshAsync();
        var healed = await parity.CompareAsync(live, Cancel);
        healed.IsEqual.ShouldBeTrue(string.Join(',', healed.Differing));
        healed.Checksum.ShouldBe(healed.ExpectedChecksum);
    }

    [Fact]
    public async Task Rebuild_and_rollback_leave_no_gap_while_products_change()
    {
        shop.SkipWithoutServer();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var wrong = 0;
        // Another question each time, with the same answer: none comes from memory.
        static ProductFilter Question(int number) => new() { Text = "giò", PriceFrom = 1 + number % 500 };
        var expected = (await AskAsync(Question(0))).Total;
        var asked = 0;
        var searches = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var found = await AskAsync(Question(++asked));
                if (found.Engine != ElasticSearch.Name || found.Total != expected) wrong++;
            }
        }, Cancel);
        var changes = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await SetStateAsync("HT-0056", i % 2 == 0 ? ListingState.Suspended : ListingState.Published);
                await Task.Delay(20, Cancel);
            }
            await SetStateAsync("HT-0056", ListingState.Published);
        }, Cancel);
        var names = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            await using var scope = shop.Elastic.CreateAsyncScope();
            names.Add((await scope.ServiceProvider.GetRequiredService<ElasticRebuild>().ExecuteAsync(null, Cancel)).Name);
        }
        await using (var scope = shop.Elastic.CreateAsyncScope()) (await scope.ServiceProvider.GetRequiredService<ElasticRollback>().ExecuteAsync(Cancel))
            .ShouldBe(names[1]);
        await stop.CancelAsync();
        await searches;
        await changes;
        await shop.Feed.StepAsync(Cancel);
        await Task.Delay(2100, Cancel);
        await shop.Feed.StepAsync(Cancel);
        await shop.RefreshAsync();
        (asked, wrong).ShouldSatisfyAllConditions(r => r.wrong.ShouldBe(0), r => r.asked.ShouldBeGreaterThan(3));
        await using var last = shop.Elastic.CreateAsyncScope();
        (await last.ServiceProvider.GetRequiredService<ElasticParity>().CompareAsync(names[1], Cancel)).Differing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_asked_again_is_answered_from_memory_until_the_index_shows_something_new()
    {
        shop.SkipWithoutServer();
        await using var other = shop.ElasticNode(shop.Url);
        var pulse = shop.Elastic.GetRequiredService<IndexStateWatcher>();
        await pulse.LookAsync(Cancel);
        var before = (await AskAsync(new ProductFilter())).Total;
        try
        {
            await WithdrawAsync(other, "HT-0056");
            (await AskAsync(new ProductFilter())).Total.ShouldBe(before, "kept");
            (await AskAsync(new ProductFilter { InStockOnly = true })).Items.ShouldNotContain(i => i.Code == "HT-0056", "asked for the first time");
            await pulse.LookAsync(Cancel);
            (await AskAsync(new ProductFilter())).Total.ShouldBe(before - 1);
        }
        finally { await SetStateAsync("HT-0056", ListingState.Published); }
        (await AskAsync(new ProductFilter())).Total.ShouldBe(before, "this node's own writing is seen at once");
    }

    /// <summary>A look that is too old, as when Elasticsearch stands still, is no reason to trust what was kept.</summary>
    [Fact]
    public async Task Nothing_kept_is_shown_when_the_state_of_the_index_is_not_known()
    {
        shop.SkipWithoutServer();
        await using var other = shop.ElasticNode(shop.Url);
        await shop.Elastic.GetRequiredService<IndexStateWatcher>().LookAsync(Cancel);
        var before = (await AskAsync(new ProductFilter())).Total;
        try
        {
            await WithdrawAsync(other, "HT-0056");
            (await AskAsync(new ProductFilter())).Total.ShouldBe(before);
            shop.Clock.Advance(TimeSpan.FromSeconds(2));
            (await AskAsync(new ProductFilter())).Total.ShouldBe(before - 1);
        }
        finally { await SetStateAsync("HT-0056", ListingState.Published); }
    }

    /// <summary>As another node does it: the shop's own node takes no part.</summary>
    private async Task WithdrawAsync(ServiceProvider other, string code)
    {
        await using var scope = other.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await WriteStateAsync(db, code, ListingState.Withdrawn);
        var indexes = other.GetRequiredService<ElasticIndexes>();
        var live = (await indexes.LiveAsync(Cancel))!.Name;
        await scope.ServiceProvider.GetRequiredService<ElasticSync>().ProductsAsync(live, [code], new HashSet<string>(), Cancel);
        await indexes.RefreshAsync(live, Cancel);
    }

    private async Task<FoundProducts> AskAsync(ProductFilter filter, ProductSort sort = ProductSort.Relevance, int page = 1, int size = 48)
    {
        var found = await SearchShop.FindAsync(shop.Elastic, filter, sort, page, size);
        found.Engine.ShouldBe(ElasticSearch.Name, shop.Elastic.GetRequiredService<SearchState>().Reason);
        return found;
    }

    private static string? Difference(FoundProducts one, FoundProducts other)
    {
        if (one.Total != other.Total) return $"total {one.Total} and {other.Total}";
        if (!one.Items.Select(i => i.Code).SequenceEqual(other.Items.Select(i =>
            i.Code))) return $"items {string.Join(' ', one.Items.Select(i => i.Code))} and {string.Join(' ', other.Items.Select(i => i.Code))}";
        var (a, b) = (JsonSerializer.Serialize(one.Facets), JsonSerializer.Serialize(other.Facets));
        if (a != b) return $"facets {a} and {b}";
        return one.DidYouMean != other.DidYouMean || !one.Suggestions.SequenceEqual(other.Suggestions) ? "suggestions" : null;
    }

    private async Task SetStateAsync(string code, ListingState state)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await WriteStateAsync(db, code, state);
        db.Publish(CatalogTopics.Product, shop.Clock.GetUtcNow(), code);
        await db.SaveChangesAsync(Cancel);
        await transaction.CommitAsync(Cancel);
        await shop.Services.GetRequiredService<ChangeFeed>().CatchUpAsync(Cancel);
        await shop.Feed.StepAsync(Cancel);
        await shop.RefreshAsync();
    }

    private static Task<int> WriteStateAsync(DbContext db, string code, ListingState state) => db.Set<Listing>().Where(l => l.Code == code)
        .ExecuteUpdateAsync(set => set.SetProperty(l => l.State, state).SetProperty(l => l.RowVersion, l => l.RowVersion + 1), Cancel);
}
