using System.Globalization;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.Monitor.Exports;
using Marketplace.Register;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Monitor;

/// <summary>Every workbook that the province's pages offer, by the route table, opened in LibreOffice.</summary>
public sealed class SpreadsheetTests : IAsyncLifetime
{
    private const string On = "asOf=2025-12-31";
    private readonly string _folder = Directory.CreateTempSubdirectory("ocop-sheets-").FullName;
    private ProgrammeSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await ProgrammeSite.StartAsync(Engine.Sqlite);
        await _site.ImportAsync(_site.NewFolder()
            .WithCertified(
                new("ELSE", 4, Name: "Hợp tác xã Đồng Lộc"), new("HERE", Area: "437"),
                new("OLD", Type: "dnnvv", Name: "=HYPERLINK(1)"), new("NONE", Issued: "2023-03-10", Name: "+84 Cẩm Xuyên"))
            .WithChannels("K1,ELSE,zalo,,https://zalo.example", "K2,HERE,ecommerce,this", "K3,OLD,website")
            .WithChecks("K1,2025-12-01,pass,lan", "K2,2025-12-30,pass,system", "K3,2025-03-01,pass,lan"));
        await _site.Host.AddUserAsync("can.bo@hatinh.example", Roles.Officer);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact(Skip = LibreOffice.Missing, SkipUnless = nameof(LibreOffice.IsThere), SkipType = typeof(LibreOffice))]
    public async Task LibreOffice_reads_in_each_workbook_what_the_text_file_says_with_right_words_and_no_formula()
    {
        var texts = await DownloadAsync();
        texts.Count.ShouldBeGreaterThanOrEqualTo(11, "the list comes from what is mapped");
        await LibreOffice.ConvertAsync(_folder, "fods");
        foreach (var (name, text) in texts)
        {
            var (sheets, formulas) = LibreOffice.Read(Path.Combine(_folder, name + ".fods"));
            formulas.ShouldBe(0, name);
            sheets.Select(s => s.Name).ShouldBe(["Số liệu", "Ghi chú"], name);
            var head = sheets[0].Rows[0].Count;
            var expected = new CsvRecords(new StringReader(text.TrimStart('\uFEFF'))).Read().Select(r => string.Join('|', r.Fields.Take(head)).TrimEnd('|'));
            sheets[0].Rows.Select(r => string.Join('|', r.Select(Word)).TrimEnd('|')).ShouldBe(expected, name);
            // The search log is no figure of the programme: its notes say which weeks.
            if (name == SearchLogExport.Name) continue;
            var notes = sheets[1].Rows.ToDictionary(r => (string)r[0]!, r => Word(r.ElementAtOrDefault(1)));
            notes["Tính đến ngày"].ShouldBe("2025-12-31", name);
            notes.Keys.ShouldContain("Số liệu ghi nhận đến", name);
            notes.Keys.ShouldContain(k => k.EndsWith("Không tính", StringComparison.Ordinal), name);
        }
        texts["chu-the"].ShouldContain("Hợp tác xã Đồng Lộc");
        texts["chu-the"].ShouldContain("'=HYPERLINK(1)");
    }

    [Fact(Skip = LibreOffice.Missing, SkipUnless = nameof(LibreOffice.IsThere), SkipType = typeof(LibreOffice))]
    public async Task LibreOffice_prints_each_workbook()
    {
        var texts = await DownloadAsync();
        await LibreOffice.ConvertAsync(_folder, "pdf");
        foreach (var name in texts.Keys)
            (await File.ReadAllTextAsync(Path.Combine(_folder, name + ".pdf"), TestContext.Current.CancellationToken)).ShouldStartWith("%PDF-");
    }

    /// <summary>Text files by name; the workbooks lie in the folder.</summary>
    private async Task<Dictionary<string, string>> DownloadAsync()
    {
        using var officer = await _site.Host.SignedInAsync("can.bo@hatinh.example");
        var texts = new Dictionary<string, string>();
        foreach (var route in _site.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.Contains("giam-sat/tai/", StringComparison.Ordinal))
            .Where(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Policy != Policy.ProvinceAdmin))
            .Select(e => e.RoutePattern.RawText!).Where(r => r.EndsWith(".xlsx", StringComparison.Ordinal)).Distinct())
        {
            var name = Path.GetFileNameWithoutExtension(route);
            await File.WriteAllBytesAsync(
                Path.Combine(_folder, name + ".xlsx"), await officer.GetByteArrayAsync($"{route}?{On}", TestContext.Current.CancellationToken),
                TestContext.Current.CancellationToken);
            texts.Add(name, await officer.GetStringAsync($"{Path.ChangeExtension(route, ".csv")}?{On}", TestContext.Current.CancellationToken));
        }
        return texts;
    }

    /// <summary>As the text file writes it.</summary>
    private static string Word(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.#########", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
