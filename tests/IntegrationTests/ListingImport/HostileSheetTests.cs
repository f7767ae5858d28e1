using System.Net;
using System.Text;
using Marketplace.Catalog.ListingImport;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.ListingImport;

/// <summary>Workbooks that are no honest list of goods (T30): refused with a sentence, in bounded memory; a formula's value is never believed.</summary>
[Collection(nameof(AloneInProcess))]
public sealed class HostileSheetTests : IAsyncLifetime
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const long MostMoreMemory = 100 * 1024 * 1024;
    private WorkSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await WorkSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Hostile_files_are_refused_with_a_sentence_in_bounded_memory()
    {
        var most = 0L;
        foreach (var (name, words, file) in Hostile())
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            using var answer = await _site.Owner.UploadAsync(file, "hang.xlsx");
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, name);
            (await WorkSite.ParseAsync(answer)).QuerySelector("#file-error")!.TextContent.ShouldContain(words, Case.Sensitive, name);
        }
        most.ShouldBeLessThan(MostMoreMemory);
        (await _site.QueryAsync(db => db.Set<ImportRun>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task A_formula_is_named_at_its_cell_and_its_kept_value_not_taken()
    {
        var sheet = Sheet(Head() + "<row r=\"2\">" + Cell("A2", "A1") + Cell("B2", "Kẹo lạc") + "<c r=\"C2\"><f>1+1</f><v>35000</v></c></row>");
        await _site.Owner.CheckAsync(Book(sheet), "hang.xlsx");
        var row = await _site.QueryAsync(db => db.Set<ImportRow>().SingleAsync(Cancel));
        (row.Outcome, row.Faults[0]).ShouldBe((RowOutcome.Refused, new RowFault("C – Giá bán", "Ô là công thức. Hãy dán lại dạng giá trị.")));
    }

    [Fact]
    public async Task A_million_empty_rows_after_the_goods_are_not_read()
    {
        var rows = new StringBuilder(Head() + Good(2));
        for (var i = 3; i < 1_000_000; i++) rows.Append("<row r=\"").Append(i).Append("\"/>");
        var page = await _site.Owner.CheckAsync(Book(Sheet(rows.ToString())), "hang.xlsx");
        (await _site.RunAsync(page)).Rows.ShouldBe(1);
    }

    [Fact]
    public async Task Semicolons_and_tabs_are_understood_and_other_code_pages_are_told()
    {
        foreach (var cut in (string[])[";", "\t"])
        {
            var head = ImportSite.Head("Sku", "Name", "Net", "Price").Replace(",", cut, StringComparison.Ordinal);
            var page = await _site.Owner.CheckAsync(ImportSite.Csv(head, string.Join(cut, "A1", "Kẹo, lạc", "500", "35000")));
            (await _site.CountsAsync(page)).ShouldBe((1, 0, 0, 0), cut);
        }
        using var answer = await _site.Owner.UploadAsync([.. Encoding.UTF8.GetBytes(ImportSite.Head("Sku", "Name") + "\r\nA1,K"), 0xE5, 0x0A]);
        (await WorkSite.ParseAsync(answer)).QuerySelector("#file-error")!.TextContent.ShouldContain("CSV UTF-8");
    }

    private static IEnumerable<(string Name, string Words, byte[] File)> Hostile()
    {
        yield return ("bomb in the sheet", "quá lớn", Book(Sheet(Head() + new string(' ', 100_000_000))));
        yield return ("bomb in the texts", "quá lớn",
            Book(Sheet(Head() + Good(2)), ("xl/sharedStrings.xml", $"<sst {Main}>" + new string('a', 60_000_000) + "</sst>")));
        yield return ("bomb beside", "quá lớn", Book(Sheet(Head() + Good(2)), ("xl/media/x.bin", new string('\0', 200_000_000))));
        yield return ("lying sizes", "Không đọc được", Lying(Book(Sheet(Head() + Good(2) + new string(' ', 900_000)))));
        yield return ("10,000 parts", "quá lớn", Book(Sheet(Head()), [.. Enumerable.Range(0, 10_000).Select(i => ($"x{i}", ""))]));
        yield return ("external links", "liên kết", Book(Sheet(Head() + Good(2)), ("xl/externalLinks/externalLink1.xml", "<x/>")));
        yield return ("external target", "liên kết", Book(Sheet(Head() + Good(2)), relation: "TargetMode=\"External\""));
        yield return ("macros", "macro", Book(Sheet(Head() + Good(2)), ("xl/vbaProject.bin", "x")));
        yield return ("entities", "Không đọc được", Book("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + Sheet(Head() + Good(2))));
        yield return ("outside entity", "Không đọc được", Book("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x\">" + Sheet(Head())));
        yield return ("elements inside elements", "Không đọc được", Book(Sheet(string.Concat(Enumerable.Repeat("<a>", 100_000)))));
        yield return ("half a file", "Không đọc được", Book(Sheet(Head() + Good(2)))[..400]);
        yield return ("no sheet", "Không đọc được", ImportSite.Zip(("xl/workbook.xml", "<a/>"u8.ToArray())));
        yield return ("old or locked", "mật khẩu", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2_000]]);
        yield return ("too many rows", "5000 dòng", Book(Sheet(Head() + string.Concat(Enumerable.Range(2, 5_002).Select(Good)))));
        yield return ("16,384 columns", "quá nhiều cột", Book(Sheet("<row r=\"1\">" + string.Concat(Enumerable.Range(1, 16_384)
            .Select(i => Cell(ImportColumns.Letter(i) + "1", i switch { 1 => "Mã SKU", < 65 => "", _ => "x" }))) + "</row>")));
        yield return ("unknown column", "Không biết cột", Book(Sheet("<row r=\"1\">" + Cell("A1", "Mã SKU") + Cell("B1", "Gía bán") + "</row>" + Good(2))));
        yield return ("nothing in it", "chưa có dòng", Book(Sheet(Head())));
        yield return ("a picture", "Không biết cột", "GIF89a"u8.ToArray());
        yield return ("a record without end", "Không đọc được", [.. "\""u8, .. new byte[3_000_000].Select(_ => (byte)'a')]);
        yield return ("11 MB", "quá lớn", new byte[11 * 1024 * 1024]);
    }

    private static string Head() => "<row r=\"1\">" + Cell("A1", "Mã SKU") + Cell("B1", "Tên sản phẩm") + Cell("C1", "Giá bán") + "</row>";

    private static string Good(int line) =>
        $"<row r=\"{line}\">" + Cell($"A{line}", $"A{line}") + Cell($"B{line}", "Kẹo lạc") + $"<c r=\"C{line}\"><v>3.5E4</v></c></row>";

    private static string Cell(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Sheet(string rows) => $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>";

    private static byte[] Book(string sheet, params (string Name, string Content)[] more) => Book(sheet, "", more);

    private static byte[] Book(string sheet, string relation, params (string Name, string Content)[] more)
    {
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var parts = new List<(string, string)>
        {
            ("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{office}\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\" {relation}/></Relationships>"),
            ("xl/worksheets/sheet1.xml", sheet),
        };
        return ImportSite.Zip(parts.Concat(more).Select(p => (p.Item1, Encoding.UTF8.GetBytes(p.Item2))));
    }

    /// <summary>The directory says that each part is a thousand bytes large.</summary>
    private static byte[] Lying(byte[] archive)
    {
        for (var at = 0; (at = archive.AsSpan(at).IndexOf("PK\u0001\u0002"u8) is var next and >= 0 ? at + next : -1) >= 0; at += 4)
            BitConverter.TryWriteBytes(archive.AsSpan(at + 24), 1_000u);
        return archive;
    }
}
