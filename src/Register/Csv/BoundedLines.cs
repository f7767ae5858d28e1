using System.Text;

namespace Marketplace.Register;

/// <summary>Physical lines of a text, ended by LF, CRLF or CR. Of a line that is too long only the beginning is kept in memory.</summary>
internal sealed class BoundedLines(TextReader text)
{
    public const int Longest = 1_000_000;

    private readonly char[] _buffer = new char[64 * 1024];
    private readonly StringBuilder _line = new();
    private int _at;
    private int _filled;
    private bool _afterReturn;

    /// <summary>Null at the end.</summary>
    public CsvLineRead? Next()
    {
        _line.Clear();
        var tooLong = false;
        var any = false;
        while (Fill())
        {
            if (_afterReturn && _buffer[_at] == '\n') _at++;
            _afterReturn = false;
            var rest = _buffer.AsSpan(_at, _filled - _at);
            if (rest.IsEmpty) continue;
            any = true;
            var end = rest.IndexOfAny('\n', '\r');
            var part = end < 0 ? rest : rest[..end];
            if (_line.Length + part.Length > Longest) tooLong = true;
            else _line.Append(part);
            _at += part.Length;
            if (end < 0) continue;
            _afterReturn = _buffer[_at] == '\r';
            _at++;
            return new CsvLineRead(_line.ToString(), tooLong);
        }
        return any ? new CsvLineRead(_line.ToString(), tooLong) : null;
    }

    private bool Fill()
    {
        if (_at < _filled) return true;
        _at = 0;
        _filled = text.Read(_buffer, 0, _buffer.Length);
        return _filled > 0;
    }
}

internal readonly record struct CsvLineRead(string Text, bool IsTooLong);
