using System.Collections.Concurrent;

namespace Marketplace.Search.Query;

/// <summary>Remembers what words become: the language has few syllables and texts repeat them. When full it only stops learning.</summary>
internal sealed class WordMemo(Func<string, string> make)
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private int _count;

    public string Of(string word)
    {
        if (_known.TryGetValue(word, out var known)) return known;
        var made = make(word);
        if (_count < Most && _known.TryAdd(word, made)) Interlocked.Increment(ref _count);
        return made;
    }
}
