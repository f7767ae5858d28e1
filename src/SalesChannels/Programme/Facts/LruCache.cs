namespace Marketplace.SalesChannels.Programme;

/// <summary>The last few results of a costly function; a page asks several questions of the same day.</summary>
internal sealed class LruCache<TKey, TValue>(int capacity) where TKey : notnull
{
    private readonly LinkedList<(TKey Key, TValue Value)> _items = new();

    public TValue Get(TKey key, Func<TKey, TValue> make)
    {
        lock (_items)
            for (var node = _items.First; node is not null; node = node.Next)
                if (node.Value.Key.Equals(key))
                {
                    _items.Remove(node);
                    _items.AddFirst(node);
                    return node.Value.Value;
                }
        var value = make(key);
        lock (_items)
        {
            _items.AddFirst((key, value));
            if (_items.Count > capacity) _items.RemoveLast();
        }
        return value;
    }
}
