namespace Marketplace.Catalog.Producers;

/// <summary>
/// A producer whom no source names. The register keeps it under a stand-in, so that each product has one; to readers and machines it is
/// nobody: no brand, no page, no address in the sitemap.
/// </summary>
public static class UnnamedProducer
{
    /// <summary>How the stand-in's name begins in the register.</summary>
    public const string StandIn = "Chưa rõ chủ thể";

    public static bool Is(string name) => name.StartsWith(StandIn, StringComparison.Ordinal);

    /// <summary>As <see cref="Is"/>, in the database: letter by letter on every engine, where LIKE on SQLite would not mind capitals.</summary>
    internal static IQueryable<ProducerVersion> Unnamed(this IQueryable<ProducerVersion> producers) =>
        producers.Where(p => p.Name.Substring(0, StandIn.Length) == StandIn);

    internal static IQueryable<ProducerVersion> Named(this IQueryable<ProducerVersion> producers) =>
        producers.Where(p => p.Name.Substring(0, StandIn.Length) != StandIn);
}
