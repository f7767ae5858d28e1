namespace Marketplace.Search.Embedded;

/// <summary>The wanted page of the hits in their order, without sorting more than needed.</summary>
internal static class PageOf
{
    /// <param name="tiers">Tier of text score by product, asked first; null = the order alone.</param>
    /// <param name="after">The product before the page; null = the page is counted from the first hit.</param>
    public static IReadOnlyList<int> Hits(ReadOnlySpan<int> hits, byte[]? tiers, ProductOrder order, int page, int size, int? after)
    {
        ulong Key(int hit) => (tiers is null ? 0 : (ulong)tiers[hit] << 32) | (uint)order.PlaceOf[hit];
        ulong? beyond = after is { } last ? Key(last) : null;
        var best = new Smallest(page * size);
        foreach (var hit in hits)
            if (Key(hit) is var key && !(key <= beyond)) best.Offer(key);
        return [.. best.InOrder().Skip((page - 1) * size).Select(key => order.ByPlace[(int)(uint)key])];
    }

    /// <summary>The smallest keys of those offered.</summary>
    private sealed class Smallest(int count)
    {
        private static readonly Comparer<ulong> _largestFirst = Comparer<ulong>.Create((a, b) => b.CompareTo(a));
        private readonly PriorityQueue<ulong, ulong> _kept = new(_largestFirst);
        private ulong _worst = ulong.MaxValue;

        public void Offer(ulong key)
        {
            if (key >= _worst) return;
            if (_kept.Count < count) _kept.Enqueue(key, key);
            else _kept.EnqueueDequeue(key, key);
            if (_kept.Count == count) _worst = _kept.Peek();
        }

        public ulong[] InOrder()
        {
            var keys = _kept.UnorderedItems.Select(i => i.Element).ToArray();
            Array.Sort(keys);
            return keys;
        }
    }
}
