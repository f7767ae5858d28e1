using Marketplace.Catalog.Listings;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Products;

/// <summary>What Ordering counted of a product that has sales or ratings.</summary>
/// <param name="Sold">Units sold in the last 90 days.</param>
/// <param name="RatingTenths">Mean of the published ratings in tenths, 10-50; 0 = none.</param>
public sealed record CountedPopularity(string ProductCode, int Sold, int RatingTenths, int RatingCount);

/// <summary>
/// Takes over what Ordering counted, in the caller's transaction: numbers flow against the arrows by this call alone. Only products whose
/// numbers changed are written, and their listings with them, so that indexes and kept pages learn of those and of no other.
/// </summary>
public sealed class RecordPopularity(DbContext db, ListingProjection listings, TimeProvider clock)
{
    /// <param name="counted">Whatever is not in it has neither sales nor ratings any more.</param>
    /// <param name="product">The one product that was counted; null = all.</param>
    /// <param name="most">Products that are written at once.</param>
    /// <returns>How many changed products wait for the next call.</returns>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    public async Task<int> ExecuteAsync(IReadOnlyCollection<CountedPopularity> counted, string? product, int most, CancellationToken cancel)
    {
        ListingProjection.RequireTransaction(db);
        var known = await db.Set<ProductPopularity>().Where(p => product == null || p.ProductCode == product)
            .ToDictionaryAsync(p => p.ProductCode, cancel);
        var now = counted.ToDictionary(c => c.ProductCode, StringComparer.Ordinal);
        var ended = known.Keys.Where(code => !now.ContainsKey(code)).Select(code => new CountedPopularity(code, 0, 0, 0));
        var changed = counted.Where(c => !IsSame(c, known.GetValueOrDefault(c.ProductCode))).Concat(ended)
            .OrderBy(c => c.ProductCode, StringComparer.Ordinal).ToList();
        foreach (var change in changed.Take(most)) Write(change, known.GetValueOrDefault(change.ProductCode));
        await listings.RefreshAsync([.. changed.Take(most).Select(c => c.ProductCode)], clock.GetUtcNow(), cancel);
        return Math.Max(0, changed.Count - most);
    }

    private static bool IsSame(CountedPopularity counted, ProductPopularity? known) =>
        known is not null && (known.Sold90Days, known.RatingTenths, known.RatingCount) == (counted.Sold, counted.RatingTenths, counted.RatingCount);

    private void Write(CountedPopularity counted, ProductPopularity? known)
    {
        if (counted is { Sold: 0, RatingCount: 0 })
        {
            if (known is not null) db.Remove(known);
            return;
        }
        var row = known ?? db.Add(new ProductPopularity { ProductCode = counted.ProductCode }).Entity;
        row.Sold90Days = counted.Sold;
        row.RatingTenths = counted.RatingTenths;
        row.RatingCount = counted.RatingCount;
    }
}
