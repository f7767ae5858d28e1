using System.Text.Json;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Register;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Programme;

/// <summary>
/// The baseline that the plan states: 284 products certified, of which 67 have expired (3 of four stars, 64 of three), so 217 are valid
/// (11 and 206). Imported from files and read over HTTP, on both engines. The plan says nothing of producers, channels, villages and
/// points; those here are made up around it: 100 producers, each with two or three valid products, the expired ones with one more that has none.
/// </summary>
public sealed class BaselineTests
{
    private const string Day = "2023-12-31", Recorded = "2023-12-31T08:00:00+07:00", Url = "/api/v1/programme?asOf=" + Day;

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Baseline_of_the_plan_comes_out_to_the_unit(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        await site.ImportAsync(Baseline(site.NewFolder()));

        var counts = (await site.JsonAsync(Url)).GetProperty("counts");
        Four(counts).ShouldBe("284 217 67 0");
        counts.GetProperty("producers").GetInt32().ShouldBe(100);
        var stars = counts.GetProperty("byStar");
        Four(stars.GetProperty("3")).ShouldBe("270 206 64 0");
        Four(stars.GetProperty("4")).ShouldBe("14 11 3 0");
        Four(stars.GetProperty("5")).ShouldBe("0 0 0 0");

        // Gaps by hand: T1 300 - 217; T2a 20 % of 217 = 43.4, so 44 - 11; T2b 5 % of 217 = 10.85, so 11 - 0; T3a 40 of 100 is just met;
        // T3b 30 - 20; T4 50 % of 3 villages = 1.5, so 2 - 1; T5 30 - 25; T6 50 - 30; T7 13 - 4.
        Targets(await site.JsonAsync(Url)).ShouldBe(
        [
            "T1 217/- 300 False 83", "T2a 11/217 20% False 33", "T2b 0/217 5% False 11", "T3a 40/100 40% True 0", "T3b 20/100 30% False 10",
            "T4 1/3 50% False 1", "T5 25/100 30% False 5", "T6 30/100 50% False 20", "T7 4/13 13 False 9",
        ]);
        var channels = (await site.JsonAsync(Url)).GetProperty("channels");
        string.Join(
            ' ', new[] { "verified", "declaredOnly", "none", "narrow", "wide", "withoutThisMarketplace" }.Select(n => channels.GetProperty(n).GetInt32()))
            .ShouldBe("30 10 60 20 30 20");

        (await site.TextAsync(Url + "&format=csv")).ReplaceLineEndings("\n").Split('\n')[..18].ShouldBe(
        [
            "code,numerator,denominator,target_percent,target_count,met,gap",
            "T1,217,,,300,false,83", "T2a,11,217,20,,false,33", "T2b,0,217,5,,false,11", "T3a,40,100,40,,true,0", "T3b,20,100,30,,false,10",
            "T4,1,3,50,,false,1", "T5,25,100,30,,false,5", "T6,30,100,50,,false,20", "T7,4,13,,13,false,9",
            "counts.everCertified,284,,,,,", "counts.valid,217,,,,,", "counts.expired,67,,,,,", "counts.revoked,0,,,,,",
            "counts.byStar.3.everCertified,270,,,,,", "counts.byStar.3.valid,206,,,,,", "counts.byStar.3.expired,64,,,,,", "counts.byStar.3.revoked,0,,,,,",
        ]);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Rows_of_every_breakdown_add_up_to_the_baseline(Engine engine)
    {
        await using var site = await ProgrammeSite.StartAsync(engine);
        await site.ImportAsync(Baseline(site.NewFolder()));
        foreach (var by in (string[])["area", "commune", "type"])
        {
            var rows = (await site.JsonAsync(Url.Replace("?", $"/by/{by}?", StringComparison.Ordinal))).GetProperty("rows").EnumerateArray().ToList();
            foreach (var (name, sum) in ((string, int)[])[("valid", 217), ("producers", 100), ("verified", 30), ("declaredOnly", 10), ("none", 60)])
                rows.Sum(r => r.GetProperty(name).GetInt32()).ShouldBe(sum, $"{by} {name}");
        }
        (await RowsAsync(site, "star")).ShouldBe(["3 206 100", "4 11 11", "5 0 0"]);
        (await RowsAsync(site, "group"))[0].ShouldBe("1 217 100");
        // Producers 0, 13, … 91 are in 436: eight, of which 0 and 13 have three valid products and the others two.
        (await RowsAsync(site, "area")).Take(2).ShouldBe(["436 18 8", "437 18 8"]);
    }

    private static async Task<string[]> RowsAsync(ProgrammeSite site, string by) =>
        [.. (await site.JsonAsync(Url.Replace("?", $"/by/{by}?", StringComparison.Ordinal))).GetProperty("rows").EnumerateArray()
            .Select(r => $"{r.GetProperty("key").GetString()} {r.GetProperty("valid").GetInt32()} {r.GetProperty("producers").GetInt32()}")];

    private static string Four(JsonElement counts) =>
        string.Join(' ', new[] { "everCertified", "valid", "expired", "revoked" }.Select(n => counts.GetProperty(n).GetInt32()));

    private static IEnumerable<string> Targets(JsonElement answer) => answer.GetProperty("targets").EnumerateArray().Select(t =>
        $"{t.GetProperty("code").GetString()} {t.GetProperty("numerator").GetInt32()}/" +
        $"{(t.GetProperty("denominator") is { ValueKind: JsonValueKind.Number } m ? m.GetInt32() : "-")} "
        + (t.TryGetProperty("targetPercent", out var percent) ? percent.GetInt32() + "%" : t.GetProperty("targetCount").GetInt32())
        + $" {t.GetProperty("met").GetBoolean()} {t.GetProperty("gap").GetInt32()}");

    /// <summary>Product i belongs to producer i mod 100: first the 217 valid, then the 67 expired.</summary>
    private static RegisterFolder Baseline(RegisterFolder folder)
    {
        string[] areas = ["436", "437", "439", "440", "441", "442", "443", "444", "445", "446", "447", "448", "449"];
        string[] types = ["htx", "htx", "dnnvv", "ho_kinh_doanh", "unknown"];
        var products = Enumerable.Range(0, 284).ToList();
        return folder
            .With("producers.csv", RegisterFolder.Producers + ",area_code", Enumerable.Range(0, 100)
                .Select(i => $"P{i:00},Chủ thể {i},{types[i % 5]},,,,,,,,{Recorded},,{areas[i % 13]}"))
            .WithProducts(products.Select(i => $"A{i:000},P{i % 100:00},Sản phẩm {i},04,,{Recorded}"))
            .WithCertificates(
                products.Select(
                    i => $"C{i:000},A{i:000},{Star(i)},,{i}/QĐ-UBND,{(Star(i) == 3 ? "district" : "province")},QĐ 1048/QĐ-TTg,{Issued(i)},,{Recorded}"))
            // Ten sell in a supermarket, ten on this marketplace alone, ten on Zalo; ten more only say that they have a website.
            .WithChannels(
                Enumerable.Range(0, 40)
                .Select(i =>
                $"K{i:00},P{i:00},{(i < 10 ? "supermarket," : i < 20 ? "ecommerce,this" : i < 30 ? "zalo," : "website,")},,2023-01-01,,{Recorded}"))
            .WithChecks(Enumerable.Range(0, 30).Select(i => $"K{i:00},2023-12-{1 + i:00},pass,{(i is >= 10 and < 20 ? "system" : "lan")},{Recorded}"))
            .WithVillages($"V1,Làng nghề một,18550,,,A000,{Recorded}", $"V2,Làng nghề hai,18550,,,A283,{Recorded}", $"V3,Làng nghề ba,18550,,,,{Recorded}")
            .WithGreen(Enumerable.Range(0, 25).Select(i => $"P{i:00},2023-01-01,,{Recorded}"))
            .WithPoints(Enumerable.Range(0, 5).Select(i => $"D{i},Điểm {i},{areas[i]},2022-01-01,,{(i == 4 ? "" : $"{i}/GXN")},A00{i},{Recorded}"))
            .WithInspections(Enumerable.Range(0, 5).Select(i => $"D{i},2023-06-01,pass,{Recorded}"));
    }

    private static int Star(int i) => i is < 11 or (>= 217 and < 220) ? 4 : 3;

    /// <summary>Valid to the last day: one issued on the day itself, one that ends the day after. Expired: one that ends on the day.</summary>
    private static string Issued(int i) => i switch { 0 => Day, 1 => "2021-01-01", < 217 => "2022-06-15", 217 => "2020-12-31", _ => "2020-05-10" };
}
