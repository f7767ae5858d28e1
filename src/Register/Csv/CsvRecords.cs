using System.Text;
using Marketplace.Shared;

namespace Marketplace.Register;

/// <summary>A record as read: the physical line where it starts, its fields, and what is wrong with its form.</summary>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields, Message? Fault = null);

/// <summary>
/// Reads RFC 4180 records and goes on after a bad one: a record whose quotes are wrong is given up at its first line, and the
/// next physical line begins a new record, so that one bad row does not swallow the good ones behind it. A byte order mark is no text.
/// </summary>
internal sealed class CsvRecords(TextReader text)
{
    private const int LongestRecord = BoundedLines.Longest;

    private readonly BoundedLines _source = new(text);
    private readonly LinkedList<CsvLineRead> _returned = new();
    private readonly List<CsvLineRead> _lines = [];
    private readonly StringBuilder _field = new();
    private int _line;

    public IEnumerable<CsvRecord> Read()
    {
        while (NextLine() is { } line)
        {
            _line++;
            var record = _line == 1 ? line.Text.TrimStart('\uFEFF') : line.Text;
            if (line.IsTooLong) yield return new CsvRecord(_line, [], RegisterMessages.LineTooLong(BoundedLines.Longest));
            else if (record.Length > 0) yield return Record(record, _line);
        }
    }

    private CsvRecord Record(string line, int start)
    {
        _lines.Clear();
        var fields = new List<string>();
        var at = 0;
        while (true)
        {
            var whole = at < line.Length && line[at] == '"' ? Quoted(ref line, ref at) : Plain(line, ref at);
            if (whole is null) return GiveUp(start, fields);
            fields.Add(whole);
            if (at == line.Length) break;
            at++;
            if (at == line.Length)
            {
                fields.Add("");
                break;
            }
        }
        _line += _lines.Count;
        return new CsvRecord(start, fields);
    }

    private static string? Plain(string line, ref int at)
    {
        var rest = line.AsSpan(at);
        var end = rest.IndexOf(',');
        var field = end < 0 ? rest : rest[..end];
        at += field.Length;
        return field.Contains('"') ? null : field.ToString();
    }

    private string? Quoted(ref string line, ref int at)
    {
        _field.Clear();
        at++;
        while (true)
        {
            var quote = line.IndexOf('"', at);
            if (quote < 0)
            {
                _field.Append(line, at, line.Length - at).Append('\n');
                if (_field.Length > LongestRecord || NextLine() is not { } next) return null;
                _lines.Add(next);
                if (next.IsTooLong) return null;
                line = next.Text;
                at = 0;
                continue;
            }
            _field.Append(line, at, quote - at);
            at = quote + 1;
            if (at == line.Length || line[at] == ',') return _field.ToString();
            if (line[at] != '"') return null;
            _field.Append('"');
            at++;
        }
    }

    private CsvRecord GiveUp(int start, List<string> fields)
    {
        for (var i = _lines.Count - 1; i >= 0; i--) _returned.AddFirst(_lines[i]);
        return new CsvRecord(start, fields, RegisterMessages.BadQuotes);
    }

    private CsvLineRead? NextLine()
    {
        if (_returned.First is not { } first) return _source.Next();
        _returned.RemoveFirst();
        return first.Value;
    }
}
