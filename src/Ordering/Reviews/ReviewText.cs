using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Ordering.Reviews;

/// <summary>Words of buyers and producers, in order and bounded.</summary>
internal static partial class ReviewText
{
    public const int Shortest = 10;
    public const int Longest = 1000;
    private const int LongestName = 40;

    /// <summary>Well-formed, without control characters, ends and long runs of empty lines.</summary>
    public static string Tidy(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value == '\n' || !IsUnseen(rune)) text.Append(rune.ToString());
        var tidy = string.Join('\n', text.ToString().Normalize().Split('\n').Select(l => l.Trim())).Trim();
        return ManyEmptyLines().Replace(tidy, "\n\n");
    }

    /// <summary>Null when the words may stand.</summary>
    public static FieldError? Check(string field, string words)
    {
        if (words.Length < Shortest) return new FieldError(field, OrderingTexts.TooShort(Shortest));
        return words.Length > Longest ? new FieldError(field, OrderingTexts.TooLong(Longest)) : null;
    }

    /// <summary>"Trần Thị Lan" is "T. T. Lan": whom neighbours may know, and strangers do not.</summary>
    public static string ShortName(string name)
    {
        var words = Tidy(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return "";
        var text = string.Concat(words[..^1].Select(w => StringInfo.GetNextTextElement(w).ToUpperInvariant() + ". ")) + words[^1];
        return text.Length <= LongestName ? text : text[^LongestName..];
    }

    [GeneratedRegex(@"\n{3,}", RegexOptions.None, RegexLimit.Milliseconds)]
    private static partial Regex ManyEmptyLines();

    /// <summary>Controls, and marks that turn the direction of what follows.</summary>
    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse;
}
