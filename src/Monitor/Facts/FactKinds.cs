using Marketplace.Register;

namespace Marketplace.Monitor.Facts;

/// <summary>Kinds of facts by the words of addresses.</summary>
internal static class FactKinds
{
    public const string Producers = "chu-the", Villages = "lang-nghe", Green = "chuoi-xanh", Points = "diem-ban", Inspections = "kiem-tra";

    private static readonly IReadOnlyList<(string Kind, string File)> _all =
    [
        (Producers, "producers.csv"), (Villages, "villages.csv"), (Green, "green.csv"), (Points, "points.csv"), (Inspections, "inspections.csv"),
    ];

    /// <summary>In the order of the index.</summary>
    public static IEnumerable<(string Kind, FactDesk Desk)> With(IEnumerable<FactDesk> desks) =>
        _all.Select(k => (k.Kind, desks.Single(d => d.File == k.File)));

    /// <returns>Null when there is no such kind.</returns>
    public static FactDesk? Desk(this IEnumerable<FactDesk> desks, string kind)
    {
        var file = _all.FirstOrDefault(k => k.Kind == kind).File;
        return desks.FirstOrDefault(d => d.File == file);
    }
}
