using System.Globalization;
using Marketplace.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Register;

/// <summary>Files as strangers bring them: saved by spreadsheets, named nearly right, typed from a page, or made to do harm.</summary>
public sealed class FoundByTryingTests
{
    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_was_recorded_in_the_future_is_refused(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var report = await market.ImportAsync(market.NewFolder().WithProducers(
            "P1,A,htx,,,,,,,,2026-11-26T01:04:59Z", "P2,B,htx,,,,,,,,2026-11-26T01:05:01Z", "P3,C,htx,,,,,,,,2099-01-01T00:00:00Z"));
        report.Errors().ShouldBe([
            "producers.csv:3: recorded_at: in the future: nobody can have recorded it yet; check date, time and offset",
            "producers.csv:4: recorded_at: in the future: nobody can have recorded it yet; check date, time and offset"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Codes_that_only_look_like_a_known_one_are_refused_where_they_are_made_and_where_they_are_meant(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        await market.ImportAsync(market.NewFolder().WithProducers("P-1,A,htx"));
        var report = await market.ImportAsync(market.NewFolder()
            .WithProducers("p-1,B,htx", "P\u20131,C,htx", "P\u200b-1,D,htx", "\u0420-1,E,htx", "P-2,F,htx", "p-2,G,htx")
            .WithProducts("HT-1,p-1,Cam"));
        report.Errors().Select(e => e[..e.LastIndexOf(": ", StringComparison.Ordinal)]).ShouldBe([
            "producers.csv:2: producer_code", "producers.csv:3: producer_code", "producers.csv:4: producer_code", "producers.csv:5: producer_code",
            "producers.csv:7: producer_code", "products.csv:2: producer_code"]);
        report.Errors()[0].ShouldContain("“P-1”");
        report.Errors()[^1].ShouldContain("is it “P-1”?");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Names_are_tidied_and_one_that_nobody_sees_is_empty(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var report = await market.ImportAsync(market.NewFolder().WithProducers(
            "P1,\u00a0 Hợp  tác\u3000xã Me\u0302 Linh ,htx", "P2, \u200b\u3164 ,htx", "P3,\uFFFE,htx", "P4,\U000E0041\u0301,htx", "P5,A\u202eB,htx"));
        report.Errors().ShouldBe([
            "producers.csv:3: name: must not be empty",
            "producers.csv:4: name: holds a code that is no character (such as U+FFFE)",
            "producers.csv:5: name: must not be empty",
            "producers.csv:6: name: holds a control character"]);
        (await market.ExportedAsync("producers.csv")).ShouldHaveSingleItem().ShouldStartWith("P1,Hợp tác xã Mê Linh,htx,");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Empty_cells_behind_the_last_column_lose_no_row(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var report = await market.ImportAsync(market.NewFolder().WithText("producers.csv", string.Join('\n', RegisterFolder.Producers,
            "P1,A,htx,,,,,,,,,,,,", "P2,B,htx,,,,,,,,,, ,\u00a0", "P3,C,htx,,,,,,,,,", "P4,D,htx,,,,,,,,,,,thừa", "P5,E,htx", "P6,#NV,htx,,,,,,,,,", "")));
        report.Errors().Length.ShouldBe(3);
        report.Errors()[0].ShouldEndWith("the row has 14 cells, the header 12 columns");
        report.Errors()[1].ShouldEndWith("the row has 3 cells, the header 12 columns");
        report.Errors()[2].ShouldStartWith("producers.csv:7: name: ");
        (await market.ExportedAsync("producers.csv")).Select(row => row[..2]).ShouldBe(["P1", "P2", "P3"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_a_spreadsheet_did_to_a_row_is_said_and_what_it_added_is_passed_over(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var header = "\uFEFF\"" + RegisterFolder.Producers.Replace(",", "\",\"", StringComparison.Ordinal) + "\",,\" \"";
        var report = await market.ImportAsync(market.NewFolder().WithText("producers.csv", string.Join("\r\n",
            header, "P1,A,htx,,,,,,0912 345 678,,,,,", ",,,,,,,,,,,,,", "P2,B,htx,,,,,,912345678,,,,,", "P3,C,htx,,,,,,9.12E+08,,,,,",
            "P4,#REF!,htx,,,,,,,,,,,", " ", "P5,E,htx,,,,,,,,,,,dư", "P6,F,htx,,,,,,,,,,,", "")));
        report.Errors().Select(e => e[..(e.IndexOf(": ", e.IndexOf(": ", StringComparison.Ordinal) + 2, StringComparison.Ordinal))]).ShouldBe([
            "producers.csv:4: phone", "producers.csv:5: phone", "producers.csv:6: name", "producers.csv:8: -"]);
        report.Errors()[0].ShouldContain("0912345678");
        report.CountsOf("producers.csv").ShouldBe("2 0 0 4");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_file_that_is_nearly_named_is_named_in_a_warning(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var folder = market.NewFolder();
        string[] names =
            ["Producers.csv", "products.csv.txt", "certificates.xlsx", "producer.csv", "checks (1).csv", "other.csv", "readme.md", "notes.txt",
             "OCOP 2026.xlsx", "số liệu.ods", "~$producers.xlsx", ".producers.csv"];
        foreach (var name in names)
            folder.WithText(name, "x");
        var report = await market.ImportAsync(folder);
        report.HasErrors.ShouldBeFalse();
        report.Problems.Select(p => $"{p.File} {p.Reason.Key}").Order(StringComparer.Ordinal).ShouldBe([
            "OCOP 2026.xlsx UnknownFile", "Producers.csv NearlyNamed", "certificates.xlsx NearlyNamed", "checks (1).csv NearlyNamed", "other.csv UnknownFile",
            "producer.csv NearlyNamed", "products.csv.txt NearlyNamed", "số liệu.ods UnknownFile"]);
        report.Problems.First(p => p.File == "Producers.csv").Reason.Text(CultureInfo.GetCultureInfo("en")).ShouldContain("producers.csv");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Links_folders_and_pipes_are_no_files(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var elsewhere = market.NewFolder().WithProducers("P1,A,htx");
        var folder = market.NewFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "producers.csv"), Path.Combine(elsewhere.Path, "producers.csv"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "products.csv"));
        using (var pipe = System.Diagnostics.Process.Start("mkfifo", Path.Combine(folder.Path, "certificates.csv")))
            await pipe.WaitForExitAsync(TestContext.Current.CancellationToken);
        var report = await market.ImportAsync(folder);
        report.Problems.Select(p => $"{p.File} {p.Reason.Key}").ShouldBe(["producers.csv NotAFile", "products.csv NotAFile", "certificates.csv NoHeader"]);
        (await market.ExportedAsync("producers.csv")).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Lines_columns_and_errors_are_bounded(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var report = await market.ImportAsync(market.NewFolder()
            .WithText("producers.csv",
                RegisterFolder.Producers + "\nP0,A" + new string(',', 3_000_000) + "\n" + string.Concat(Enumerable.Repeat("P1,A,?\n", 10_500)))
            .WithText("products.csv", RegisterFolder.Products + new string(',', 900_000) + "\n")
            .WithText("certificates.csv", new string('x', 2_000_000)));
        report.Problems.Count(p => p.File == "producers.csv").ShouldBe(10_001);
        report.CountsOf("producers.csv").ShouldBe("0 0 0 10501");
        report.Problems.Where(p => p.File != "producers.csv").Select(p => $"{p.File} {p.Reason.Key}")
            .ShouldBe(["products.csv TooManyColumns", "certificates.csv LineTooLong"]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_nought_that_a_spreadsheet_took_is_asked_for_and_another_separator_is_named_once(Engine engine)
    {
        await using var market = await TestMarketplace.StartAsync(engine);
        var report = await market.ImportAsync(market.NewFolder().WithProducers("P1,A,htx,,,,,,,300123456", "P2,B,htx")
            .WithProducts("HT-1,P2,Cam,1", "HT-2,P2,Cam,01.0"));
        report.Errors().ShouldBe([
            "producers.csv:2: tax_code: the tax code has lost its leading zero; is it “0300123456”? Format the column as Text",
            "products.csv:2: set_code: code “1” is not in classification; is it “01”?",
            "products.csv:3: set_code: code “01.0” is not in classification; is it “01”?"]);
        var other = await market.ImportAsync(market.NewFolder().WithText("products.csv", "product_code;producer_code;name\nHT-1;;Cam\n"));
        other.Errors().ShouldBe([
            "products.csv:1: product_code: columns are separated by semicolons or tabs; save it as CSV with commas. The whole file is refused"]);
    }
}
