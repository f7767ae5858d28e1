using System.Globalization;
using System.Text;
using Marketplace.Shared.Text;

namespace Marketplace.Shared;

/// <summary>URL words without marks: "Mật ong Vũ Quang" becomes "mat-ong-vu-quang".</summary>
public static class Slug
{
    /// <summary>A name of any length makes an address that every browser and log takes; words are cut off whole where that leaves half.</summary>
    public const int Longest = 72;

    public static string Of(string text) => WordsOf(text) is { Length: > 0 } words ? words : "x";

    /// <summary>For finding: empty where the text has no letter and no figure, so that signs alone find nothing.</summary>
    public static string WordsOf(string text)
    {
        var slug = new StringBuilder(Longest + 1);
        foreach (var c in OutsideText.WellFormed(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var lower = char.ToLowerInvariant(c) is 'đ' ? 'd' : char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(lower)) slug.Append(lower);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length > Longest) return Shortened(slug.ToString());
        }
        return slug.ToString().TrimEnd('-');
    }

    private static string Shortened(string slug)
    {
        var lastWord = slug.LastIndexOf('-');
        return slug[..(lastWord >= Longest / 2 ? lastWord : Longest)];
    }
}
