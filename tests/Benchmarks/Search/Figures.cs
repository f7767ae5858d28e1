using System.Text.Json;

namespace Marketplace.Benchmarks.Search;

/// <summary>What was measured in each round, by name; printed as the medians in JSON.</summary>
internal sealed class Figures
{
    private readonly Dictionary<string, List<double>> _figures = [];

    /// <summary>The name of the yardstick of a figure.</summary>
    public static string Raw(string name) => Prefixed("raw", name);

    /// <summary>The name of the figure when everything was asked before.</summary>
    public static string Kept(string name) => Prefixed("kept", name);

    public void Keep(string name, double figure)
    {
        if (!_figures.TryGetValue(name, out var known)) _figures[name] = known = [];
        known.Add(figure);
    }

    public void Print() => Console.WriteLine(JsonSerializer.Serialize(_figures.ToDictionary(f => f.Key, f => f.Value.Order().ElementAt(f.Value.Count / 2))));

    private static string Prefixed(string prefix, string name) => prefix + char.ToUpperInvariant(name[0]) + name[1..];
}
