using System.Text;

namespace Marketplace.Search.Query;

/// <summary>
/// Where a syllable's tone mark stands is a matter of school: hoà and hòa, thuỷ and thủy are one word.
/// The mark is taken off and set where the older school sets it.
/// </summary>
internal static class TonePlacement
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";
    private const string Vowels = "aeiouy";
    private const string Shaped = "\u0302\u0306\u031B";

    public static string Canonical(string word) => Vowel(Placed(word));

    /// <summary>"kì" and "kỳ", "quí" and "quý" are one word: after these consonants alone, i is written y.</summary>
    private static string Vowel(string word)
    {
        if (word.Length is not (2 or 3) || !(word.Length == 2 ? "hklmst".Contains(word[0]) : word.StartsWith("qu", StringComparison.Ordinal))) return word;
        var at = "iìíĩỉị".IndexOf(word[^1], StringComparison.Ordinal);
        return at < 0 ? word : word[..^1] + "yỳýỹỷỵ"[at];
    }

    private static string Placed(string word)
    {
        if (Ascii.IsValid(word)) return word;
        var letters = word.Normalize(NormalizationForm.FormD);
        var at = letters.AsSpan().IndexOfAny(Tones);
        if (at < 1 || letters.AsSpan(at + 1).IndexOfAny(Tones) >= 0) return word;
        var bare = letters.Remove(at, 1);
        return Seat(bare) is { } seat ? bare.Insert(seat, letters[at].ToString()).Normalize(NormalizationForm.FormC) : word;
    }

    /// <summary>Index after the vowel (and its hat or horn) that carries the tone; null when this is no syllable.</summary>
    private static int? Seat(string bare)
    {
        var start = 0;
        while (start < bare.Length && !Vowels.Contains(bare[start])) start++;
        if (start >= bare.Length) return null;
        if (start > 0 && IsGlide(bare, start)) start++;
        var vowels = new List<int>();
        var end = start;
        for (; end < bare.Length && (Vowels.Contains(bare[end]) || Shaped.Contains(bare[end])); end++)
            if (Vowels.Contains(bare[end])) vowels.Add(end);
        for (var i = end; i < bare.Length; i++) if (Vowels.Contains(bare[i]) || !char.IsAsciiLetter(bare[i])) return null;
        if (vowels.Count is 0 or > 3) return null;
        var shaped = vowels.FindLastIndex(v => v + 1 < bare.Length && Shaped.Contains(bare[v + 1]));
        var plain = vowels.Count == 3 || vowels.Count == 2 && end < bare.Length ? 1 : 0;
        var chosen = shaped >= 0 ? shaped : plain;
        var seat = vowels[chosen] + 1;
        return seat < bare.Length && Shaped.Contains(bare[seat]) ? seat + 1 : seat;
    }

    /// <summary>In "qu" and in "gi" before another vowel the second letter belongs to the consonant.</summary>
    private static bool IsGlide(string bare, int at) =>
        at + 1 < bare.Length && Vowels.Contains(bare[at + 1]) && (bare[at - 1], bare[at]) is ('q', 'u') or ('g', 'i');
}
