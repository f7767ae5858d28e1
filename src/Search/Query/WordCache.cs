using Marketplace.Shared.Caching;

namespace Marketplace.Search.Query;

/// <summary>Remembers what words become: the language has few syllables and texts repeat them.</summary>
internal sealed class WordCache(Func<string, string> make)
{
    private const int Most = 20_000;
    private readonly BoundedCache<string, string> _known = new(Most, comparer: StringComparer.Ordinal);

    public string Of(string word) => _known.GetOrAdd(word, make);
}
