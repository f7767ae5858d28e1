using System.Text.Json.Nodes;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Register;
using Marketplace.Register;
using Marketplace.SalesChannels.Programme;
using Marketplace.SalesChannels.Reports;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Reports;

/// <summary>A signed report comes out again from the exported register and its own instant, in an empty database and in another language (A02).</summary>
public sealed class RecomputedReportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_signed_report_is_recomputed_from_a_later_export_to_the_unit(Engine engine)
    {
        await using var reports = await ReportMarket.StartAsync(engine);
        await reports.Market.ImportAllAsync(reports.Market.NewFolder()
            .WithVillages("V1,Làng rèn,18673,2020-01-01,,A-P1,2026-01-01T00:00:00Z,").WithGreen("P2,2025-01-01,,2026-01-01T00:00:00Z,")
            .WithPoints("D1,Điểm bán,446,2025-01-01,,12/QĐ,A-P1;A-P2,2026-01-01T00:00:00Z,").WithInspections("D1,2026-06-01,pass,2026-06-02T00:00:00Z,")
            .WithChannels("K1,P2,supermarket,,,2025-01-01,,2026-01-01T00:00:00Z,", "K2,P1,website,,https://p1.example,2025-01-01,,2026-01-01T00:00:00Z,")
            .WithChecks("K1,2026-06-01,pass,lan,2026-06-02T00:00:00Z,"));
        var whole = await reports.SignedAsync();
        var area = await reports.DrawnAsync("a446");
        var later = await reports.DrawnAsync(plan: await reports.PlannedAsync());
        var signed = new List<ReportView>();
        foreach (var id in (Guid[])[whole, area, later]) signed.Add((await reports.FindAsync(id)).ShouldNotBeNull());
        signed[0].Content.Targets.Select(t => $"{t.Code} {t.Numerator}/{t.Denominator}").ShouldBe(
            ["T1 2/", "T2a 0/2", "T2b 0/2", "T3a 2/2", "T3b 0/2", "T4 1/1", "T5 1/2", "T6 1/2", "T7 1/13"]);
        signed[2].Content.Targets.Select(t => $"{t.Code} {t.Numerator}/{t.Denominator}").ShouldBe(["T1 2/", "T6 1/2"]);
        await reports.VerifiedLaterAsync();

        var folder = reports.Market.NewFolder();
        await reports.Market.DoAsync<ExportRegister>(e => e.ExecuteAsync(folder.Path, Cancel));
        await using var empty = await TestMarketplace.StartAsync(engine);
        await empty.ImportAllAsync(folder);
        foreach (var report in signed)
        {
            var again = await empty.AskProgrammeAsync(async (ProgrammeSource source) =>
                CountReport.Of(await source.ReadAsync(), ReportQuestion.Of(report.Content, report.Content.KnownAt)));
            ReportDifferences.Of(report.Content, again).ShouldBeEmpty();
            ReportDifferences.Moves(report.Content.Lists, again.Lists).ShouldBeEmpty();

            var file = Path.Combine(folder.Path, "report.json");
            await File.WriteAllTextAsync(file, report.Json, Cancel);
            var (code, said) = await SignedAsync(file, folder.Path);
            code.ShouldBe(0, said);
            said.ShouldContain(report.Line.Hash);
            TestContext.Current.TestOutputHelper?.WriteLine(said);

            var changed = JsonNode.Parse(report.Json)!;
            changed["channels"]!["verified"] = 2;
            await File.WriteAllTextAsync(file, changed.ToJsonString(), Cancel);
            (await SignedAsync(file, folder.Path)).Code.ShouldBe(1, "a figure that is one off is found");
        }
    }

    private static Task<(int Code, string Said)> SignedAsync(string report, string folder) => PythonScript.RunAsync("recompute/signed.py", report, folder);
}
