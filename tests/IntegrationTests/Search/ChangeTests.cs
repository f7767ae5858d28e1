using Marketplace.Catalog;
using Marketplace.Catalog.Listings;
using Marketplace.Data.Changes;
using Marketplace.Search;
using Marketplace.Search.Embedded;
using Marketplace.Search.Log;
using Marketplace.Search.Query;
using Marketplace.Search.Synonyms;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

/// <summary>What changes while the shop runs, and what an index survives. Each test has a shop of its own.</summary>
public sealed class ChangeTests : SearchShop
{
    [Fact]
    public async Task An_unpublished_product_is_never_among_the_items_even_before_the_index_knows()
    {
        await SetStateAsync("HT-0042", ListingState.Suspended, tell: false);
        var before = await FindAsync("trám đen");
        before.Items.ShouldNotContain(i => i.Code == "HT-0042");
        await SetStateAsync("HT-0042", ListingState.Suspended, tell: true);
        await CatchUpAsync();
        (await FindAsync("trám đen")).Total.ShouldBe(0);
        (await FindAsync()).Total.ShouldBe(141);
        await SetStateAsync("HT-0042", ListingState.Published, tell: true);
        await CatchUpAsync();
        (await FindAsync("trám đen")).Items[0].Code.ShouldBe("HT-0042");
    }

