namespace Marketplace.Search.Query;

/// <summary>Bands of the price facet in đồng, half-open; the last one is open.</summary>
public static class PriceBands
{
    private static readonly long[] _from = [0, 50_000, 100_000, 200_000, 500_000, 1_000_000];

    public static List<string> Names { get; } =
        [.. _from.Select((from, i) => i + 1 < _from.Length ? $"{from}-{_from[i + 1]}" : $"{from}-")];

    /// <summary>Index into <see cref="Names"/>.</summary>
    public static int Of(long price)
    {
        var band = _from.Length - 1;
        while (band > 0 && price < _from[band]) band--;
        return band;
    }

    /// <summary>Bounds of a band: from inclusive, to exclusive; null = open.</summary>
    public static (long From, long? To) Bounds(int band) => (_from[band], band + 1 < _from.Length ? _from[band + 1] : null);

    public static string Name(long? from, long? to) => $"{from ?? 0}-{to}";
}
