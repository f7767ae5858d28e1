using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Marketplace.Shared.Caching;

/// <summary>
/// The product's one cache in memory: at most so much, and what was used lately stays. Two generations: when the young one holds half of
/// the room it becomes the old one, and what was not asked for meanwhile goes. Reads take no lock; a burst of odd keys empties half at most.
/// </summary>
/// <param name="capacity">Entries, or the sum of their weights.</param>
/// <param name="weight">What an entry counts, for example its bytes; one if not given. An entry heavier than half of the room is not kept.</param>
public sealed class BoundedCache<TKey, TValue>(long capacity, Func<TValue, long>? weight = null, IEqualityComparer<TKey>? comparer = null) where TKey : notnull
{
    private readonly long _half = Math.Max(1, capacity / 2);
    private readonly Lock _turning = new();
    private volatile Generation _young = new(comparer);
    private volatile Generation _old = new(comparer);

    public int Count => _young.Entries.Count + _old.Entries.Keys.Count(k => !_young.Entries.ContainsKey(k));

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.Entries.TryGetValue(key, out value)) return true;
        if (!_old.Entries.TryGetValue(key, out value)) return false;
        Set(key, value);
        return true;
    }

    public void Set(TKey key, TValue value)
    {
        var size = weight?.Invoke(value) ?? 1;
        if (size > _half)
        {
            Remove(key);
            return;
        }
        if (_young.Weight + size > _half) Turn(size);
        _young.Put(key, value, size);
    }

    /// <summary>Two who miss at once both make the value; the last one stays.</summary>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> make)
    {
        if (TryGet(key, out var kept)) return kept;
        var made = make(key);
        Set(key, made);
        return made;
    }

    /// <inheritdoc cref="GetOrAdd"/>
    public async Task<TValue> GetOrAddAsync(TKey key, Func<TKey, Task<TValue>> make)
    {
        if (TryGet(key, out var kept)) return kept;
        var made = await make(key);
        Set(key, made);
        return made;
    }

    public void Remove(TKey key)
    {
        _young.Entries.TryRemove(key, out _);
        _old.Entries.TryRemove(key, out _);
    }

    public void Clear()
    {
        lock (_turning)
        {
            _young = new Generation(comparer);
            _old = new Generation(comparer);
        }
    }

    private void Turn(long size)
    {
        lock (_turning)
        {
            if (_young.Weight + size <= _half) return;
            _old = _young;
            _young = new Generation(comparer);
        }
    }

    private sealed class Generation(IEqualityComparer<TKey>? comparer)
    {
        private long _weight;

        public ConcurrentDictionary<TKey, TValue> Entries { get; } = new(comparer);

        /// <summary>A replaced or removed entry goes on counting until the generation ends: the bound errs on the small side.</summary>
        public long Weight => Interlocked.Read(ref _weight);

        public void Put(TKey key, TValue value, long size)
        {
            Entries[key] = value;
            Interlocked.Add(ref _weight, size);
        }
    }
}
