using System.Collections.Concurrent;

namespace Marketplace.Search.Embedded;

/// <summary>Lists of products that were found before, because people ask the same words and places. Bounded by the numbers in them; when full, begun
/// anew.</summary>
internal sealed class KeptLists<TKey>(int most) where TKey : notnull
{
    /// <summary>What an entry costs beside its numbers.</summary>
    private const int Entry = 32;

    private readonly ConcurrentDictionary<TKey, int[]> _lists = new();
    private long _numbers;

    public int[] Of<TSource>(TKey key, TSource source, Func<TKey, TSource, int[]> find)
    {
        if (_lists.TryGetValue(key, out var known)) return known;
        var found = find(key, source);
        if (Interlocked.Add(ref _numbers, found.Length + Entry) > most)
        {
            _lists.Clear();
            Interlocked.Exchange(ref _numbers, found.Length + Entry);
        }
        return _lists[key] = found;
    }
}
