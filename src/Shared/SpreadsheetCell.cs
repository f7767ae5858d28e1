using System.Buffers;
using System.Text;

namespace Marketplace.Shared;

/// <summary>Keeps a spreadsheet from taking somebody's words for a formula.</summary>
public static class SpreadsheetCell
{
    private static readonly SearchValues<char> _triggers = SearchValues.Create("=+-@＝＋－＠|%");

    /// <summary>
    /// Words that could be a formula get an apostrophe before them, as a person would type it; numbers stay numbers. Where a spreadsheet
    /// cuts lines at ";" quotes in the middle of a line say nothing to it: what follows each ";" is guarded too, and breaks become spaces.
    /// </summary>
    public static string Safe(string text)
    {
        if (text.AsSpan().IndexOfAny(_triggers) < 0 && !text.Any(char.IsControl)) return text;
        var safe = new StringBuilder(text.Length + 1);
        var begins = true;
        foreach (var c in text)
        {
            var shown = char.IsControl(c) ? ' ' : c;
            if (begins && _triggers.Contains(shown)) safe.Append('\'');
            safe.Append(shown);
            begins = shown == ';' || begins && (shown is ' ' or '"');
        }
        return safe.ToString();
    }

    public static object? Safe(object? value) => value is string text ? Safe(text) : value;
}
