using System.Text;
using Marketplace.Shared;
using Marketplace.Shared.Facts;

namespace Marketplace.Catalog.Register;

/// <summary>Reads a file into candidate versions; every cell that is refused is listed, and its row left out.</summary>
internal sealed class RowReader<T>(RegisterFile<T> file, ImportRun run) where T : FactVersion
{
    private const long LargestFile = 100L * 1024 * 1024;

    private readonly RowsRead<T> _rows = new(file.Name);

    public RowsRead<T> Read(string path)
    {
        if (new FileInfo(path).Length > LargestFile) return Whole(Reasons.FileTooLarge);
        using var text = new StreamReader(path, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        HeaderRow<T>? header = null;
        foreach (var record in new CsvRecords(text).Read())
        {
            if (header is null) header = HeaderRow<T>.Read(record, file.Columns, _rows);
            else if (header.IsRefused || !Row(record, header)) _rows.CountRefused();
        }
        return header is null ? Whole(Reasons.NoHeader) : _rows;
    }

    private RowsRead<T> Whole(Message reason)
    {
        _rows.Refuse(1, file.Columns.All[0].Name, reason);
        return _rows;
    }

    private bool Row(CsvRecord record, HeaderRow<T> header)
    {
        var before = _rows.ErrorCount;
        if (record.HasBadQuotes) _rows.Refuse(record.Line, header.NameAt(record.Fields.Count), Reasons.BadQuotes);
        else if (record.Fields.Count != header.Width) _rows.Refuse(record.Line, header.NameAt(record.Fields.Count), Reasons.WrongFieldCount(record.Fields.Count, header.Width));
        if (_rows.ErrorCount > before) return false;
        var version = Cells(record, header);
        if (_rows.ErrorCount == before && !version.IsVoid) file.Check(new RowCheck<T>(version, record.Line, _rows, run.Known));
        if (_rows.ErrorCount > before) return false;
        _rows.Accepted.Add(new Candidate<T>(record.Line, version));
        return true;
    }

    private T Cells(CsvRecord record, HeaderRow<T> header)
    {
        var version = Activator.CreateInstance<T>();
        version.IsSample = run.IsSample;
        foreach (var (column, at) in header.Columns)
        {
            if (version.IsVoid && !column.IsReadInVoidRow) column.Clear(version);
            else if (column.Read(at < 0 ? "" : record.Fields[at], version) is { } problem) _rows.Refuse(record.Line, column.Name, problem);
            else Refer(column, version, record.Line);
        }
        if (version.RecordedAt == default) version.RecordedAt = run.Instant;
        return version;
    }

    private void Refer(RegisterColumn<T> column, T version, int line)
    {
        if (column.CodeSet is not { } set) return;
        foreach (var code in column.Write(version).Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (!run.Known.Has(set, code)) _rows.Refuse(line, column.Name, Reasons.UnknownCode(code, set));
    }
}
