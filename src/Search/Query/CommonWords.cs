namespace Marketplace.Search.Query;

/// <summary>Words of the language that are spelled right whether or not the shop has them, and places that lie elsewhere.</summary>
internal static class CommonWords
{
    private static readonly ILookup<string, string> _sections = Read();
    private static readonly PhraseTable<bool> _words = Table("words");
    private static readonly PhraseTable<bool> _places = Table("places");
    private static readonly HashSet<string> _syllables = [.. _sections["syllables"].SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(TonePlacement.Canonical)];
    private static readonly HashSet<string> _folded = [.. _syllables.Select(Words.Fold)];

    public static bool Knows(string syllable) => _syllables.Contains(syllable) || _folded.Contains(syllable);

    /// <summary>Length of the longest word of two syllables or more that starts at the place; 0 = none.</summary>
    public static int WordAt(IReadOnlyList<string> words, int at) => _words.At(words, at, PhraseTable<bool>.Lenient).Length;

    /// <summary>Length of the place outside the province named there. One syllable alone must bear its marks or stand behind a word that says so.</summary>
    public static int PlaceAt(IReadOnlyList<string> words, int at)
    {
        var length = _places.At(words, at, PhraseTable<bool>.Lenient).Length;
        return length == 1 && !Words.HasMarks(words[at]) ? 0 : length;
    }

    private static ILookup<string, string> Read()
    {
        var section = "";
        var lines = new List<(string Section, string Line)>();
        foreach (var line in SeedText.Lines("words.txt"))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) section = line[3..];
            else lines.Add((section, line));
        }
        return lines.ToLookup(l => l.Section, l => l.Line);
    }

    private static PhraseTable<bool> Table(string section)
    {
        var table = new PhraseTable<bool>();
        foreach (var word in _sections[section].SelectMany(l => l.Split(',', StringSplitOptions.TrimEntries))) table.Add(word, true);
        return table;
    }
}
