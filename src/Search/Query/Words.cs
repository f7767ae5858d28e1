using System.Buffers;
using System.Text;

namespace Marketplace.Search.Query;

/// <summary>From text to words, for documents and queries alike: NFC, lower case, one tone placement, split at all that is no letter or digit.</summary>
internal static class Words
{
    /// <summary>Longer words are cut: no word of the language comes near.</summary>
    private const int LongestWord = 64;

    /// <summary>Texts of these letters alone are whole as they are.</summary>
    private static readonly SearchValues<char> _plain = SearchValues.Create([.. Enumerable.Range(0, 0xAD).Concat(Enumerable.Range(0xAE, 0x2C0))
        .Concat(Enumerable.Range(0x1E00, 0x100)).Select(c => (char)c)]);

    private static readonly WordCache _canonical = new(TonePlacement.Canonical);
    private static readonly WordCache _folded = new(WithoutMarks);

    public static string Lower(string text) => Composed(Composed(Whole(text)).ToLowerInvariant());

    public static IReadOnlyList<string> Of(string text)
    {
        var lower = Lower(text);
        return [.. Cut(lower).Select(place => Word(lower, place))];
    }

    /// <summary>The same words, each with where it stands in the text as it was written.</summary>
    public static IReadOnlyList<(Range Place, string Word)> Placed(string text) => [.. Cut(text).Select(place => (place, Word(Lower(text[place]), Range.All)))];

    /// <summary>Without marks: "đường" becomes "duong".</summary>
    public static string Fold(string word) => Ascii.IsValid(word) ? word : _folded.Of(word);

    private static string Composed(string text) => text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);

    private static string WithoutMarks(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
            if (!IsMark(c)) folded.Append(c == 'đ' ? 'd' : c);
        return folded.ToString();
    }

    public static bool HasMarks(string word) => !Ascii.IsValid(word) && Fold(word) != word;

    private static IEnumerable<Range> Cut(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsPart(text[end], end == at)) end++;
            if (end > at) yield return at..end;
            at = end + 1;
        }
    }

    private static string Word(string lower, Range place)
    {
        var word = lower[place];
        return _canonical.Of(word.Length <= LongestWord ? word : word[..LongestWord]);
    }

    private static bool IsPart(char c, bool first) => char.IsLetterOrDigit(c) || !first && (IsMark(c) || IsInvisible(c));

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>Invisible signs are nothing; half a surrogate pair and code points that are no characters cannot be normalised and separate words.
    /// Letters in other shapes, such as full width, are the letters.</summary>
    private static string Whole(string text)
    {
        var odd = text.AsSpan().IndexOfAnyExcept(_plain);
        if (odd < 0) return text;
        var whole = new StringBuilder(text.Length).Append(text, 0, odd);
        for (var i = odd; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                whole.Append(IsNoCharacter(char.ConvertToUtf32(c, text[i + 1])) ? " " : text.AsSpan(i, 2));
                i++;
            }
            else if (char.IsSurrogate(c) || IsNoCharacter(c)) whole.Append(' ');
            else if (!IsInvisible(c)) whole.Append(c);
        }
        return whole.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static bool IsNoCharacter(int point) => (point & 0xFFFE) == 0xFFFE || point is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format;
}
