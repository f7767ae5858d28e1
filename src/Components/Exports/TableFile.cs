using Microsoft.AspNetCore.Http;

namespace Marketplace.Components.Exports;

/// <summary>A table as the file that its ending names.</summary>
public static class TableFile
{
    public static IReadOnlyList<string> Endings { get; } = [XlsxFile.Ending, CsvFile.Ending];

    /// <param name="ending">One of <see cref="Endings"/>.</param>
    /// <param name="name">Of the file with its ending; null = the table's own.</param>
    /// <param name="everyRow">Notes that stand in columns of a CSV, which has no second sheet.</param>
    public static IResult Of(ExportTable table, string ending, string? name = null, params IReadOnlyList<(string Heading, object? Text)> everyRow) =>
        ending == CsvFile.Ending
            ? Results.File(CsvFile.Of(table, everyRow), CsvFile.ContentType, name ?? table.Name + ending)
            : Results.File(XlsxFile.Of(table), XlsxFile.ContentType, name ?? table.Name + ending);
}
