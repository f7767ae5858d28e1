namespace Marketplace.SalesChannels.Programme;

/// <summary>Items by a small number, each group in the order given, in two arrays.</summary>
internal sealed class Grouped<T>
{
    private readonly int[] _starts;
    private readonly T[] _items;

    /// <param name="groups">Groups are numbered from 0 to one less.</param>
    public Grouped(List<T> items, int groups, Func<T, int> group)
    {
        _starts = new int[groups + 1];
        foreach (var item in items) _starts[group(item) + 1]++;
        for (var g = 0; g < groups; g++) _starts[g + 1] += _starts[g];
        var next = _starts[..^1];
        _items = new T[items.Count];
        foreach (var item in items) _items[next[group(item)]++] = item;
    }

    public ReadOnlySpan<T> this[int group] => _items.AsSpan(_starts[group], _starts[group + 1] - _starts[group]);
}
