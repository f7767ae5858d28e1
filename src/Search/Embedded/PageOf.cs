namespace Marketplace.Search.Embedded;

/// <summary>The wanted page of the hits in their order, without sorting more than needed.</summary>
internal static class PageOf
{
    /// <summary>By place in an order alone.</summary>
    public static IReadOnlyList<int> Hits(IReadOnlyList<int> hits, ProductOrder order, int page, int size, int? after) =>
        Page([.. hits.Select(h => (ulong)(uint)order.PlaceOf[h])], order, page, size, after is { } last ? (uint)order.PlaceOf[last] : null);

    /// <summary>By tier of text score first.</summary>
    public static IReadOnlyList<int> Hits(IReadOnlyList<int> hits, byte[] tiers, ProductOrder order, int page, int size, int? after)
    {
        ulong Key(int hit) => (ulong)tiers[hit] << 32 | (uint)order.PlaceOf[hit];
        return Page([.. hits.Select(Key)], order, page, size, after is { } last ? Key(last) : null);
    }

    private static IReadOnlyList<int> Page(ulong[] keys, ProductOrder order, int page, int size, ulong? beyond) =>
        [.. Smallest(beyond is null ? keys : [.. keys.Where(k => k > beyond)], page * size).Skip((page - 1) * size).Select(key => order.ByPlace[(int)(uint)key])];

    private static IEnumerable<ulong> Smallest(ulong[] keys, int count)
    {
        if (keys.Length <= count * 4)
        {
            Array.Sort(keys);
            return keys.Take(count);
        }
        var worst = new PriorityQueue<ulong, ulong>(count + 1, Comparer<ulong>.Create((a, b) => b.CompareTo(a)));
        foreach (var key in keys)
        {
            if (worst.Count < count) worst.Enqueue(key, key);
            else if (key < worst.Peek()) worst.EnqueueDequeue(key, key);
        }
        var best = worst.UnorderedItems.Select(i => i.Element).ToArray();
        Array.Sort(best);
        return best;
    }
}
