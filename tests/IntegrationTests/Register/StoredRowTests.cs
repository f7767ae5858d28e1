using System.Net;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Programme;
using Marketplace.Register;
using Marketplace.Search;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Register;

/// <summary>Rows that lie in the database by another hand than ours: nobody can digest them, or they say that they are of the future.</summary>
public sealed class StoredRowTests
{
    private const string Bad = "\ufffe", Future = "Tương lai";
    private static readonly DateTimeOffset _long = new(2062, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_row_that_nobody_can_digest_is_left_out_named_and_counted_and_stops_no_other(Engine engine)
    {
        await using var site = await StartAsync(engine);
        await DoAsync(site, (DbContext db) => db.Set<ProductVersion>().Where(p => p.Code == "HT-1")
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Description, "Ngọt" + Bad), Cancel));
        await DoAsync(site, (DbContext db) => db.Set<ProductVersion>().Where(p => p.Code == "HT-2")
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Name, "Mắm mới"), Cancel));
        await RefreshAsync(site, "HT-1", "HT-2", "HT-3");
        (await NamesAsync(site)).ShouldBe(["Chè xanh", "Mật ong", "Mắm mới"], "what was listed of the bad one stays");
        (await HealthAsync(site)).ShouldContain("1 rows are left out: product HT-1 (its text holds what is no character)");

        await DoAsync(site, (DbContext db) => db.Set<Listing>().Where(l => l.Code == "HT-3")
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Name, "Chè" + Bad), Cancel));
        await DoAsync(site, (DbContext db) => db.Set<Listing>().Where(l => l.Code == "HT-2")
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Certificates, "{"), Cancel));
        await DoAsync(site, (RebuildIndex rebuild) => rebuild.ExecuteAsync(null, Cancel));
        (await NamesAsync(site)).ShouldBe(["Mật ong"]);
        var health = await HealthAsync(site);
        health.ShouldContain("3 rows are left out: product HT-1 (");
        health.ShouldContain("product HT-2 (a value cannot be read: ");
        health.ShouldContain("product HT-3 (its text");
        (await site.TextAsync("/nha-san-xuat/mam-loc-P2")).ShouldContain("Mắm Lộc");

        await DoAsync(site, (DbContext db) => db.Set<ProductVersion>().Where(p => p.Code == "HT-1")
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Description, "Ngọt"), Cancel));
        await RefreshAsync(site, "HT-1", "HT-2", "HT-3");
        (await NamesAsync(site)).ShouldBe(["Chè xanh", "Mật ong", "Mắm mới"]);
        (await HealthAsync(site)).ShouldNotContain("left out");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task No_page_shows_what_was_recorded_in_the_future_until_then(Engine engine)
    {
        await using var site = await StartAsync(engine);
        await PlantAsync(site);
        await SettleAsync(site);
        foreach (var address in (string[])[
            "/san-pham/mat-ong-HT-1", "/nha-san-xuat/ong-vang-P1", "/", "/tim-kiem", "/api/v1/products", "/api/v1/products/HT-1", "/api/v1/producers/P1",
            "/sitemap.xml", "/giam-sat", "/giam-sat/dia-ban"])
        {
            var text = WebUtility.HtmlDecode(await site.TextAsync(address));
            text.ShouldNotContain(Future, Case.Insensitive, address);
            text.ShouldNotContain("tuong-lai", Case.Insensitive, address);
        }
        (await site.TextAsync("/san-pham/mat-ong-HT-1")).ShouldContain("Mật ong");
        (await AskAsync(site, (FindFutureFacts find) => find.ExecuteAsync(Cancel))).ShouldBe(
            ["producers.csv: P1 (2062-01-01T00:00:00Z)", "products.csv: HT-1 (2062-01-01T00:00:00Z)"]);

        site.Host.Clock.Advance(_long - site.Host.Clock.GetUtcNow());
        await SettleAsync(site);
        (await NamesAsync(site)).ShouldContain("Mật ong Tương lai");
        (await AskAsync(site, (FindFutureFacts find) => find.ExecuteAsync(Cancel))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_correction_of_today_is_seen_beside_a_version_of_the_future(Engine engine)
    {
        await using var site = await StartAsync(engine);
        await PlantAsync(site);
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.ImportAsync(site.NewFolder().WithProducts("HT-1,P1,Mật ong rừng"));
        (await NamesAsync(site)).ShouldContain("Mật ong rừng");
        (await AskAsync(site, (DbContext db) => db.Set<ProductVersion>().Where(p => p.Code == "HT-1" && p.IsLatest).Select(p => p.Name).SingleAsync(Cancel)))
            .ShouldBe("Mật ong rừng");
    }

    private static async Task<ProgrammeSite> StartAsync(Engine engine)
    {
        var site = await ProgrammeSite.StartAsync(engine);
        await site.ImportAsync(site.NewFolder().WithProducers("P1,Ong Vàng,htx", "P2,Mắm Lộc,htx")
            .WithProducts("HT-1,P1,Mật ong", "HT-2,P2,Nước mắm", "HT-3,P2,Chè xanh"));
        return site;
    }

    /// <summary>As another hand would: with the flag of the latest.</summary>
    private static Task PlantAsync(ProgrammeSite site) => DoAsync(site, async (DbContext db) =>
    {
        await db.Set<ProductVersion>().Where(p => p.Code == "HT-1").ExecuteUpdateAsync(s => s.SetProperty(p => p.IsLatest, false), Cancel);
        await db.Set<ProducerVersion>().Where(p => p.Code == "P1").ExecuteUpdateAsync(s => s.SetProperty(p => p.IsLatest, false), Cancel);
        db.Add(new ProductVersion { Code = "HT-1", ProducerCode = "P1", Name = "Mật ong " + Future, RecordedAt = _long, RecordedBy = "hand", IsLatest = true });
        db.Add(new ProducerVersion { Code = "P1", Name = Future, Type = ProducerType.Htx, RecordedAt = _long, RecordedBy = "hand", IsLatest = true });
        await db.SaveChangesAsync(Cancel);
        await RefreshAsync(site, "HT-1");
    });

    private static Task SettleAsync(ProgrammeSite site) => DoAsync(site, async (IServiceProvider services) =>
    {
        var db = services.GetRequiredService<DbContext>();
        var job = services.GetRequiredService<IJobHandler<SettleLatestJob>>();
        await db.InTransactionAsync(c => job.ExecuteAsync(new SettleLatestJob(), new JobContext(Guid.NewGuid(), "register.latest", 1), c), Cancel);
        await site.Host.Services.GetRequiredService<Data.Changes.ChangeFeed>().ArriveAsync(db);
    });

    private static Task RefreshAsync(ProgrammeSite site, params string[] codes) => DoAsync(site, async (IServiceProvider services) =>
    {
        await services.GetRequiredService<ListingProjection>().ChangeAsync(_ => Task.FromResult<IReadOnlyCollection<string>>(codes), Cancel);
        await site.Host.Services.GetRequiredService<Data.Changes.ChangeFeed>().ArriveAsync(services.GetRequiredService<DbContext>());
    });

    private static async Task<IReadOnlyList<string>> NamesAsync(ProgrammeSite site) =>
        [.. (await site.JsonAsync("/api/v1/products")).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("name").GetString()!)
            .Order(StringComparer.Ordinal)];

    private static async Task<string> HealthAsync(ProgrammeSite site) => (await site.JsonAsync("/health/ready")).ToString();

    private static Task DoAsync<TService>(ProgrammeSite site, Func<TService, Task> work) where TService : notnull => AskAsync<TService, bool>(site, async s =>
    {
        await work(s);
        return true;
    });

    private static async Task<T> AskAsync<TService, T>(ProgrammeSite site, Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
