using System.Buffers;
using Marketplace.Shared;

namespace Marketplace.Register;

/// <summary>What spreadsheets make of cells that they take for numbers or formulas.</summary>
internal static class SpreadsheetDamage
{
    private static readonly SearchValues<char> _mantissa = SearchValues.Create("0123456789.,");

    /// <summary>Without a mark at the end: "not available" in English, German, French, Italian, Spanish, Danish, Dutch, Turkish and Russian.</summary>
    private static readonly HashSet<string> _faults =
        ["#N/A", "#N/A N/A", "#GETTING_DATA", "#NV", "#N/D", "#I/T", "#N/B", "#YOK", "#\u041D/\u0414"];

    /// <summary>Null when the cell is as somebody typed it.</summary>
    public static Message? In(string cell)
    {
        var text = cell.Trim();
        if (text.Length == 0) return null;
        if (IsFault(text)) return RegisterMessages.SpreadsheetFault(text);
        return char.IsAsciiDigit(text[0]) && IsExponential(text) ? RegisterMessages.SpreadsheetNumber(text) : null;
    }

    /// <summary>"#REF!", "#NAME?" and what spreadsheets of other languages write, "####" where the column was narrow, "Err:502" of LibreOffice.</summary>
    private static bool IsFault(string text)
    {
        if (text.StartsWith("Err:", StringComparison.OrdinalIgnoreCase)) return text.Length is 7 && !text.AsSpan(4).ContainsAnyExceptInRange('0', '9');
        if (text[0] != '#' || text.Length < 3) return false;
        return _faults.Contains(text.ToUpperInvariant()) || text.All(c => c == '#')
            || text[^1] is '!' or '?' && IsShouted(text.AsSpan(1, text.Length - 2).TrimStart("¡¿"));
    }

    private static bool IsShouted(ReadOnlySpan<char> text)
    {
        foreach (var c in text) if (!char.IsUpper(c) && !char.IsAsciiDigit(c) && c is not ('/' or '_')) return false;
        return true;
    }

    /// <summary>"9.12E+08", where a comma is the point "9,12E+08", and "9.12E8" of other programs.</summary>
    private static bool IsExponential(string text)
    {
        var at = text.IndexOfAny(['E', 'e']);
        if (at < 1 || text.AsSpan(0, at).ContainsAnyExcept(_mantissa)) return false;
        var exponent = text.AsSpan(at + 1);
        var isSigned = exponent is ['+' or '-', ..];
        if (isSigned) exponent = exponent[1..];
        var isNumber = exponent.Length is > 0 and <= 3 && !exponent.ContainsAnyExceptInRange('0', '9');
        return isNumber && (isSigned && exponent.Length > 1 || text.AsSpan(0, at).IndexOfAny('.', ',') > 0);
    }
}
