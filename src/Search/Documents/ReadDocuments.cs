using System.Runtime.CompilerServices;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Marketplace.Search.Documents;

/// <summary>
/// Documents from the database, which is the truth: all of them page by page, or those of some products. A row that cannot be digested
/// is in no document and in no index; <see cref="SkippedRows"/> names it.
/// </summary>
internal static class ReadDocuments
{
    /// <summary>As <see cref="SkippedRows"/> knows the indexes.</summary>
    public const string Reader = "index";

    /// <summary>Few enough that a page's terms are gone before the next but one is read.</summary>
    private const int Page = 250;

    /// <summary>All published products in order of code, a page at a time.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<ProductDocument>> AllAsync(DbContext db, [EnumeratorCancellation] CancellationToken cancel,
        string after = "")
    {
        if (after.Length == 0) db.GetService<SkippedRows>().LookAgain(Reader);
        while (true)
        {
            var codes = await Published(db).Where(p => p.Code.CompareTo(after) > 0).OrderBy(p => p.Code).Take(Page).Select(p => p.Code).ToListAsync(cancel);
            if (codes.Count == 0) yield break;
            yield return await DocumentsAsync(db, codes, cancel);
            after = codes[^1];
        }
    }

    /// <summary>Those of the products that are published now; the others belong in no index.</summary>
    public static Task<IReadOnlyList<ProductDocument>> OfAsync(DbContext db, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        DocumentsAsync(db, [.. codes], cancel);

    /// <summary>Products that are published and in no index.</summary>
    public static int Skipped(DbContext db) => db.GetService<SkippedRows>().CountOf(Reader);

    private static IQueryable<ListedProduct> Published(DbContext db) => db.Set<ListedProduct>().AsNoTracking().Where(p => p.State == ListingState.Published);

    private static async Task<IReadOnlyList<ProductDocument>> DocumentsAsync(DbContext db, IReadOnlyList<string> codes, CancellationToken cancel)
    {
        var skipped = db.GetService<SkippedRows>();
        foreach (var code in codes) skipped.LookAgain(Reader, Key(code));
        void Skip(string code, Exception problem) => skipped.Skip(Reader, Key(code), UnsoundRow.Reason(problem));

        var found = await UnsoundRow.ReadAroundAsync(
            codes, some => Published(db).Where(p => some.Contains(p.Code)).OrderBy(p => p.Code).ToListAsync(cancel), Skip);
        var rows = found.SelectMany(r => r).ToList();
        var makers = rows.Select(r => r.ProducerCode).Distinct().ToList();
        var known = await UnsoundRow.ReadAroundAsync(makers, some => PeriodsAsync(db, some, cancel), (_, _) => { });
        var periods = known.SelectMany(p => p).ToLookup(p => p.Code);
        var documents = new List<ProductDocument>(rows.Count);
        foreach (var row in rows)
        {
            if (UnsoundRow.Fault(row.Code, row.Name, row.ProducerName, row.Description) is { } fault) skipped.Skip(Reader, Key(row.Code), fault);
            else if (DocumentOf(row, [.. periods[row.ProducerCode].OrderBy(p => p.TypeFrom)], Skip) is { } document) documents.Add(document);
        }
        return documents;
    }

    private static ProductDocument? DocumentOf(ListedProduct row, IReadOnlyList<ProducerFact> periods, Action<string, Exception> skip)
    {
        try
        {
            return ProductDocument.Of(row, OldCommunes(periods));
        }
        catch (Exception problem) when (UnsoundRow.Is(problem))
        {
            skip(row.Code, problem);
            return null;
        }
    }

    private static Task<List<ProducerFact>> PeriodsAsync(DbContext db, IReadOnlyList<string> producers, CancellationToken cancel) =>
        db.Set<ProducerFact>().AsNoTracking().Where(p => p.IsLatest && !p.IsVoid && producers.Contains(p.Code)).ToListAsync(cancel);

    private static string Key(string code) => $"product {code}";

    /// <summary>As every place of a producer: that in force, in a gap the latest before it.</summary>
    private static IReadOnlyList<DayRange> OldCommunes(IReadOnlyList<ProducerFact> periods) => DayRanges.Cut(
        periods.SelectMany(p => p.TypeTo is { } to ? new[] { p.TypeFrom, to } : [p.TypeFrom]),
        day => (periods.FirstOrDefault(p => p.TypeFrom <= day && !(p.TypeTo <= day)) ?? periods.LastOrDefault(p => p.TypeFrom <= day))?.LegacyCommuneCode
            ?? ListedFacts.Unknown);
}
