using System.Globalization;
using System.Text;
using Marketplace.Shared.Text;

namespace Marketplace.Register;

/// <summary>What a code looks like: codes of one shape are told apart by no reader. And which characters a code may not hold at all.</summary>
internal static class CodeShape
{
    /// <summary>Taken apart: đ, the marks of â, ă, ơ and the five tones.</summary>
    private const string Vietnamese = "\u0111\u0110\u0302\u0306\u031B\u0300\u0301\u0303\u0309\u0323";

    private const string Strokes = "\u4E00\u4E28\u4E36\u4E3F\u4E85";

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
    /// Anything but ASCII, letters of Vietnamese and signs that look like none of them: another width, another dash, figures and letters of
    /// other scripts, of which many look like ours.
    /// </summary>
    public static bool HasLookAlike(string code)
    {
        if (Ascii.IsValid(code)) return false;
        foreach (var rune in code.EnumerateRunes()) if (!LooksLikeNone(rune) && !IsOurs(rune)) return true;
        return false;
    }

    private static bool IsOurs(Rune rune) => rune.ToString().Normalize(NormalizationForm.FormD).All(c => char.IsAscii(c) || Vietnamese.Contains(c));

    /// <summary>Han characters, but for those of one stroke, which are dashes to a reader, and pictures.</summary>
    private static bool LooksLikeNone(Rune rune) =>
        rune.Value is >= 0x4E00 and <= 0x9FFF && !Strokes.Contains((char)rune.Value) || rune.Value is >= 0x1F300 and <= 0x1FAFF;

    private static bool IsDash(char c) => c is '-' or '\u2212' or '\u00AD' || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;
}
