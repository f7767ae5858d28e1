using System.Text;
using Marketplace.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Register;

/// <summary>Texts, codes and instants as people really write them go through both engines, each in one form.</summary>
public sealed class OddDataTests
{
    private static readonly string _long = string.Concat(Enumerable.Repeat("Mật ong rừng, \"nguyên chất\"\n", 650));

    /// <summary>Codes whose order differs between bytes, UTF-16 and a dictionary.</summary>
    private static readonly string[] _codes = ["a", "B", "z", "é", "Đ", "0", "10", "9", "A-1", "A_1", "A1", "~", "\U0001F36F", "\u4e2d"];

    /// <summary>A byte order mark, columns in another order, CRLF, and versions from every corner of time.</summary>
    private static RegisterFolder Odd(TestMarketplace market)
    {
        static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var producers = new List<string> { "name,recorded_at,tax_code,phone,address,legacy_commune_code,commune_code,type_to,type_from,type,producer_code" };
        foreach (var code in _codes) producers.Add($"{Quote($"  Tên {code} ")},2024-05-01T00:00:00.000001+07:00,,,,,,,,htx,{code}");
        var name = Quote("Cơ sở \"Đường\"\r\nThôn 2,\tXã 3");
        producers.Add($"{name},2024-05-01T00:00:00.1-05:30,  007 ,\"+84 (0)39, nhánh 2\",{Quote(_long)},18070,18073,2090-01-01,,unknown,a");
        producers.Add("Cũ,,,,,,,,0001-02-03,khac,cũ");
        var products = new List<string> { "product_code,producer_code,name,set_code,description,source_url,recorded_at,void" };
        foreach (var (at, i) in new[] { "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z",
            "2024-02-29T23:59:59.5+14:00", "2024-12-31T23:30:00-12:00", "2025-06-01T00:00Z" }.Select((at, i) => (at, i)))
            products.Add($"HT-1,a,{Quote($"Bản {i} \U0001F36F \u0110u\u031bo\u031b\u0300ng e\u0301")},,{Quote(i == 2 ? "" : "'=1+1\u00a0\u200b")},,{at},");
        products.Add("HT-1,,,,,,2026-01-01T00:00:00+00:00,yes");
        return market.NewFolder()
            .WithBytes("producers.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(string.Join("\r\n", producers))])
            .WithText("products.csv", string.Join('\n', products))
            .WithCertificates(
                "C 1,HT-1,3,50,,district,,2024-02-29,,2024-01-01T00:00:00.25Z",
                "C 1,HT-1,3,69.9999,,district,,2024-02-29,2024-02-29,2024-01-01T00:00:00.250001Z");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Odd_data_come_out_as_they_went_in_and_again_byte_for_byte(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        (await market.ImportAsync(Odd(market))).Errors().ShouldBeEmpty();
        var exported = await market.ExportAsync();
        var address = _long.TrimEnd().Replace("\"", "\"\"", StringComparison.Ordinal);
        exported["producers.csv"].ShouldContain(
            $"\na,\"Cơ sở \"\"Đường\"\" Thôn 2, Xã 3\",unknown,,2090-01-01,18073,18070,\"{address}\",\"+84 (0)39, nhánh 2\",007,,2024-05-01T05:30:00.1Z,\n");
        exported["producers.csv"].ShouldContain("\né,Tên é,htx,");
        exported["products.csv"].ShouldContain("1969-12-31T23:59:59.999999Z");
        exported["products.csv"].ShouldContain("2024-02-29T09:59:59.5Z");
        exported["products.csv"].ShouldContain("\U0001F36F Đường é");
        exported["products.csv"].ShouldNotContain("\r");

        await using var other = await TestMarketplace.StartAsync(engine);
        (await other.ImportAsync(FolderOf(other, exported))).Errors().ShouldBeEmpty();
        (await other.ExportAsync()).ShouldBe(exported);
        (await other.ImportAsync(FolderOf(other, exported))).Files.ShouldAllBe(f => f.New == 0 && f.Changed == 0 && f.Refused == 0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Keys_are_ordered_by_their_bytes_whatever_the_database_thinks_of_letters(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(market.NewFolder().WithProducers(_codes.Select(c => $"{c},A,htx")));
        (await market.ExportedAsync("producers.csv")).Select(r => r.Split(',')[0])
            .ShouldBe(_codes.OrderBy(c => Convert.ToHexString(Encoding.UTF8.GetBytes(c)), StringComparer.Ordinal));
    }

    [Fact(Skip = "No PostgreSQL: start a server and set TEST_POSTGRES, or run .ci/run, which does both.", SkipUnless = nameof(HasPostgres))]
    public async Task Both_engines_write_the_same_bytes_and_read_each_others()
    {
        await using var sqlite = await TestMarketplace.StartAsync(Engine.Sqlite);
        await using var postgres = await TestMarketplace.StartAsync(Engine.Postgres);
        foreach (var market in new[] { sqlite, postgres })
        {
            await market.ImportAsync(Odd(market));
            foreach (var folder in new RandomRegister(seed: 7).Folders(3, market.NewFolder)) (await market.ImportAsync(folder)).Errors().ShouldBeEmpty();
        }
        var exported = await sqlite.ExportAsync();
        (await postgres.ExportAsync()).ShouldBe(exported);
        await using var empty = await TestMarketplace.StartAsync(Engine.Postgres);
        (await empty.ImportAsync(FolderOf(empty, exported))).Errors().ShouldBeEmpty();
        (await empty.ExportAsync()).ShouldBe(exported);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_bad_row_behind_quoted_line_ends_is_named_by_the_line_where_it_starts(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var report = await market.ImportAsync(market.NewFolder().WithText("producers.csv",
            RegisterFolder.Producers + "\r\nP1,\"A\r\nB\nC\",htx,,,,,,,,,\r\n\r\nP2,\"X\r\nY\",?,,,,,,,,,\r\nP3,,htx,,,,,,,,,\r\n"));
        report.Errors().Select(e => e.Split(':')[1] + e.Split(':')[2]).ShouldBe(["6 type", "8 name"]);
    }

    public static bool HasPostgres => PostgresServer.Missing is null;

    private static RegisterFolder FolderOf(TestMarketplace market, IEnumerable<KeyValuePair<string, string>> exported)
    {
        var folder = market.NewFolder();
        foreach (var (file, text) in exported.Where(f => !f.Key.Contains('/', StringComparison.Ordinal))) folder.WithText(file, text);
        return folder;
    }
}
