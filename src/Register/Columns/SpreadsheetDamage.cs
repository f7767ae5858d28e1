using System.Buffers;
using Marketplace.Shared;

namespace Marketplace.Register;

/// <summary>What spreadsheets make of cells that they take for numbers or formulas.</summary>
internal static class SpreadsheetDamage
{
    private static readonly SearchValues<char> _mantissa = SearchValues.Create("0123456789.,");
    private static readonly HashSet<string> _faults =
        ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#GETTING_DATA"];

    /// <summary>Null when the cell is as somebody typed it.</summary>
    public static Message? In(string cell)
    {
        var text = cell.Trim();
        if (text.Length == 0) return null;
        var isFault = text[0] == '#' && (_faults.Contains(text.ToUpperInvariant()) || text.Length > 2 && text.All(c => c == '#'));
        if (isFault) return RegisterMessages.SpreadsheetFault(text);
        return char.IsAsciiDigit(text[0]) && IsExponential(text) ? RegisterMessages.SpreadsheetNumber(text) : null;
    }

    /// <summary>"9.12E+08" or, where a comma is the point, "9,12E+08".</summary>
    private static bool IsExponential(string text)
    {
        var sign = text.IndexOf("E+", StringComparison.OrdinalIgnoreCase);
        if (sign < 1) return false;
        var exponent = text.AsSpan(sign + 2);
        return exponent.Length is 2 or 3 && !exponent.ContainsAnyExceptInRange('0', '9') && !text.AsSpan(0, sign).ContainsAnyExcept(_mantissa);
    }
}
