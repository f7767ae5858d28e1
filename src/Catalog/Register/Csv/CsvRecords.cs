using System.Text;

namespace Marketplace.Catalog.Register;

/// <summary>
/// Reads RFC 4180 records and goes on after a bad one: a record whose quotes are wrong is given up at its first line, and the
/// next physical line begins a new record, so that one bad row does not swallow the good ones behind it.
/// </summary>
internal sealed class CsvRecords(TextReader text)
{
    private const int LongestRecord = 16 * 1024 * 1024;

    private readonly LinkedList<string> _returned = new();
    private readonly List<string> _lines = [];
    private readonly StringBuilder _field = new();
    private int _line;

    public IEnumerable<CsvRecord> Read()
    {
        while (NextLine() is { } line)
        {
            _line++;
            if (line.Length == 0) continue;
            yield return Record(line, _line);
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
        return new CsvRecord(start, fields, false);
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
                (line, at) = (next, 0);
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
        return new CsvRecord(start, fields, true);
    }

    private string? NextLine()
    {
        if (_returned.First is not { } first) return text.ReadLine();
        _returned.RemoveFirst();
        return first.Value;
    }
}
