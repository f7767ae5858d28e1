using Marketplace.Shared.Caching;

namespace Marketplace.Search.Embedded;

/// <summary>Lists of products that were found before, because people ask the same words and places. Bounded by the numbers in them.</summary>
internal sealed class PostingsCache<TKey>(int most) where TKey : notnull
{
    /// <summary>What an entry costs beside its numbers.</summary>
    private const int Entry = 32;

    private readonly BoundedCache<TKey, int[]> _lists = new(most, list => list.Length + Entry);

    public int[] Of<TSource>(TKey key, TSource source, Func<TKey, TSource, int[]> find)
    {
        if (_lists.TryGet(key, out var known)) return known;
        var found = find(key, source);
        _lists.Set(key, found);
        return found;
    }
}
