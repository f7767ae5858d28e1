using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Xunit;

namespace Marketplace.IntegrationTests.Monitor;

/// <summary>Opens workbooks as an office does that has no Excel.</summary>
public static class LibreOffice
{
    public const string Missing = "LibreOffice Calc is not on this machine: apt-get install libreoffice-calc-nogui, or set SOFFICE to the path of soffice.";

    private static readonly XNamespace _office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", _table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        _text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    public static string Path => Environment.GetEnvironmentVariable("SOFFICE") is { Length: > 0 } set ? set : "/usr/bin/soffice";

    /// <summary>Named by the tests' attribute.</summary>
    public static bool IsThere => File.Exists(Path);

    /// <summary>Saves every workbook of a folder in another format beside it; the profile lies in the folder too, so that nothing is shared.</summary>
    public static async Task ConvertAsync(string folder, string format)
    {
        var start = new ProcessStartInfo(
            Path, [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore",
            "--convert-to", format, "--outdir", folder, .. Directory.GetFiles(folder, "*.xlsx")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var office = Process.Start(start)!;
        var (said, error) = (
            office.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            office.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await office.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (office.ExitCode != 0) throw new InvalidOperationException($"{await said}{await error}");
    }

    /// <summary>Sheets of a flat OpenDocument file with the cells as the office understood them, and how many cells are formulas.</summary>
    public static (IReadOnlyList<(string Name, List<List<object?>> Rows)> Sheets, int Formulas) Read(string fods)
    {
        var document = XDocument.Load(fods);
        return ([.. document.Descendants(_table + "table").Select(t => ((string)t.Attribute(_table + "name")!, Rows(t)))],
            document.Descendants(_table + "table-cell").Count(c => c.Attribute(_table + "formula") is not null));
    }

    private static List<List<object?>> Rows(XElement table) =>
        [.. table.Descendants(_table + "table-row").SelectMany(r => Enumerable.Repeat(Cells(r), Times(r, "rows"))).Where(r => r.Count > 0)];

    private static List<object?> Cells(XElement row)
    {
        var cells = row.Elements(_table + "table-cell").SelectMany(c => Enumerable.Repeat(Value(c), Math.Min(Times(c, "columns"), 100))).ToList();
        while (cells is [.., null]) cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    /// <summary>A sheet ends with a million empty rows in one element, which count as one.</summary>
    private static int Times(XElement element, string what) =>
        element.Attribute(_table + $"number-{what}-repeated") is { } times && (what == "columns" || element.Descendants(_text + "p").Any()) ? (int)times : 1;

    private static object? Value(XElement cell) => (string?)cell.Attribute(_office + "value-type") switch
    {
        null => null,
        "float" or "percentage" => decimal.Parse((string)cell.Attribute(_office + "value")!, NumberStyles.Float, CultureInfo.InvariantCulture),
        "date" => DateOnly.FromDateTime((DateTime)cell.Attribute(_office + "date-value")!),
        _ => string.Join('\n', cell.Elements(_text + "p").Select(p => p.Value)),
    };
}
