namespace Marketplace.Search.Embedded;

/// <summary>One value per product as small numbers, for counting; 0 = no value.</summary>
internal sealed class Column
{
    private readonly ushort[] _values;
    private readonly List<string> _names = [""];
    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);

    public Column(ProductBlock?[] products, Func<ProductBlock, string?> value)
    {
        _values = new ushort[products.Length];
        for (var i = 0; i < products.Length; i++)
            if (products[i] is { } product && value(product) is { } text) _values[i] = NumberFor(text);
    }

    public ushort[] Values => _values;

    public IReadOnlyList<string> Names => _names;

    public ushort this[int document] => _values[document];

    /// <summary>Which numbers are meant by the values; those that no product has are left out.</summary>
    public bool[] Chosen(IEnumerable<string> values)
    {
        var chosen = new bool[_names.Count];
        foreach (var value in values) if (_numbers.TryGetValue(value, out var number)) chosen[number] = true;
        return chosen;
    }

    public IReadOnlyDictionary<string, int> Named(int[] counts)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 1; i < counts.Length; i++) if (counts[i] > 0) named[_names[i]] = counts[i];
        return named;
    }

    private ushort NumberFor(string text)
    {
        if (_numbers.TryGetValue(text, out var number)) return number;
        number = checked((ushort)_names.Count);
        _names.Add(text);
        _numbers[text] = number;
        return number;
    }
}
