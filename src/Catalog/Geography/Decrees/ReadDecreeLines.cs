using System.Text;
using Marketplace.Catalog.ListingImport;
using Marketplace.Catalog.ListingImport.Files;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.Geography.Decrees;

/// <summary>
/// The table of a decree as it is typed or pasted: CSV with a header, cut at commas, semicolons or tabs. Columns in any order: old_code,
/// new_code, new_type, new_name, extent (full or partial; empty = full). Errors stand at Lines and name the row.
/// </summary>
internal static class ReadDecreeLines
{
    public const string Header = "old_code,new_code,new_type,new_name,extent";
    public const int MostLines = 500;
    private const int LongestName = 100;
    private const int MostFaults = 20;
    private static readonly string[] _columns = Header.Split(',');

    public static IReadOnlyList<string> Types { get; } = ["Xã", "Phường"];

    /// <summary>Words of the column extent: is it only a part that goes there?</summary>
    public static IReadOnlyDictionary<string, bool> Extents { get; } = new Dictionary<string, bool> { ["full"] = false, ["partial"] = true };

    public static Result<IReadOnlyList<DecreeLine>> Execute(string text)
    {
        if (OutsideText.IsBlank(text)) return Refused([DecreeTexts.LinesNeeded]);
        if (RowsOf(text) is not { } rows) return Refused([DecreeTexts.NotATable]);
        List<string> header = [.. rows[0].Cells.Select(c => OutsideText.Tidy(c.Text).ToLowerInvariant())];
        if (_columns.Where(c => c != "extent" && !header.Contains(c)).ToList() is [var missing, ..]) return Refused([DecreeTexts.ColumnMissing(missing)]);
        if (rows.Count - 1 > MostLines) return Refused([DecreeTexts.TooManyLines]);
        var lines = new List<DecreeLine>();
        var faults = new List<Message>();
        foreach (var row in rows.Skip(1))
        {
            var line = LineOf(header, row, lines.Count + 1);
            if (FaultOf(line, ExtentOf(header, row)) is { } fault) faults.Add(DecreeTexts.Row(row.Line, fault));
            lines.Add(line);
        }
        if (faults.Count > 0) return Refused(faults);
        return lines.Count == 0 ? Refused([DecreeTexts.LinesNeeded]) : Result.Ok<IReadOnlyList<DecreeLine>>(lines);
    }

    /// <summary>As it is typed again when it is corrected.</summary>
    public static string Write(IEnumerable<DecreeLine> lines)
    {
        using var text = new StringWriter();
        CsvLine.Write(text, _columns);
        foreach (var l in lines.OrderBy(l => l.Position)) CsvLine.Write(text, [l.OldCode, l.NewCode, l.NewType, l.NewName, l.IsPart ? "partial" : "full"]);
        return text.ToString();
    }

    public static bool IsCode(string code) => code.Length == 5 && code.All(char.IsAsciiDigit);

    private static IReadOnlyList<SheetRow>? RowsOf(string text)
    {
        try
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(text.Trim()));
            return CsvRows.Read(file).Value is { Count: > 0 } rows ? rows : null;
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static DecreeLine LineOf(List<string> header, SheetRow row, int position)
    {
        var name = Cell(header, row, "new_name");
        var type = Types.FirstOrDefault(t => t.Equals(Cell(header, row, "new_type"), StringComparison.OrdinalIgnoreCase));
        if (type is not null && name.StartsWith(type + " ", StringComparison.OrdinalIgnoreCase)) name = name[(type.Length + 1)..];
        return new DecreeLine
        {
            Position = position, OldCode = Cell(header, row, "old_code"), NewCode = Cell(header, row, "new_code"), NewType = type ?? "", NewName = name,
            IsPart = Extents.GetValueOrDefault(ExtentOf(header, row)),
        };
    }

    private static Message? FaultOf(DecreeLine line, string extent)
    {
        if (!IsCode(line.NewCode)) return DecreeTexts.NewCodeShape;
        if (line.NewType.Length == 0) return DecreeTexts.TypeUnknown;
        if (line.NewName.Length is 0 or > LongestName || Slug.Of(line.NewName).Length == 0) return DecreeTexts.NameNeeded;
        return extent.Length == 0 || Extents.ContainsKey(extent) ? null : DecreeTexts.ExtentUnknown;
    }

    private static string ExtentOf(List<string> header, SheetRow row) => Cell(header, row, "extent").ToLowerInvariant();

    private static string Cell(List<string> header, SheetRow row, string column) =>
        header.IndexOf(column) is >= 0 and var at && at < row.Cells.Count ? OutsideText.Tidy(row.Cells[at].Text) : "";

    private static Result<IReadOnlyList<DecreeLine>> Refused(IEnumerable<Message> faults) =>
        Result.Refused<IReadOnlyList<DecreeLine>>([.. faults.Take(MostFaults).Select(f => new FieldError("Lines", f))]);
}
