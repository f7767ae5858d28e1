using System.Text;

namespace Marketplace.Search.Query;

/// <summary>From text to words, for documents and queries alike: NFC, lower case, one tone placement, split at all that is no letter or digit.</summary>
internal static class Words
{
    /// <summary>Longer words are cut: no word of the language comes near.</summary>
    private const int LongestWord = 64;

    private static readonly WordMemo _canonical = new(TonePlacement.Canonical);
    private static readonly WordMemo _folded = new(WithoutMarks);

    public static string Lower(string text)
    {
        var lower = Whole(text).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        return lower.IsNormalized(NormalizationForm.FormC) ? lower : lower.Normalize(NormalizationForm.FormC);
    }

    public static IReadOnlyList<string> Of(string text)
    {
        var lower = Lower(text);
        var words = new List<string>();
        for (var at = 0; at < lower.Length;)
        {
            var end = at;
            while (end < lower.Length && IsPart(lower[end], end == at)) end++;
            if (end > at) words.Add(_canonical.Of(lower[at..Math.Min(end, at + LongestWord)]));
            at = end + 1;
        }
        return words;
    }

    /// <summary>Without marks: "đường" becomes "duong".</summary>
    public static string Fold(string word) => Ascii.IsValid(word) ? word : _folded.Of(word);

    private static string WithoutMarks(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
            if (!IsMark(c)) folded.Append(c == 'đ' ? 'd' : c);
        return folded.ToString();
    }

    public static bool HasMarks(string word) => !Ascii.IsValid(word) && Fold(word) != word;

    private static bool IsPart(char c, bool first) => char.IsLetterOrDigit(c) || !first && IsMark(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>Half of a surrogate pair cannot be normalised: it separates words like any other sign.</summary>
    private static string Whole(string text)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else (mended ??= new StringBuilder(text))[i] = ' ';
        }
        return mended?.ToString() ?? text;
    }
}
