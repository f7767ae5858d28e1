using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Register;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Programme;

/// <summary>The tracker's files of the register on both engines.</summary>
public sealed class TrackerFileTests
{
    private static readonly string[] _files = ["channels.csv", "checks.csv", "villages.csv", "green.csv", "points.csv", "inspections.csv"];

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Tracker_files_come_back_byte_by_byte_through_an_empty_database(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAllAsync(Full(market.NewFolder()));
        var first = await market.ExportAsync();
        first["checks.csv"].ShouldBe("""
            participation_code,checked_on,result,checker,recorded_at,void
            K1,2025-03-01,pass,Lan,2025-03-01T02:00:00Z,
            K1,2025-03-01,fail,Lan,2025-03-05T02:00:00Z,
            K1,2025-03-01,unknown,system,2025-03-01T01:00:00Z,
            K2,2025-04-01,pass,minh,2025-04-01T00:00:00.000001Z,
            K2,2025-04-01,,minh,2025-04-02T00:00:00Z,yes

            """, StringCompareShould.IgnoreLineEndings);
        await using var other = await TestMarketplace.StartAsync(engine);
        var folder = other.NewFolder();
        foreach (var (file, text) in first.Where(f => !f.Key.StartsWith("reference/", StringComparison.Ordinal))) folder.WithText(file, text);
        await other.ImportAllAsync(folder);
        var second = await other.ExportAsync();
        second.Keys.ShouldBe(first.Keys);
        foreach (var file in _files) second[file].ShouldBe(first[file], file);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Same_rows_again_change_nothing(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAllAsync(Full(market.NewFolder()));
        var again = await market.ImportAsync(Full(market.NewFolder()));
        foreach (var file in _files)
            again.Files.Single(f => f.File == file)
            .ShouldSatisfyAllConditions(f => f.New.ShouldBe(0, file), f => f.Changed.ShouldBe(0, file), f => f.Refused.ShouldBe(0, file));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Bad_rows_are_named_by_file_line_and_column(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var report = await market.ImportAsync(market.NewFolder().WithCertified(new Certified("P"))
            .WithChannels("K1,P,website,this", "K2,P,market", "K3,Q,zalo", "K4,P,zalo,,,2025-02-01,2025-01-31", "K5,P,zalo")
            .WithChecks(
                "K5,2025-02-30,pass,lan", "K9,2025-02-01,pass,lan", "K5,2025-02-01,good,lan", "K5,,pass,lan", "K5,2025-02-01,pass,", "K5,2025-02-01,pass,lan")
            .WithVillages("V1,Làng nghề,99999,,,", "V2,Làng nghề,,,,", "V3,Làng nghề,18550,,,A-P;A-Q", "V4,Làng nghề,18550,,,A-P")
            .WithGreen("Q,2025-01-01", "P,2025-01-01,2024-12-31", "P,2025-01-01")
            .WithPoints("D1,Điểm,999", "D2,Điểm,436,2025-02-01,2025-01-01", "D3,Điểm,436,,,1,A-X", "D4,Điểm,436,,,1,A-P")
            .WithInspections("D9,2025-01-01,pass", "D4,2025-01-01,good", "D4,2025-01-01,pass"));
        report.Errors().Select(e => string.Join(": ", e.Split(": ")[..2])).ShouldBe(
        [
            "channels.csv:2: platform", "channels.csv:3: kind", "channels.csv:4: producer_code", "channels.csv:5: ended_on",
            "checks.csv:2: checked_on", "checks.csv:3: participation_code", "checks.csv:4: result", "checks.csv:5: checked_on", "checks.csv:6: checker",
            "villages.csv:2: commune_code", "villages.csv:3: commune_code", "villages.csv:4: product_codes",
            "green.csv:2: producer_code", "green.csv:3: ended_on",
            "points.csv:2: area_code", "points.csv:3: closed_on", "points.csv:4: product_codes",
            "inspections.csv:2: point_code", "inspections.csv:3: result",
        ], ignoreOrder: true);
        foreach (var file in _files) report.Files.Single(f => f.File == file).New.ShouldBe(1, file);
    }

    [Fact]
    public async Task Kinds_and_targets_are_exported_as_they_were_shipped()
    {
        await using var market = await TestMarketplace.StartAsync(Engine.Sqlite);
        var exported = await market.ExportAsync();
        foreach (var file in (string[])["channel-kinds.csv", "targets.csv"])
            exported["reference/" + file]
                .ShouldBe(await File.ReadAllTextAsync(Path.Combine(SeedData.Folder, "reference", file), TestContext.Current.CancellationToken), file);
    }

    private static RegisterFolder Full(RegisterFolder folder) => folder.WithCertified(new Certified("P"), new Certified("Q", 4))
        .WithChannels(
            "K2,Q,ecommerce,this,https://cho.example/q,,,2025-01-02T00:00:00Z",
            "K1,P,ecommerce,\"Shop, của P\",\"https://shop.example/p?a=1\",2025-01-01,,2025-01-02T07:00:00+07:00",
            "K1,P,ecommerce,\"Shop, của P\",\"https://shop.example/p?a=1\",2025-01-01,2025-09-01,2025-09-02T00:00:00Z")
        .WithChecks(
            "K2,2025-04-01,pass,minh,2025-04-01T00:00:00.000001Z", "K2,2025-04-01,,minh,2025-04-02T00:00:00Z,yes",
            "K1,2025-03-01,fail,Lan,2025-03-05T02:00:00Z", "K1,2025-03-01,pass,Lan,2025-03-01T02:00:00Z", "K1,2025-03-01,unknown,system,2025-03-01T01:00:00Z")
        .WithVillages("V1,Làng nghề nón lá,18550,2010-01-01,,A-Q;A-P,2025-01-02T00:00:00Z", "V2,Làng nghề mộc,18550,,,,2025-01-02T00:00:00Z")
        .WithGreen("P,,,2025-01-02T00:00:00Z", "P,2025-02-01,2025-06-01,2025-02-02T00:00:00Z")
        .WithPoints(
            "D1,Điểm bán hàng,436,2024-01-01,,12/GXN,A-P,2025-01-02T00:00:00Z", "D1,Điểm bán hàng,436,2024-01-01,2025-10-01,12/GXN,A-P,2025-10-01T00:00:00Z")
        .WithInspections("D1,2025-05-01,pass,2025-05-02T00:00:00Z", "D1,2025-05-01,fail,2025-05-09T00:00:00Z");
}
