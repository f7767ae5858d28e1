using System.Buffers;
using System.Text;

namespace Marketplace.Search.Query;

/// <summary>Telex and VNI as they are typed where no keyboard turns them into letters: "muwcj", "muc65".</summary>
internal static class RawKeys
{
    private const string TelexTones = "sfrxj";
    private const string VniTones = "12345";
    private static readonly SearchValues<char> _vowels = SearchValues.Create("aeiouyăâêôơư");
    private static readonly char[] _tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

    /// <summary>The words as they were meant; null when none is written so. A word that becomes no syllable stays as typed, one whose keys give
    /// marks of no word ("nuocs") bears none.</summary>
    /// <param name="isKnown">Whether a word is spelled right.</param>
    public static IReadOnlyList<string>? Decode(IReadOnlyList<string> words, Func<string, bool> isKnown)
    {
        var decoded = words.Select(w => Ascii.IsValid(w) ? Meant(w, isKnown) : w).ToList();
        return decoded.SequenceEqual(words) ? null : decoded;
    }

    private static string Meant(string word, Func<string, bool> isKnown)
    {
        if ((Vni(word) ?? Telex(word)) is not { } decoded) return word;
        if (isKnown(decoded) && Syllables.Allows(decoded)) return decoded;
        var folded = Words.Fold(decoded);
        return isKnown(folded) && Syllables.Allows(folded) ? folded : word;
    }

    private static string? Vni(string word)
    {
        if (!word.Any(char.IsAsciiDigit) || !char.IsAsciiLetter(word[0])) return null;
        var letters = new StringBuilder();
        char? tone = null;
        foreach (var key in word)
        {
            if (!char.IsAsciiDigit(key)) letters.Append(key);
            else if (VniTones.Contains(key) && tone is null) tone = _tones[VniTones.IndexOf(key, StringComparison.Ordinal)];
            else if (!Shape(letters, key)) return null;
        }
        return Toned(letters.ToString(), tone);
    }

    /// <summary>6 is a hat, 7 a horn, 8 a breve, 9 the bar of đ.</summary>
    private static bool Shape(StringBuilder letters, char key) => key switch
    {
        '6' => Replace(letters, "aeo", "âêô"),
        '7' => ReplaceAll(letters),
        '8' => Replace(letters, "a", "ă"),
        '9' => Replace(letters, "d", "đ"),
        _ => false,
    };

    private static string? Telex(string word)
    {
        var letters = new StringBuilder();
        char? tone = null;
        var changed = false;
        foreach (var key in word)
        {
            var last = letters.Length > 0 ? letters[^1] : ' ';
            var isTone = TelexTones.Contains(key) && HasVowel(letters) && tone is null;
            if (isTone) tone = _tones[TelexTones.IndexOf(key, StringComparison.Ordinal)];
            else if (key == 'w' && ReplaceAll(letters)) changed = true;
            else if (key == 'w' && Replace(letters, "a", "ă")) changed = true;
            else if (key == 'w') letters.Append('ư');
            else if (key == 'd' && letters.Length > 0 && letters[0] == 'd' && (last == 'd' || HasVowel(letters))) letters[0] = 'đ';
            else if ("aeo".Contains(key) && HasPlain(letters, key) && Replace(letters, "aeo", "âêô")) changed = true;
            else letters.Append(key);
            changed |= isTone || key == 'w' || letters.ToString().Contains('đ', StringComparison.Ordinal);
        }
        return changed ? Toned(letters.ToString(), tone) : null;
    }

    /// <summary>A doubled vowel, at once or at the end of the syllable: "khoo", "mamam" is none.</summary>
    private static bool HasPlain(StringBuilder letters, char key)
    {
        var at = letters.ToString().LastIndexOf(key);
        return at >= 0 && letters.ToString()[(at + 1)..].All(c => !"aeiouyăâêôơư".Contains(c));
    }

    private static bool HasVowel(StringBuilder letters) => letters.ToString().Any(c => "aeiouyăâêôơư".Contains(c));

    private static bool Replace(StringBuilder letters, string plain, string shaped)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            var at = plain.IndexOf(letters[i], StringComparison.Ordinal);
            if (at < 0) continue;
            letters[i] = shaped[at];
            return true;
        }
        return false;
    }

    /// <summary>A horn: both letters of "uo", else the last o or u.</summary>
    private static bool ReplaceAll(StringBuilder letters)
    {
        var pair = letters.ToString().IndexOf("uo", StringComparison.Ordinal);
        if (pair < 0) return Replace(letters, "ou", "ơư");
        letters[pair] = 'ư';
        letters[pair + 1] = 'ơ';
        return true;
    }

    private static string Toned(string bare, char? tone)
    {
        bare = bare.Replace("ưo", "ươ", StringComparison.Ordinal);
        if (tone is null) return bare;
        var at = bare.AsSpan().LastIndexOfAny(_vowels);
        return at < 0 ? bare : TonePlacement.Canonical(bare.Insert(at + 1, tone.Value.ToString()).Normalize(NormalizationForm.FormC));
    }
}
