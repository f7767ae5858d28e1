namespace Marketplace.SalesChannels.Programme;

/// <summary>Codes as small numbers, in the order of their bytes, so that lists by number are sorted by code.</summary>
internal sealed class Codes
{
    /// <summary>Number of a code that is nowhere.</summary>
    public const int Nowhere = -1;

    private readonly Dictionary<string, int> _numbers;

    public Codes(IEnumerable<string> codes)
    {
        All = [.. codes.Distinct().Order(StringComparer.Ordinal)];
        _numbers = new(All.Count);
        foreach (var code in All) _numbers.Add(code, _numbers.Count);
    }

    public IReadOnlyList<string> All { get; }

    public int Count => All.Count;

    public string this[int number] => All[number];

    public int Of(string code) => _numbers.GetValueOrDefault(code, Nowhere);

    /// <summary>A list with ";" between, without codes that are nowhere.</summary>
    public int[] OfList(string list) => [.. list.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Of).Where(n => n != Nowhere)];
}
