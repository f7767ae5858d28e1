namespace Marketplace.Search.Query;

/// <summary>How Vietnamese is misspelt: sounds that some regions do not tell apart, and the letter next to the right one.</summary>
internal static class Rewrites
{
    private static readonly string[][] _initials = [["n", "l"], ["ch", "tr"], ["s", "x"], ["d", "gi", "r"], ["m", "n"]];
    private static readonly string[][] _finals = [["n", "ng"], ["m", "n"]];

    /// <summary>Two syllables written with fewer letters than this are never guessed at: one wrong letter makes too many other words.</summary>
    public const int ShortestPair = 6;

    /// <summary>The syllable with one of its sounds exchanged for one that is often taken for it.</summary>
    public static IEnumerable<string> Of(string word)
    {
        foreach (var sounds in _initials)
            foreach (var sound in sounds.Where(s => Starts(word, s)))
                foreach (var other in sounds.Where(s => s != sound))
                    yield return TonePlacement.Canonical(other + word[sound.Length..]);
        foreach (var sounds in _finals)
            foreach (var sound in sounds.Where(s => Ends(word, s)))
                foreach (var other in sounds.Where(s => s != sound))
                    yield return TonePlacement.Canonical(word[..^sound.Length] + other);
    }

    /// <summary>"n" is no beginning of "ng" or "nh", "gi" none of "giữ gìn" before a consonant.</summary>
    private static bool Starts(string word, string sound) =>
        word.StartsWith(sound, StringComparison.Ordinal) && word.Length > sound.Length && IsVowel(word[sound.Length]);

    private static bool Ends(string word, string sound) =>
        word.EndsWith(sound, StringComparison.Ordinal) && word.Length > sound.Length && IsVowel(word[^(sound.Length + 1)]);

    private static bool IsVowel(char c) => "aeiouy".Contains(Words.Fold(c.ToString())[0], StringComparison.Ordinal);
}
