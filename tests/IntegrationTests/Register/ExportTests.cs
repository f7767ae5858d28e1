using Marketplace.Catalog.Producers;
using Marketplace.IntegrationTests.Databases;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Register;

public sealed class ExportTests
{
    private const string CertificateColumns =
        "certificate_code,product_code,star,score,decision_no,authority,legal_basis,issued_on,revoked_on,recorded_at," +
        "override_reason,issued_text,source_url,scan_url,verifier,void";

    private static RegisterFolder Sample(TestMarketplace market) => market.NewFolder()
        .WithProducers("P2,\"Tên, có \"\"dấu\"\"\",htx,,2024-01-01,18073,18070,\"Thôn 1\nXã 2\",0123,99,2024-01-01T00:00:00.123456+07:00",
            "P2,Tên khác,dnnvv,2024-01-01,,18073,,,,,2024-01-01T00:00:00.123456+07:00", "P1,A,unknown", "é,Á,khac")
        .WithProducts("HT-2,P2,Chè,11,Chè xanh", "HT-1,P1,Cam,,,2024-05-01T00:00:00Z", "HT-1,,,,,2025-05-01T00:00:00Z,yes")
        .WithCertificates("C1,HT-2,4,70.50,12/QĐ-UBND,province,QĐ 148/QĐ-TTg,2024-02-29", "C2,HT-1,3,,,district")
        .With("notices.csv", "producer_code,closed_from,closed_to,notice", "P2,2027-02-01,2027-02-15,\"Nghỉ Tết, hẹn gặp lại\"");

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Every_version_is_written_in_order_of_key_and_instant_in_one_form(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        (await market.ImportAsync(Sample(market))).Errors().ShouldBeEmpty();
        var files = await market.ExportAsync();
        files["producers.csv"].ShouldBe(""""
            producer_code,name,type,type_from,type_to,commune_code,legacy_commune_code,address,phone,tax_code,area_code,recorded_at,void
            P1,A,unknown,,,,,,,,,2026-11-26T01:00:00Z,
            P2,"Tên, có ""dấu""",htx,,2024-01-01,18073,18070,"Thôn 1
            Xã 2",0123,99,,2023-12-31T17:00:00.123456Z,
            P2,Tên khác,dnnvv,2024-01-01,,18073,,,,,,2023-12-31T17:00:00.123456Z,
            é,Á,khac,,,,,,,,,2026-11-26T01:00:00Z,

            """".ReplaceLineEndings("\n"));
        files["products.csv"].ShouldBe("""
            product_code,producer_code,name,set_code,description,source_url,recorded_at,void
            HT-1,P1,Cam,,,,2024-05-01T00:00:00Z,
            HT-1,,,,,,2025-05-01T00:00:00Z,yes
            HT-2,P2,Chè,11,Chè xanh,,2026-11-26T01:00:00Z,

            """.ReplaceLineEndings("\n"));
        files["certificates.csv"].ShouldBe($"""
            {CertificateColumns}
            C1,HT-2,4,70.5,12/QĐ-UBND,province,QĐ 148/QĐ-TTg,2024-02-29,,2026-11-26T01:00:00Z,,,,,,
            C2,HT-1,3,,,district,,,,2026-11-26T01:00:00Z,,,,,,

            """.ReplaceLineEndings("\n"));
        files["notices.csv"].ShouldBe("""
            producer_code,closed_from,closed_to,notice,recorded_at,void
            P2,2027-02-01,2027-02-15,"Nghỉ Tết, hẹn gặp lại",2026-11-26T01:00:00Z,

            """.ReplaceLineEndings("\n"));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Imported_into_an_empty_database_an_export_comes_out_byte_for_byte(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(Sample(market));
        await using var other =
            await TestMarketplace.StartAsync(engine is Engine.Sqlite || PostgresServer.Missing is not null ? Engine.Sqlite : Engine.Postgres);
        var exported = await market.ExportAsync();
        var folder = other.NewFolder();
        foreach (var (file, text) in exported.Where(f => !f.Key.Contains('/', StringComparison.Ordinal))) folder.WithText(file, text);
        other.Clock.Advance(TimeSpan.FromDays(9));
        (await other.ImportAsync(folder)).Errors().ShouldBeEmpty();
        (await other.ExportAsync()).ShouldBe(exported);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Reference_data_comes_along_and_import_ignores_it(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var files = await market.ExportAsync();
        string[] Rows(string file) => files["reference/" + file].TrimEnd('\n').Split('\n');
        Rows("units.csv").Length.ShouldBe(1 + 216 + 209 + 69);
        Rows("areas.csv").Length.ShouldBe(1 + 13);
        Rows("commune-areas.csv").Length.ShouldBe(1 + 69);
        Rows("commune-areas.csv").Count(r => r.EndsWith(",unknown", StringComparison.Ordinal)).ShouldBe(8);
        Rows("classification.csv").Length.ShouldBe(1 + 26);
        Rows("successions.csv")[0].ShouldBe("old_generation,old_code,new_generation,new_code,extent,confidence");
        Rows("successions.csv").Count(r => r.Contains(",partial,", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(4);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Samples_are_not_exported_not_referred_to_and_not_overwritten(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.QueryAsync(async db =>
        {
            db.Add(new ProducerVersion
            {
                Code = "MAU-1", Name = "Mẫu", Type = ProducerType.Htx,
                IsLatest = true, IsSample = true, RecordedAt = DateTimeOffset.UnixEpoch
            });
            return await db.SaveChangesAsync();
        });
        var report = await market.ImportAsync(market.NewFolder().WithProducers("MAU-1,Thật,htx").WithProducts("HT-1,MAU-1,Cam"));
        report.Errors().ShouldBe([
            "producers.csv:2: producer_code: sample data hold this code; run \"samples clear\" first",
            "products.csv:2: producer_code: code “MAU-1” is not in producers.csv"]);
        (await market.ExportedAsync("producers.csv")).ShouldBeEmpty();
        (await market.QueryAsync(db => db.Set<ProducerVersion>().SingleAsync())).Name.ShouldBe("Mẫu");
    }
}
