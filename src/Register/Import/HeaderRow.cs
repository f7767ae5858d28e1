using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Marketplace.Shared.Text;

namespace Marketplace.Register;

/// <summary>The header: where each column stands. A column that is unknown, repeated or missing refuses the file; one without a name holds nothing.</summary>
internal sealed class HeaderRow<T> where T : FactVersion
{
    private const int MostColumns = 1000;

    private readonly IReadOnlyList<string> _names;

    private HeaderRow(IReadOnlyList<string> names, RegisterColumns<T> columns)
    {
        _names = names;
        Columns = [.. columns.All.OrderBy(c => c.Name == "void" ? 0 : 1).Select(c => (c, Index(names, c.Name)))];
    }

    public bool IsRefused { get; private init; }

    /// <summary>Void first, as it says whether the others are read; -1 = not in this file.</summary>
    public IReadOnlyList<(RegisterColumn<T> Column, int At)> Columns { get; }

    public string NameAt(int field) => Readable(_names[Math.Min(field, _names.Count - 1)]);

    /// <summary>Null when each cell has its column; cells without a named column, also those that spreadsheets add behind the last one, are empty.</summary>
    public Message? WrongWidth(IReadOnlyList<string> fields)
    {
        if (fields.Count < _names.Count || !fields.Skip(_names.Count).All(OutsideText.IsBlank))
            return RegisterMessages.WrongFieldCount(fields.Count, _names.Count);
        for (var i = 0; i < _names.Count; i++)
            if (_names[i].Length == 0 && !OutsideText.IsBlank(fields[i])) return RegisterMessages.NamelessCell;
        return null;
    }

    public static HeaderRow<T> Read(CsvRecord record, RegisterColumns<T> columns, RowsRead<T> rows)
    {
        var names = record.Fields.Take(MostColumns).Select(name => OutsideText.IsBlank(name) ? "" : name).ToList();
        if (names.Count == 0) names.Add("");
        if (record.Fault is { } fault) rows.Refuse(record.Line, columns.All[0].Name, fault);
        else if (record.Fields.Count > MostColumns) rows.Refuse(record.Line, columns.All[0].Name, RegisterMessages.TooManyColumns(MostColumns));
        else if (names is [var only] && only.AsSpan().IndexOfAny(';', '\t') > 0) rows.Refuse(record.Line, columns.All[0].Name, RegisterMessages.OtherSeparator);
        else CheckNames(names, record.Line, columns, rows);
        return new HeaderRow<T>(names, columns) { IsRefused = rows.ErrorCount > 0 };
    }

    private static void CheckNames(List<string> names, int line, RegisterColumns<T> columns, RowsRead<T> rows)
    {
        foreach (var name in names.Where(n => n.Length > 0).GroupBy(n => n)) CheckName(name.Key, name.Count(), line, columns, rows);
        var missing = columns.All.Where(c => !c.MayBeMissing && !names.Contains(c.Name));
        foreach (var column in missing) rows.Refuse(line, column.Name, RegisterMessages.MissingColumn);
    }

    private static void CheckName(string name, int count, int line, RegisterColumns<T> columns, RowsRead<T> rows)
    {
        if (name.Contains('\uFFFD')) rows.Refuse(line, Readable(name), RegisterMessages.NotUtf8);
        else if (columns.All.All(c => c.Name != name)) rows.Refuse(line, Readable(name), RegisterMessages.UnknownColumn);
        else if (count > 1) rows.Refuse(line, name, RegisterMessages.RepeatedColumn);
    }

    private static int Index(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++) if (names[i] == name) return i;
        return -1;
    }

    /// <summary>What stands in a header may be anything: kept short and on one line.</summary>
    private static string Readable(string name) =>
        name.Length == 0 ? "-" : new([.. OutsideText.WellFormed(name).Take(60).Select(c => char.IsControl(c) ? '?' : c)]);
}
