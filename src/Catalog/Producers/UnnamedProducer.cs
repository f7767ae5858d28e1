using System.Text;

namespace Marketplace.Catalog.Producers;

/// <summary>
/// A producer whom no source names. The register keeps it under a stand-in, so that each product has one; to readers and machines it is
/// nobody: no brand, no page, no address in the sitemap, no word to find it by.
/// </summary>
public static class UnnamedProducer
{
    /// <summary>How stand-ins begin in the register, in any case: "Chưa rõ chủ thể (Bánh đa)", "KHÔNG RÕ".</summary>
    private static readonly string[] _standIns = ["chưa rõ", "chưa xác định", "không rõ"];

    /// <summary>As a database writes them small: SQLite knows the capitals of ASCII alone, so that of all others both may stand there.</summary>
    private static readonly string[] _lowered = [.. _standIns.SelectMany(Lowered)];

    /// <param name="name">Composed in any way.</param>
    public static bool Is(string name)
    {
        var composed = name.IsNormalized(NormalizationForm.FormC) ? name : name.Normalize(NormalizationForm.FormC);
        foreach (var standIn in _standIns) if (composed.StartsWith(standIn, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // The database writes them small and compares them, so no culture is asked.
#pragma warning disable CA1304, CA1310, CA1311, CA1862

    /// <summary>As <see cref="Is"/>, in the database; its names are composed.</summary>
    internal static IQueryable<ProducerVersion> Unnamed(this IQueryable<ProducerVersion> producers) =>
        producers.Where(p => _lowered.Any(standIn => p.Name.ToLower().StartsWith(standIn)));

    internal static IQueryable<ProducerVersion> Named(this IQueryable<ProducerVersion> producers) =>
        producers.Where(p => !_lowered.Any(standIn => p.Name.ToLower().StartsWith(standIn)));

#pragma warning restore CA1304, CA1310, CA1311, CA1862

    private static IEnumerable<string> Lowered(string standIn) => standIn.Aggregate(
        (IEnumerable<string>)[""], (written, c) => char.IsAscii(c) ? written.Select(w => w + c)
            : written.SelectMany(w => new[] { w + c, w + char.ToUpperInvariant(c) }));
}
