using System.Globalization;
using System.Text;
using Marketplace.Shared.Text;

namespace Marketplace.Register;

/// <summary>What a code looks like: codes of one shape are told apart by no reader. And which characters a code may not hold at all.</summary>
internal static class CodeShape
{
    /// <summary>Taken apart: đ, the marks of â, ă, ơ and the five tones.</summary>
    private const string Vietnamese = "\u0111\u0110\u0302\u0306\u031B\u0300\u0301\u0303\u0309\u0323";

    /// <summary>The same for codes that differ only by case, width, kind of dash or runs of spaces.</summary>
    public static string Of(string code)
    {
        if (Ascii.IsValid(code) && !code.Contains("  ", StringComparison.Ordinal)) return code.ToUpperInvariant();
        var shape = new StringBuilder(code.Length);
        foreach (var c in OutsideText.Tidy(code).Normalize(NormalizationForm.FormKC)) shape.Append(IsDash(c) ? '-' : char.ToUpperInvariant(c));
        return shape.ToString();
    }

    /// <summary>Characters that nobody sees.</summary>
    public static bool HasInvisible(string code)
    {
        foreach (var rune in code.EnumerateRunes())
        {
            if (rune.Value == ' ') continue;
            var isHidden = rune.IsBmp && OutsideText.IsBlank((char)rune.Value) || rune.Value is >= 0xFE00 and <= 0xFE0F;
            var category = Rune.GetUnicodeCategory(rune);
            if (isHidden || category is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) return true;
        }
        return false;
    }

    /// <summary>
    /// Anything but ASCII and letters of Vietnamese: another width, another dash, figures and letters of other scripts, of which many look
    /// like ours.
    /// </summary>
    public static bool HasLookAlike(string code)
    {
        if (Ascii.IsValid(code)) return false;
        foreach (var c in code.Normalize(NormalizationForm.FormD)) if (!char.IsAscii(c) && !Vietnamese.Contains(c)) return true;
        return false;
    }

    private static bool IsDash(char c) => c is '-' or '\u2212' or '\u00AD' || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;
}
