using Marketplace.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Register;

/// <summary>What is kept of rows that come again, later, or with other values.</summary>
public sealed class VersionTests
{
    private const string Header = "producer_code,name,type,type_from,type_to,commune_code,legacy_commune_code,address,phone,tax_code,recorded_at,void";

    private static string Producer(string name, string recordedAt, string isVoid = "") => $"P1,{name},htx,,,,,,,,{recordedAt},{isVoid}";

    private static async Task<string[]> Known(TestMarketplace market) =>
        [.. (await market.ExportedAsync("producers.csv")).Select(r => r.Split(',')).Select(c => $"{c[1]}@{c[11]}{(c[12] == "yes" ? " void" : "")}")];

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Other_values_are_a_new_version_and_nothing_is_overwritten(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(market.NewFolder().With("producers.csv", Header, Producer("A", "2024-01-01T00:00:00Z")));
        var report = await market.ImportAsync(market.NewFolder().With("producers.csv", Header,
            Producer("C", "2026-01-01T07:00:00+07:00"), Producer("A", "2024-06-01T00:00:00Z"), Producer("B", "2025-01-01T00:00:00.5Z")));
        report.CountsOf("producers.csv").ShouldBe("0 2 1 0");
        (await Known(market)).ShouldBe(["A@2024-01-01T00:00:00Z", "B@2025-01-01T00:00:00.5Z", "C@2026-01-01T00:00:00Z"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Undated_rows_are_recorded_at_the_instant_of_the_import_and_keep_it(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var folder = market.NewFolder().With("producers.csv", Header, Producer("A", ""), "P2,B,htx");
        await market.ImportAsync(folder);
        market.Clock.Advance(TimeSpan.FromHours(1));
        (await market.ImportAsync(folder)).CountsOf("producers.csv").ShouldBe("0 0 2 0");
        (await market.ImportAsync(market.NewFolder().With("producers.csv", Header, Producer("C", "")))).CountsOf("producers.csv").ShouldBe("0 1 0 0");
        (await Known(market)).ShouldBe(["A@2026-11-26T01:00:00Z", "C@2026-11-26T02:00:00Z", "B@2026-11-26T01:00:00Z"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Two_versions_of_a_key_at_one_instant_with_other_values_are_a_row_error(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var first = await market.ImportAsync(market.NewFolder().With("producers.csv", Header, Producer("A", ""), Producer("A", ""), Producer("B", "")));
        first.Errors().ShouldBe(["producers.csv:4: recorded_at: differs from line 2 of the same key and recorded_at"]);
        first.CountsOf("producers.csv").ShouldBe("1 0 1 1");
        var second = await market.ImportAsync(market.NewFolder().With("producers.csv", Header, Producer("B", "2026-11-26T08:00:00+07:00")));
        second.Errors().ShouldBe(["producers.csv:2: recorded_at: differs from the stored version of the same key and recorded_at"]);
        (await Known(market)).ShouldBe(["A@2026-11-26T01:00:00Z"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_void_row_needs_only_its_key_and_a_later_row_brings_the_fact_back(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(market.NewFolder().With("producers.csv", Header, Producer("A", "2024-01-01T00:00:00Z")));
        var report = await market.ImportAsync(market.NewFolder()
            .With("producers.csv", "producer_code,name,type,type_from,type_to,commune_code,legacy_commune_code,address,phone,tax_code,void,recorded_at",
                "P1,,,,,,,,,,yes,2025-01-01T00:00:00Z", "P1,ghi thừa,không rõ,,,,,,,,yes,2025-02-01T00:00:00Z",
                    "P1,A,htx,,,,,,,,,2026-01-01T00:00:00Z", "P1,B,htx,,,,,,,,maybe"));
        report.Errors().ShouldBe(["producers.csv:5: void: must be one of: yes"]);
        report.CountsOf("producers.csv").ShouldBe("0 2 1 1");
        (await Known(market)).ShouldBe(["A@2024-01-01T00:00:00Z", "@2025-01-01T00:00:00Z void", "A@2026-01-01T00:00:00Z"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Future_days_are_accepted(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(market.NewFolder().With("producers.csv", Header, "P1,A,htx,2090-01-01,,,,,,,2024-01-01T00:00:00Z"));
        (await market.ImportAsync(market.NewFolder().With("producers.csv", Header, "P1,B,htx,2090-01-01"))).Errors().ShouldBeEmpty();
        (await Known(market)).ShouldBe(["A@2024-01-01T00:00:00Z", "B@2026-11-26T01:00:00Z"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Missing_rows_and_files_delete_nothing(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(market.NewFolder().With("producers.csv", Header, Producer("A", ""), "P2,B,htx").WithProducts("HT-1,P1,Cam"));
        market.Clock.Advance(TimeSpan.FromHours(1));
        await market.ImportAsync(market.NewFolder().With("producers.csv", Header, "P2,B2,dnnvv"));
        await market.ImportAsync(market.NewFolder());
        (await market.ExportedAsync("producers.csv")).Length.ShouldBe(3);
        (await market.ExportedAsync("products.csv")).Length.ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_dry_run_counts_and_writes_nothing(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(market.NewFolder().With("producers.csv", Header, Producer("A", ""), "P2,B,htx"));
        var before = await market.ExportAsync();
        market.Clock.Advance(TimeSpan.FromHours(1));
        var report =
            await market.ImportAsync(market.NewFolder().With("producers.csv", Header, Producer("A2", ""), "P2,B,htx", "P3,C,htx", "P4,D,?"), dryRun: true);
        report.CountsOf("producers.csv").ShouldBe("1 1 1 1");
        report.WasWritten.ShouldBeFalse();
        (await market.ExportAsync()).ShouldBe(before);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_two_imports_at_once_the_second_reads_again(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var folders = Enumerable.Range(0, 4).Select(i => market.NewFolder().With("producers.csv", Header, $"P1,A,htx,20{i}0-01-01", $"Q{i},B,htx")).ToList();
        var reports = await Task.WhenAll(folders.Select(f => Task.Run(() => market.ImportAsync(f))));
        // Each period is open-ended: whoever comes first, the others overlap it.
        reports.Count(r => r.HasErrors).ShouldBe(3);
        (await market.ExportedAsync("producers.csv")).Length.ShouldBe(5);
    }
}
