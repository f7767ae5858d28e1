using Marketplace.Catalog;
using Marketplace.Catalog.Listings;
using Marketplace.Data.Changes;
using Marketplace.Search.Documents;
using Marketplace.Search.Embedded;
using Marketplace.Search.Parity;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

/// <summary>The embedded index is harmed while it is open. Each test has a shop of its own.</summary>
public sealed class RepairTests : SearchShop
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private EmbeddedIndex Index => Services.GetRequiredService<EmbeddedIndex>();

    [Fact]
    public async Task A_question_that_meets_a_broken_file_is_answered_from_a_new_index()
    {
        foreach (var file in Files()) File.WriteAllBytes(file, []);
        (await FindAsync("cu đơ")).Total.ShouldBeGreaterThan(10);
        (await FindAsync("xyzt qwrt")).Total.ShouldBe(0);
        (await FindAsync()).Total.ShouldBe(142);
    }

    [Fact]
    public async Task A_deleted_folder_is_made_again_without_a_change()
    {
        Directory.Delete(Path.Combine(Folder, "search"), recursive: true);
        await Index.SettleAsync(Cancel);
        Files().ShouldNotBeEmpty();
        (await DifferenceAsync()).ShouldBeEmpty();
        await using var second = Build(Folder);
        second.GetRequiredService<IndexFolder>().TryOwn().ShouldBeFalse("the folder that was made again is owned too");
    }

    [Fact]
    public async Task The_last_change_reaches_the_disk_though_no_other_follows()
    {
        await TouchAsync("HT-0010");
        await TouchAsync("HT-0042");
        (await DifferenceAsync()).ShouldNotBeEmpty();
        Clock.Advance(TimeSpan.FromSeconds(4));
        await Index.SettleAsync(Cancel);
        (await DifferenceAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Parity_names_a_wrong_a_missing_and_a_surplus_document_of_the_embedded_index_and_heals_them()
    {
        await Services.DisposeAsync();
        UseServices(Build(Folder));
        using (var planted = IndexBuild.Open(Services.GetRequiredService<IndexFolder>().Current()!))
        {
            await using var scope = Services.CreateAsyncScope();
            var products = await ReadDocuments.OfAsync(scope.ServiceProvider.GetRequiredService<DbContext>(), ["HT-0001", "HT-0002"], Cancel);
            planted.Put(products[0] with { Price = 1 });
            planted.Remove("HT-0002");
            planted.Put(products[1] with { Code = "HT-9999" });
            planted.Commit();
        }
        await Index.StartAsync(Cancel);
        await Services.GetRequiredService<ChangeFeed>().CatchUpAsync(Cancel);
        (await ParityAsync()).Single().ShouldSatisfyAllConditions(
            r => r.Differing.ShouldBe(["HT-0001", "HT-0002", "HT-9999"]), r => r.Count.ShouldBe(r.Expected), r => r.Checksum.ShouldNotBe(r.ExpectedChecksum));
        await Services.GetRequiredService<ChangeFeed>().CatchUpAsync(Cancel);
        Clock.Advance(TimeSpan.FromSeconds(10));
        await Index.SettleAsync(Cancel);
        (await ParityAsync()).Single().ShouldSatisfyAllConditions(r => r.IsEqual.ShouldBeTrue(), r => r.Checksum.ShouldBe(r.ExpectedChecksum));
        (await FindAsync()).Total.ShouldBe(142);
    }

    private List<string> Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "search"), "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "owner")];

    private async Task<IReadOnlyList<string>> DifferenceAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<EmbeddedParity>().CompareAsync(Cancel))!.Differing;
    }

    /// <summary>The verb waits for what only lags; here the clock has to be pushed.</summary>
    private async Task<IReadOnlyList<ParityReport>> ParityAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var report = scope.ServiceProvider.GetRequiredService<CheckParity>().ExecuteAsync(Cancel);
        while (!report.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(report, Task.Delay(20, Cancel));
        }
        return await report;
    }

    private async Task TouchAsync(string code)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await db.Set<Listing>().Where(l => l.Code == code)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.State, ListingState.Suspended).SetProperty(l => l.RowVersion, l => l.RowVersion + 1), Cancel);
        db.Publish(CatalogTopics.Product, Clock.GetUtcNow(), code);
        await db.SaveChangesAsync(Cancel);
        await Services.GetRequiredService<ChangeFeed>().CatchUpAsync(Cancel);
    }
}
