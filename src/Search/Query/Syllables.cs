using System.Text;

namespace Marketplace.Search.Query;

/// <summary>Which syllables the language's spelling allows, by beginning, rime and tone; whether one is in use is another question.</summary>
internal static class Syllables
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";
    private const string Front = "ieêy";
    private static readonly HashSet<string> _onsets = [.. SeedText.Lines("syllables.txt").Where(l => l.StartsWith("onsets:", StringComparison.Ordinal))
        .SelectMany(Parts)];
    private static readonly HashSet<string> _rimes = [.. SeedText.Lines("syllables.txt").Where(l => l.StartsWith("rimes:", StringComparison.Ordinal))
        .SelectMany(Parts)];
    private static readonly HashSet<string> _onsetsFolded = [.. _onsets.Select(Words.Fold)];
    private static readonly HashSet<string> _rimesFolded = [.. _rimes.Select(Words.Fold)];

    /// <summary>Typed with marks: just so. Typed without: as some syllable may lose its marks.</summary>
    public static bool Allows(string word)
    {
        if (!Words.HasMarks(word) && !word.Contains('đ', StringComparison.Ordinal)) return Splits(word, _onsetsFolded, _rimesFolded);
        var letters = word.Normalize(NormalizationForm.FormD);
        var tones = letters.Where(c => Tones.Contains(c)).ToList();
        if (tones.Count > 1) return false;
        var bare = string.Concat(letters.Where(c => !Tones.Contains(c))).Normalize(NormalizationForm.FormC);
        if (!Splits(bare, _onsets, _rimes)) return false;
        var stops = bare[^1] is 'c' or 'p' or 't' || bare.EndsWith("ch", StringComparison.Ordinal);
        return !stops || tones is ['\u0301' or '\u0323'];
    }

    private static bool Splits(string word, HashSet<string> onsets, HashSet<string> rimes)
    {
        if (word.Length is 0 or > 7) return false;
        if (rimes.Contains(word)) return true;
        for (var length = 1; length <= Math.Min(3, word.Length - 1); length++)
            if (onsets.Contains(word[..length]) && rimes.Contains(word[length..]) && Agree(word[..length], word[length..])) return true;
        return word == "gi" || word.StartsWith("gi", StringComparison.Ordinal) && rimes.Contains(word[1..]);
    }

    private static bool Agree(string onset, string rime) => onset switch
    {
        "k" or "gh" or "ngh" => Front.Contains(rime[0]),
        "c" or "g" or "ng" => !Front.Contains(rime[0]),
        _ => true,
    };

    private static string[] Parts(string line) => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
