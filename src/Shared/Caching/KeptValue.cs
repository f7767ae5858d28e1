namespace Marketplace.Shared.Caching;

/// <summary>One value, made again when what it is made of has another key; who asks meanwhile waits for it.</summary>
public sealed class KeptValue<TKey, TValue> where TKey : notnull
{
    private readonly Lock _one = new();
    private (TKey Key, TValue Value)? _kept;

    /// <param name="key">Read before the value is made: what is made afterwards is at least as new.</param>
    /// <param name="make">Called once for a key, as long as no other is asked for.</param>
    public TValue Get(TKey key, Func<TKey, TValue> make)
    {
        lock (_one)
        {
            if (_kept is not { } kept || !EqualityComparer<TKey>.Default.Equals(kept.Key, key)) _kept = kept = (key, make(key));
            return kept.Value;
        }
    }
}
