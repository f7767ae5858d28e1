using System.Text;
using System.Xml;
using Marketplace.Catalog.ListingImport.Files;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Catalog.ListingImport;

/// <summary>
/// Reads a producer's file, a workbook or CSV, within bounds that hold whatever it says of itself: 10 MB packed, 5,000 rows, 64 columns. Columns
/// are found by their headings, in any order; one that is not ours refuses the file, since it is most often a mistyped one.
/// </summary>
internal static class ReadSheet
{
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostRows = 5_000;
    public const int MostColumns = 64;

    /// <param name="file">Can be sought in.</param>
    /// <returns>Refused at File.</returns>
    public static Result<Sheet> Execute(Stream file)
    {
        if (file.Length > MostBytes) return Refused(ImportTexts.TooLarge);
        try
        {
            if (ZipDoor.IsCompound(file)) return Refused(ImportTexts.OldOrLocked);
            var rows = ZipDoor.IsZip(file) ? XlsxRows.Read(file) : CsvRows.Read(file);
            return rows.Value is { } read ? SheetOf(read) : Result.Refused<Sheet>(rows.Errors);
        }
        catch (DecoderFallbackException)
        {
            return Refused(ImportTexts.NotUtf8);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or FormatException or EndOfStreamException
            or NotSupportedException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return Refused(ImportTexts.NotASheet);
        }
    }

    private static Result<Sheet> SheetOf(IReadOnlyList<SheetRow> rows)
    {
        if (rows.Count == 0) return Refused(ImportTexts.NoRows);
        var places = new Dictionary<ImportColumn, int>();
        for (var i = 0; i < rows[0].Cells.Count; i++)
        {
            var heading = rows[0].Cells[i].Text;
            if (OutsideText.IsBlank(heading)) continue;
            if (i >= MostColumns) return Refused(ImportTexts.TooManyColumns);
            if (ImportColumns.OfHeading(heading) is not { } column) return Refused(ImportTexts.UnknownColumn(Short(heading)));
            if (!places.TryAdd(column, i)) return Refused(ImportTexts.TwiceColumn(Short(heading)));
        }
        if (!places.ContainsKey(ImportColumn.Sku)) return Refused(ImportTexts.NoSku);
        return rows.Count == 1 ? Refused(ImportTexts.NoRows) : Result.Ok(new Sheet(places, rows.Skip(1).ToList()));
    }

    private static string Short(string heading) => heading.Length > 40 ? Shared.Text.OutsideText.Cut(heading, 40) + "…" : heading;

    internal static Result<IReadOnlyList<SheetRow>> NoSheet(Message why) => Result.Refused<IReadOnlyList<SheetRow>>(new FieldError("File", why));

    private static Result<Sheet> Refused(Message why) => Result.Refused<Sheet>(new FieldError("File", why));
}

internal enum CellKind { Text, Formula, Error }

internal readonly record struct SheetCell(string Text, CellKind Kind = CellKind.Text);

/// <param name="Line">As a spreadsheet numbers it.</param>
internal sealed record SheetRow(int Line, IReadOnlyList<SheetCell> Cells);

/// <param name="Places">Where each column stands, from 0.</param>
internal sealed record Sheet(IReadOnlyDictionary<ImportColumn, int> Places, IReadOnlyList<SheetRow> Rows);
