using System.Text;
using Marketplace.Shared;
using Marketplace.Shared.Facts;
using Marketplace.Shared.Text;

namespace Marketplace.Register;

/// <summary>Reads a file into candidate versions; every cell that is refused is listed, and its row left out.</summary>
internal sealed class RowReader<T>(RegisterFile<T> file, ImportRun run) where T : FactVersion
{
    private const long LargestFile = 100L * 1024 * 1024;

    private readonly RowsRead<T> _rows = new(file.Name);

    public RowsRead<T> Read(string path)
    {
        if (OrdinaryFile.IsAnother(path)) return Whole(RegisterMessages.NotAFile);
        if (!OrdinaryFile.HasBytes(path)) return Whole(RegisterMessages.NoHeader);
        if (new FileInfo(path).Length > LargestFile) return Whole(RegisterMessages.FileTooLarge);
        using var text = new StreamReader(path, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        HeaderRow<T>? header = null;
        foreach (var record in new CsvRecords(text).Read())
        {
            if (header is null) header = HeaderRow<T>.Read(record, file.Columns, _rows);
            else if (IsEmpty(record)) continue;
            else if (header.IsRefused || !TryRow(record, header)) _rows.CountRefused();
        }
        return header is null ? Whole(RegisterMessages.NoHeader) : _rows;
    }

    /// <summary>A spreadsheet writes rows that nobody filled in.</summary>
    private static bool IsEmpty(CsvRecord record) => record.Fault is null && record.Fields.All(OutsideText.IsBlank);

    private RowsRead<T> Whole(Message reason)
    {
        _rows.Refuse(1, file.Columns.All[0].Name, reason);
        return _rows;
    }

    private bool TryRow(CsvRecord record, HeaderRow<T> header)
    {
        var before = _rows.ErrorCount;
        if (record.Fault is { } fault) _rows.Refuse(record.Line, header.NameAt(record.Fields.Count), fault);
        else if (header.WrongWidth(record.Fields) is { } wrong) _rows.Refuse(record.Line, header.NameAt(record.Fields.Count), wrong);
        if (_rows.ErrorCount > before) return false;
        var version = Cells(record, header);
        Judge(version, record.Line, _rows.ErrorCount == before);
        if (_rows.ErrorCount > before) return false;
        _rows.Accepted.Add(new Candidate<T>(record.Line, version));
        run.Known.NoteShape(file.Name, file.Columns.CodeOf(version));
        return true;
    }

    private T Cells(CsvRecord record, HeaderRow<T> header)
    {
        var version = Activator.CreateInstance<T>();
        version.IsSample = run.IsSample;
        version.RecordedBy = run.RecordedBy;
        foreach (var (column, at) in header.Columns)
        {
            if (version.IsVoid && !column.IsReadInVoidRow) column.Clear(version);
            else if (column.Read(at < 0 ? "" : record.Fields[at], version) is { } problem) _rows.Refuse(record.Line, column.Name, problem);
        }
        if (version.RecordedAt == default) version.RecordedAt = run.Instant;
        return version;
    }

    private void Judge(T version, int line, bool cellsAreGood)
    {
        if (!cellsAreGood)
        {
            foreach (var reference in file.Rules.References(version))
                if (run.Known.Refusal(reference) is { } refusal) _rows.Refuse(line, reference.Column, refusal);
            return;
        }
        if (version.RecordedAt > FactClock.Latest(run.Instant)) _rows.Refuse(line, "recorded_at", RegisterMessages.RecordedInFuture);
        if (run.Known.Like(file.Name, file.Columns.CodeOf(version)) is { } like)
            _rows.Refuse(line, file.Columns.Keys[0].Name, RegisterMessages.LooksLike(like));
        foreach (var problem in FactCheck<T>.Of(version, file.Rules, run.Known))
            if (problem.IsWarning) _rows.Warn(line, problem.Column, problem.Reason);
            else _rows.Refuse(line, problem.Column, problem.Reason);
    }
}
