using System.Globalization;
using System.Text;
using Marketplace.Shared.Text;

namespace Marketplace.Register;

/// <summary>What a code looks like: codes of one shape are told apart by no reader. And which characters a code may not hold at all.</summary>
internal static class CodeShape
{
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

    /// <summary>Another width, another dash, or a letter of a script that has the same letters as ours.</summary>
    public static bool HasLookAlike(string code)
    {
        if (Ascii.IsValid(code)) return false;
        if (code.Normalize(NormalizationForm.FormKC) != code) return true;
        foreach (var c in code) if (c != '-' && IsDash(c) || IsForeignTwin(c)) return true;
        return false;
    }

    private static bool IsDash(char c) => c is '-' or '\u2212' or '\u00AD' || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;

    /// <summary>Greek, Cyrillic, Armenian, Cherokee, and Latin click and small capital letters.</summary>
    private static bool IsForeignTwin(char c) =>
        c is >= '\u0370' and <= '\u058F' or >= '\u13A0' and <= '\u13FF'
            or >= '\u01C0' and <= '\u01C3' or >= '\u1C80' and <= '\u1C8F' or >= '\u1D00' and <= '\u1D7F';
}
