using System.Runtime.CompilerServices;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Search.Documents;

/// <summary>Documents from the database, which is the truth: all of them page by page, or those of some products.</summary>
internal static class ReadDocuments
{
    private const int Page = 1000;

    /// <summary>All published products in order of code, a page at a time.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<ProductDocument>> AllAsync(DbContext db, [EnumeratorCancellation] CancellationToken cancel,
        string after = "")
    {
        while (true)
        {
            var rows = await Published(db).Where(p => p.Code.CompareTo(after) > 0).OrderBy(p => p.Code).Take(Page).ToListAsync(cancel);
            if (rows.Count == 0) yield break;
            yield return await DocumentsAsync(db, rows, cancel);
            after = rows[^1].Code;
        }
    }

    /// <summary>Those of the products that are published now; the others belong in no index.</summary>
    public static async Task<IReadOnlyList<ProductDocument>> OfAsync(DbContext db, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        await DocumentsAsync(db, await Published(db).Where(p => codes.Contains(p.Code)).ToListAsync(cancel), cancel);

    private static IQueryable<ListedProduct> Published(DbContext db) => db.Set<ListedProduct>().AsNoTracking().Where(p => p.State == ListingState.Published);

    private static async Task<IReadOnlyList<ProductDocument>> DocumentsAsync(DbContext db, List<ListedProduct> rows, CancellationToken cancel)
    {
        var producers = rows.Select(r => r.ProducerCode).Distinct().ToList();
        var periods = (await db.Set<ProducerFact>().AsNoTracking().Where(p => p.IsLatest && !p.IsVoid && producers.Contains(p.Code)).ToListAsync(cancel))
            .ToLookup(p => p.Code);
        return [.. rows.Select(r => ProductDocument.Of(r, OldCommunes([.. periods[r.ProducerCode].OrderBy(p => p.TypeFrom)])))];
    }

    /// <summary>As every place of a producer: that in force, in a gap the latest before it.</summary>
    private static IReadOnlyList<DayRange> OldCommunes(IReadOnlyList<ProducerFact> periods) => DayRanges.Cut(
        periods.SelectMany(p => p.TypeTo is { } to ? new[] { p.TypeFrom, to } : [p.TypeFrom]),
        day => (periods.FirstOrDefault(p => p.TypeFrom <= day && !(p.TypeTo <= day)) ?? periods.LastOrDefault(p => p.TypeFrom <= day))?.LegacyCommuneCode
            ?? ListedFacts.Unknown);
}