    [Fact]
    public async Task Changes_that_never_stop_neither_hold_up_a_start_nor_hide_what_was_read()
    {
        await using var node = Build(Path.Combine(Folder, "endless"),
            services => services.AddScoped<IChangeReader>(_ => new EndlessChanges(CatalogTopics.Product, "HT-0042")));
        var index = node.GetRequiredService<EmbeddedIndex>();
        await index.StartAsync(TestContext.Current.CancellationToken);
        (await FindAsync(node, new ProductFilter { Text = "trám đen" })).Total.ShouldBeGreaterThan(0);
        await SetStateAsync("HT-0042", ListingState.Suspended, tell: false);
        await index.CatchUpAsync(TestContext.Current.CancellationToken);
        (await FindAsync(node, new ProductFilter { Text = "trám đen" })).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Midnight_takes_the_star_and_keeps_the_product()
    {
        var today = await FindAsync(new ProductFilter { Stars = [3, 4, 5] });
        Clock.Advance(TimeSpan.FromDays(400));
        var later = await FindAsync(new ProductFilter { Stars = [3, 4, 5] });
        later.Total.ShouldBeLessThan(today.Total);
        later.Total.ShouldBe((await CardsAsync()).Count(c => c.Star is not null));
        (await FindAsync()).Total.ShouldBe(142);
    }

    [Fact]
    public async Task Synonyms_act_without_a_new_index()
    {
        (await FindAsync("bánh xèo")).Total.ShouldBe(0);
        await using (var scope = Services.CreateAsyncScope())
        {
            var report = await scope.ServiceProvider.GetRequiredService<ImportSynonyms>()
                .ExecuteAsync(new StringReader("kind,words,target\noneway,bánh xèo,bánh đa\nequal,alone,\nbad,a;b,\n"), Cancel);
            report.Written.ShouldBe(1);
            report.Problems.ShouldBe(["3: words: an equal row needs two or more, \";\" between", "4: kind: \"bad\" is neither equal nor oneway"]);
        }
        await CatchUpAsync();
        (await FindAsync("bánh xèo")).Items.ShouldAllBe(i => i.Name.Contains("Bánh đa"));
        (await FindAsync("đậu phộng")).Total.ShouldBe(0, "import replaces the whole table");
    }

    [Fact]
    public async Task Export_and_import_of_synonyms_are_one_round()
    {
        await using var scope = Services.CreateAsyncScope();
        var export = scope.ServiceProvider.GetRequiredService<ExportSynonyms>();
        var (first, second) = (new StringWriter(), new StringWriter());
        await export.ExecuteAsync(first, Cancel);
        (await scope.ServiceProvider.GetRequiredService<ImportSynonyms>().ExecuteAsync(new StringReader(first.ToString()), Cancel)).Problems.ShouldBeEmpty();
        await export.ExecuteAsync(second, Cancel);
        second.ToString().ShouldBe(first.ToString());
        first.ToString().ShouldContain("oneway,mắm tôm;mắm ruốc,ruốc");
    }

    [Fact]
    public async Task The_log_counts_queries_and_keeps_nobody()
    {
        var notes = Services.GetRequiredService<SearchNotes>();
        foreach (var words in (string[])["cu đơ", "Cu Đơ", "sầu riêng", "gọi 0912345678"]) notes.Searched(words);
        await Services.GetRequiredService<SearchLog>().WriteAsync(Cancel);
        notes.Searched("cu đơ");
        await Services.GetRequiredService<SearchLog>().WriteAsync(Cancel);
        await using var scope = Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<DbContext>().Set<SearchLogEntry>().AsNoTracking().OrderBy(e => e.Text).ToListAsync(Cancel);
        rows.Select(r => (r.Text, r.Searches, r.ZeroResults)).ShouldBe([("cu đơ", 3, 0), ("sầu riêng", 1, 1)]);
        rows[0].Week.ShouldBe(new DateOnly(2026, 11, 23));
        var read = scope.ServiceProvider.GetRequiredService<ReadSearchLog>();
        (await read.ExecuteAsync(new(new(2026, 11, 2), new(2026, 11, 23), false, 1, 10), Cancel)).Rows.Select(r => r.Text).ShouldBe(["cu đơ", "sầu riêng"]);
        (await read.ExecuteAsync(new(new(2026, 11, 2), new(2026, 11, 23), true, 1, 10), Cancel)).Rows.ShouldBe([new SearchedText("sầu riêng", 1, 1, 0, 0)]);
    }

    [Fact]
    public async Task A_restarted_node_goes_on_where_it_stopped()
    {
        await SetStateAsync("HT-0042", ListingState.Withdrawn, tell: true);
        await Services.DisposeAsync();
        Restart();
        await StartAsync();
        (await FindAsync()).Total.ShouldBe(141);
    }

    [Fact]
    public async Task Every_kind_of_broken_index_is_built_anew()
    {
        await Services.DisposeAsync();
        var files = Directory.EnumerateFiles(Path.Combine(Folder, "search"), "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "owner")
            .Order().ToList();
        files.Count.ShouldBeGreaterThan(3);
        var copy = files.ToDictionary(f => f, File.ReadAllBytes);
        foreach (var file in files)
            foreach (var harm in new Action<string>[] { f => File.WriteAllBytes(f, copy[f][..(copy[f].Length / 2)]), f => File.WriteAllBytes(f, []),
                File.Delete })
            {
                foreach (var (path, bytes) in copy) { Directory.CreateDirectory(Path.GetDirectoryName(path)!); File.WriteAllBytes(path, bytes); }
                File.WriteAllText(Path.Combine(Path.GetDirectoryName(file)!, "write.lock"), "");
                harm(file);
                Restart();
                await StartAsync();
                (await FindAsync()).Total.ShouldBe(142, file);
                (await FindAsync("cu đơ")).Total.ShouldBeGreaterThan(10, file);
                await Services.DisposeAsync();
            }
        Restart();
    }

    [Fact]
    public async Task Two_processes_on_one_folder_both_answer()
    {
        await using var second = Build(Folder);
        await second.GetRequiredService<EmbeddedIndex>().StartAsync(Cancel);
        await using var scope = second.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<RebuildIndex>().ExecuteAsync(null, Cancel)).ShouldBe(142);
        (await scope.ServiceProvider.GetRequiredService<FindProducts>().ExecuteAsync(new ProductFilter(), ProductSort.Relevance, 1, 10, Cancel))
            .Total.ShouldBe(142);
        await CatchUpAsync();
        (await FindAsync()).Total.ShouldBe(142);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private void Restart() => UseServices(Build(Folder));

    private Task StartAsync() => Services.GetRequiredService<EmbeddedIndex>().StartAsync(Cancel);

    private Task CatchUpAsync() => Services.GetRequiredService<ChangeFeed>().CatchUpAsync(Cancel);

    private async Task SetStateAsync(string code, ListingState state, bool tell)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await db.Set<Listing>().Where(l => l.Code == code)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.State, state).SetProperty(l => l.RowVersion, l => l.RowVersion + 1), Cancel);
        if (tell) db.Publish(CatalogTopics.Product, Clock.GetUtcNow(), code);
        await db.SaveChangesAsync(Cancel);
    }
}
