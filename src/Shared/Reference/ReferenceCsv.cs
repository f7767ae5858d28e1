using System.Globalization;
using Sylvan.Data.Csv;

namespace Marketplace.Shared.Reference;

/// <summary>Rows of the reference files that a release ships, by column name: UTF-8, comma, header row.</summary>
public static class ReferenceCsv
{
    /// <summary>A cell's ISO date; null when it is empty.</summary>
    public static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string path)
    {
        using var csv = CsvDataReader.Create(path);
        var header = Enumerable.Range(0, csv.FieldCount).Select(csv.GetName).ToList();
        while (csv.Read())
            yield return header.Select((name, i) => (name, value: csv.GetString(i))).ToDictionary(c => c.name, c => c.value);
    }
}
