using Marketplace.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Register;

public sealed class RandomRegisterTests
{
    public static TheoryData<Engine, int> Seeds()
    {
        var rows = new TheoryData<Engine, int>();
        foreach (var engine in new EachEngine())
            for (var seed = 1; seed <= 4; seed++) rows.Add(new TheoryDataRow<Engine, int>(engine.Data, seed) { Skip = engine.Skip });
        return rows;
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task Any_order_of_rows_and_any_split_into_imports_gives_the_same_export(Engine engine, int seed)
    {
        var whole = await ExportAfter(engine, seed, parts: 1);
        (await ExportAfter(engine, seed, parts: 4)).ShouldBe(whole);
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task An_export_taken_in_and_written_out_again_is_the_same_byte_for_byte(Engine engine, int seed)
    {
        var exported = await ExportAfter(engine, seed, parts: 3);
        await using var market = await TestMarketplace.StartAsync(engine);
        var folder = market.NewFolder();
        foreach (var (file, text) in exported.Where(f => !f.Key.Contains('/', StringComparison.Ordinal))) folder.WithText(file, text);
        (await market.ImportAsync(folder)).Errors().ShouldBeEmpty();
        (await market.ExportAsync()).ShouldBe(exported);
    }

    private static async Task<SortedDictionary<string, string>> ExportAfter(Engine engine, int seed, int parts)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        foreach (var folder in new RandomRegister(seed).Folders(parts, market.NewFolder)) (await market.ImportAsync(folder)).Errors().ShouldBeEmpty();
        return await market.ExportAsync();
    }
}
