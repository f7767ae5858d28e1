using Marketplace.Shared.Facts;

namespace Marketplace.Catalog.Register;

/// <summary>The header: where each column stands. A column that is unknown, repeated or missing refuses the file.</summary>
internal sealed class HeaderRow<T> where T : FactVersion
{
    private readonly IReadOnlyList<string> _names;

    private HeaderRow(IReadOnlyList<string> names, RegisterColumns<T> columns)
    {
        _names = names;
        Columns = [.. columns.All.OrderBy(c => c.Name == "void" ? 0 : 1).Select(c => (c, Index(names, c.Name)))];
    }

    public bool IsRefused { get; private init; }

    public int Width => _names.Count;

    /// <summary>Void first, as it says whether the others are read; -1 = not in this file.</summary>
    public IReadOnlyList<(RegisterColumn<T> Column, int At)> Columns { get; }

    public string NameAt(int field) => _names[Math.Min(field, _names.Count - 1)];

    public static HeaderRow<T> Read(CsvRecord record, RegisterColumns<T> columns, RowsRead<T> rows)
    {
        var names = record.Fields.Select((name, at) => at == 0 ? name.TrimStart('\uFEFF') : name).ToList();
        if (record.HasBadQuotes) rows.Refuse(record.Line, columns.All[0].Name, Reasons.BadQuotes);
        foreach (var name in names.Distinct())
        {
            if (columns.All.All(c => c.Name != name)) rows.Refuse(record.Line, Readable(name), name.Contains('\uFFFD') ? Reasons.NotUtf8 : Reasons.UnknownColumn);
            else if (names.Count(n => n == name) > 1) rows.Refuse(record.Line, name, Reasons.RepeatedColumn);
        }
        foreach (var column in columns.All.Where(c => !c.MayBeMissing && !names.Contains(c.Name))) rows.Refuse(record.Line, column.Name, Reasons.MissingColumn);
        return new HeaderRow<T>(names, columns) { IsRefused = rows.ErrorCount > 0 };
    }

    private static int Index(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++) if (names[i] == name) return i;
        return -1;
    }

    /// <summary>What stands in a header may be anything: kept short and on one line.</summary>
    private static string Readable(string name) => new([.. name.Take(60).Select(c => char.IsControl(c) ? '?' : c)]);
}
