using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Register;

/// <summary>A fact typed by a person obeys what a file obeys, and neither keeps the other waiting for a quiet moment.</summary>
public sealed class RecordFactTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_typed_fact_is_a_new_version_and_says_who_recorded_it(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(market.NewFolder().WithProducers("P1,A,htx").WithProducts("HT-1,P1,Cam"));
        (await RecordAsync(market, Producer("P1", "  A  mới "))).Errors.ShouldBeEmpty();
        var versions = await market.QueryAsync(db => db.Set<ProducerVersion>().OrderBy(p => p.RecordedAt).ToListAsync());
        versions.ConvertAll(v => (v.Name, v.IsLatest, v.RecordedBy)).ShouldBe([("A", false, "import"), ("A mới", true, "program")]);
        (await market.QueryAsync(db => db.Set<ListedProduct>().SingleAsync())).ProducerName.ShouldBe("A mới");
        (await market.ExportedAsync("producers.csv")).Length.ShouldBe(2);
        var told = await market.QueryAsync(db => db.Set<Change>().OrderBy(m => m.Position).Select(m => m.Topic + " " + m.Key).ToListAsync());
        told.Skip(3).ShouldBe(["catalog.product HT-1", "register.facts ", "catalog.shop "], ignoreOrder: true);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_typed_fact_is_refused_by_the_rules_of_the_file(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(market.NewFolder().WithProducers("P1,A,htx").WithProducts("HT-1,P1,Cam"));
        (await FieldsAsync(market, Certificate("C1", "HT-9"))).ShouldBe(["product_code UnknownCode"]);
        (await FieldsAsync(market, Certificate("C1", "ht-1"))).ShouldBe(["product_code UnknownCode"]);
        (await FieldsAsync(market, Certificate("C1", "HT-1", star: 7))).ShouldBe(["star OutsideBounds"]);
        (await FieldsAsync(market, Certificate("C1", "HT-1", star: 3, score: 80))).ShouldBe(["score ScoreAgainstStar"]);
        (await FieldsAsync(market, Certificate("C\u200b1", "HT-1"))).ShouldBe(["certificate_code InvisibleInCode"]);
        (await FieldsAsync(market, Producer("p1", "B"))).ShouldBe(["producer_code LooksLike"]);
        (await FieldsAsync(market, Producer("P1", "A", from: new DateOnly(2024, 1, 1)))).ShouldBe(["type_from PeriodsOverlap"]);
        var future = Producer("P1", "B");
        future.RecordedAt = market.Clock.GetUtcNow().AddDays(1);
        (await FieldsAsync(market, future)).ShouldBe(["recorded_at RecordedInFuture"]);
        (await FieldsAsync(market, Certificate("C1", "HT-1"))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Two_people_and_an_import_at_once_lose_nothing(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(market.NewFolder().WithProducers("P1,A,htx"));
        market.Clock.Advance(TimeSpan.FromHours(1));
        var folder = market.NewFolder().WithProducers("P1,từ tệp,htx,,,,,,,,2026-11-26T01:30:00Z", "P2,từ tệp,htx");
        var import = Task.Run(() => market.ImportAsync(folder), Cancel);
        var people = Enumerable.Range(0, 2).Select(i => Task.Run(() => RecordAsync(market, Producer("P1", $"người {i}")), Cancel)).ToList();
        foreach (var person in people) (await person).Errors.ShouldBeEmpty();
        (await import).WasWritten.ShouldBeTrue();
        var names = await market.QueryAsync(db => db.Set<ProducerVersion>().Where(p => p.Code == "P1").Select(p => p.Name).ToListAsync());
        names.ShouldBe(["A", "từ tệp", "người 0", "người 1"], ignoreOrder: true);
        (await market.QueryAsync(db => db.Set<ProducerVersion>().CountAsync(p => p.Code == "P1" && p.IsLatest))).ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_large_import_and_people_who_type_all_the_while_both_arrive(Engine engine)
    {
        const int rows = 3000;
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(market.NewFolder().WithProducers(Enumerable.Range(0, 50).Select(i => $"P{i},A,htx")));
        market.Clock.Advance(TimeSpan.FromHours(1));
        var folder = market.NewFolder().WithProducers(Enumerable.Range(0, rows).Select(i => $"P{i},từ tệp,htx,,,,,,,,2026-11-26T01:30:00Z"));
        var import = Task.Run(() => market.ImportAsync(folder), Cancel);
        var typed = 0;
        while (!import.IsCompleted)
        {
            market.Clock.Advance(TimeSpan.FromMilliseconds(100));
            (await RecordAsync(market, Producer($"P{typed % 50}", $"gõ {typed}"))).Errors.ShouldBeEmpty();
            typed++;
        }
        (await import).WasWritten.ShouldBeTrue();
        typed.ShouldBeGreaterThan(0);
        var versions = await market.QueryAsync(db => db.Set<ProducerVersion>().AsNoTracking().ToListAsync());
        versions.Count(v => v.Name == "từ tệp").ShouldBe(rows);
        versions.Count(v => v.Name.StartsWith("gõ", StringComparison.Ordinal)).ShouldBe(typed);
        versions.Count(v => v.IsLatest).ShouldBe(rows);
    }

    private static Task<Result> RecordAsync<T>(TestMarketplace market, T fact) where T : Marketplace.Shared.Facts.FactVersion =>
        market.AskAsync<RecordFact<T>, Result>(record => record.ExecuteAsync(fact, Cancel));

    private static async Task<string[]> FieldsAsync<T>(TestMarketplace market, T fact) where T : Marketplace.Shared.Facts.FactVersion =>
        [.. (await RecordAsync(market, fact)).Errors.Select(e => $"{e.Field} {e.Message.Key}")];

    private static ProducerVersion Producer(string code, string name, DateOnly from = default) =>
        new() { Code = code, Name = name, Type = ProducerType.Htx, TypeFrom = from };

    private static CertificateVersion Certificate(string code, string product, int star = 3, decimal? score = null) =>
        new() { Code = code, ProductCode = product, Star = star, Score = score, Authority = IssuingAuthority.Province };
}
