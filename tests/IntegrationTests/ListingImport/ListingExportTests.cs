using System.Net;
using Marketplace.Catalog.ListingImport;
using Marketplace.Catalog.Products;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Monitor;
using Marketplace.IntegrationTests.Storefront;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.ListingImport;

/// <summary>What a producer has, as a file: no word of it is a formula, and put in again it changes nothing (M46).</summary>
public sealed class ListingExportTests : IAsyncLifetime
{
    private static readonly string _head = ImportSite.Head("Sku", "Name", "Set", "Net", "Unit", "Price", "OnHand", "Ingredients", "Story");
    private WorkSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await WorkSite.StartAsync();
        await _site.ImportAsync(ImportSite.Csv(_head,
            "A1,'=HYPERLINK(1),04,\"1,2\",kg,35000,5,Lạc; '=2+3,\"Dòng một\nDòng hai\"",
            "'-B1,+84 giòn,,500,ml,36000,,@a,", "'@C1,Kẹo  dừa,06,3,chiếc,9000,1,\tx,"));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory, InlineData("csv"), InlineData("xlsx")]
    public async Task What_is_exported_goes_in_without_a_change(string kind)
    {
        var file = await _site.Owner.GetByteArrayAsync($"{ImportSite.Export}.{kind}", Cancel);
        var page = await _site.ImportAsync(file, $"san-pham.{kind}");
        (await _site.CountsAsync(page)).ShouldBe((0, 0, 4, 0), "three drafts, and a pack on sale that has no SKU of its producer's");
        (await _site.RunAsync(page)).Changes.ShouldBe(0);
    }

    [Theory, InlineData("csv"), InlineData("xlsx")]
    public async Task No_cell_begins_what_a_spreadsheet_would_calculate(string kind)
    {
        var file = await _site.Owner.GetByteArrayAsync($"{ImportSite.Export}.{kind}", Cancel);
        var sheet = ReadSheet.Execute(new MemoryStream(file)).Value!;
        var words = sheet.Rows.SelectMany(r => r.Cells).Select(c => c.Text).Where(t => t.Length > 0).ToList();
        words.ShouldAllBe(t => !"=+-@\t\r".Contains(t[0]));
        words.ShouldContain("'=HYPERLINK(1)");
        words.ShouldContain("'-B1");
        words.ShouldContain("Mật ong");
        words.ShouldContain(kind == "csv" ? "1,2" : "1.2");
    }

    [Fact(Skip = LibreOffice.Missing, SkipUnless = nameof(LibreOffice.IsThere), SkipType = typeof(LibreOffice))]
    public async Task LibreOffice_opens_the_template_and_the_export_with_right_words_lists_and_no_formula()
    {
        var folder = Directory.CreateTempSubdirectory("ocop-import-").FullName;
        try
        {
            foreach (var (name, path) in ((string, string)[])[("mau", ImportSite.Import + "/mau.xlsx"), ("hang", ImportSite.Export + ".xlsx")])
                await File.WriteAllBytesAsync(Path.Combine(folder, name + ".xlsx"), await _site.Owner.GetByteArrayAsync(path, Cancel), Cancel);
            await LibreOffice.ConvertAsync(folder, "fods");
            foreach (var name in (string[])["mau", "hang"])
            {
                var (sheets, formulas) = LibreOffice.Read(Path.Combine(folder, name + ".fods"));
                formulas.ShouldBe(0);
                sheets.Select(s => s.Name).ShouldBe(["Sản phẩm", "Hướng dẫn", "Danh mục"]);
                sheets[0].Rows[0].ShouldBe(ImportColumns.All.Select(c => (object?)c.Heading));
                (await File.ReadAllTextAsync(Path.Combine(folder, name + ".fods"), Cancel)).ShouldContain("content-validation ", Case.Sensitive);
            }
            var (read, _) = LibreOffice.Read(Path.Combine(folder, "hang.fods"));
            read[0].Rows.Select(r => r[2]).ShouldBe(["Tên sản phẩm", "'+84 giòn", "'=HYPERLINK(1)", "Kẹo dừa", "Mật ong"], ignoreOrder: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_template_is_filled_in_and_goes_in_as_it_is()
    {
        foreach (var kind in (string[])["csv", "xlsx"])
        {
            var template = await _site.Owner.GetByteArrayAsync($"{ImportSite.Import}/mau.{kind}", Cancel);
            using var answer = await _site.Owner.UploadAsync(template, $"mau.{kind}");
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await WorkSite.ParseAsync(answer)).QuerySelector("#file-error")!.TextContent.ShouldContain("chưa có dòng");
        }
        (await _site.Owner.PageAsync("/ban-hang/san-pham/xuat")).QuerySelectorAll("main a.btn").Length.ShouldBe(2);
        (await _site.QueryAsync(db => db.Set<Variant>().CountAsync(Cancel))).ShouldBe(2);
    }
}
