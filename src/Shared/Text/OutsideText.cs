using System.Globalization;
using System.Text;

namespace Marketplace.Shared.Text;

/// <summary>
/// Text that comes from outside: files, queries, sign-in, themes. Well-formed is what every later step can digest: no lone halves of
/// surrogates, no noncharacters (U+FFFE, U+FDD0 …), no control characters but line break and tab, nothing that turns the
/// direction of the text after it.
/// </summary>
public static class OutsideText
{
    /// <summary>Letters of scripts that draw nothing: fillers, joiners, the blank braille cell.</summary>
    private const string Blank = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPlain(text[i])) continue;
            if (!Rune.TryGetRuneAt(text, i, out var rune) || !IsWellFormed(rune)) return false;
            i += rune.Utf16SequenceLength - 1;
        }
        return true;
    }

    /// <summary>The text without what is not well-formed; the same object when there is nothing to leave out.</summary>
    public static string WellFormed(string text)
    {
        if (IsWellFormed(text)) return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune)) continue;
            if (IsWellFormed(rune)) kept.Append(text, i, rune.Utf16SequenceLength);
            i += rune.Utf16SequenceLength - 1;
        }
        return kept.ToString();
    }

    /// <summary>Well-formed, composed (NFC), without blanks at the ends, and one space for each run of spaces, whatever their width.</summary>
    /// <param name="keepLines">Line breaks and tabs stay; otherwise they are spaces too.</param>
    public static string Tidy(string text, bool keepLines = false)
    {
        var composed = WellFormed(text).Normalize(NormalizationForm.FormC);
        var start = 0;
        var end = composed.Length;
        while (start < end && IsBlank(composed[start])) start++;
        while (end > start && IsBlank(composed[end - 1])) end--;
        var tidy = new StringBuilder(end - start);
        foreach (var c in composed.AsSpan(start, end - start))
        {
            var isSpace = char.IsWhiteSpace(c) && !(keepLines && c is '\n' or '\t');
            if (!isSpace) tidy.Append(c);
            else if (tidy[^1] != ' ') tidy.Append(' ');
        }
        return tidy.ToString();
    }

    /// <summary>The beginning of a well-formed text, at most so long; no character is cut in two.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    /// <summary>Nothing but spaces and characters that nobody sees.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var rune in text.EnumerateRunes()) if (!IsBlank(rune)) return false;
        return true;
    }

    /// <summary>Signs that turn the direction of all that comes after them, on a page too.</summary>
    public static bool TurnsText(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    /// <summary>A space of any width, or a character that nobody sees.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || IsInvisible(c);

    /// <summary>Format characters (zero width, direction, soft hyphen) and letters that draw nothing.</summary>
    public static bool IsInvisible(char c) =>
        c >= '\u00AD'
        && (Blank.Contains(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>Marks without a letter are nothing to read either.</summary>
    private static bool IsBlank(Rune rune) => rune.IsBmp && IsBlank((char)rune.Value)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsPlain(char c) => c is >= ' ' and < '\u007F' or >= '\u00A0' and < '\u202A' or > '\u2069' and < '\uD800' or '\n' or '\t';

    private static bool IsWellFormed(Rune rune)
    {
        var isNonCharacter = (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
        if (isNonCharacter || rune.IsBmp && TurnsText((char)rune.Value)) return false;
        return rune.Value is '\n' or '\t' || !Rune.IsControl(rune);
    }
}
