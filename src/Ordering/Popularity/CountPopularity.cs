using Marketplace.Catalog.Products;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Reviews;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Popularity;

/// <summary>Nightly, so that old sales age away: what was sold of each product and how buyers rate it, for the catalog.</summary>
/// <param name="Product">Null = all.</param>
public sealed record CountPopularity(string? Product = null);

/// <summary>
/// A sale is a unit that was delivered in the last 90 days and did not come back; a rating is a published review. Trials are neither. Changed
/// products are written in parts of 500, each a transaction.
/// </summary>
internal sealed class CountPopularityHandler(DbContext db, RecordPopularity record, TimeProvider clock) : IJobHandler<CountPopularity>, IRunsInTransaction
{
    /// <summary>Sales older than this count no more.</summary>
    public const int Days = 90;
    private const int AtOnce = 500;

    public async Task ExecuteAsync(CountPopularity job, JobContext context, CancellationToken cancel)
    {
        var left = await record.ExecuteAsync(await CountAsync(job.Product, cancel), job.Product, AtOnce, cancel);
        if (left > 0) db.Enqueue(job);
    }

    private async Task<IReadOnlyCollection<CountedPopularity>> CountAsync(string? product, CancellationToken cancel)
    {
        var sold = await SoldAsync(product, cancel);
        var rated = await RatedAsync(product, cancel);
        return [.. sold.Keys.Union(rated.Keys).Select(code =>
        {
            var (stars, count) = rated.GetValueOrDefault(code);
            return new CountedPopularity(code, sold.GetValueOrDefault(code), Tenths(stars, count), count);
        })];
    }

    private Task<Dictionary<string, int>> SoldAsync(string? product, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - TimeSpan.FromDays(Days);
        return db.Set<OrderLine>().AsNoTracking()
            .Where(l => !l.IsSample && (l.Order.State == OrderState.Delivered || l.Order.State == OrderState.Completed) && l.Order.DeliveredAt > since)
            .Where(l => product == null || l.ProductCode == product)
            .GroupBy(l => l.ProductCode).Select(g => new { Product = g.Key, Units = g.Sum(l => l.Quantity - l.CancelledQuantity - l.ReturnedQuantity) })
            .Where(s => s.Units > 0).ToDictionaryAsync(s => s.Product, s => s.Units, cancel);
    }

    private async Task<Dictionary<string, (int Stars, int Count)>> RatedAsync(string? product, CancellationToken cancel)
    {
        var rated = await db.Set<Review>().AsNoTracking().Where(r => !r.IsSample && r.State == ReviewState.Published)
            .Where(r => product == null || r.ProductCode == product)
            .GroupBy(r => r.ProductCode).Select(g => new { Product = g.Key, Stars = g.Sum(r => r.Stars), Count = g.Count() }).ToListAsync(cancel);
        return rated.ToDictionary(r => r.Product, r => (r.Stars, r.Count));
    }

    /// <summary>Half upwards.</summary>
    private static int Tenths(int stars, int count) => count == 0 ? 0 : (stars * 20 + count) / (count * 2);
}
