using Marketplace.Shared.Caching;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Reviews;

/// <summary>Published reviews of a product, the newest of real orders first; read once for as long as no review changes.</summary>
public sealed class GetProductReviews
{
    public const int Most = 20;
    private readonly DbContext _db;
    private readonly IDataVersion _version;
    private readonly ReviewsRead _read;

    internal GetProductReviews(DbContext db, IDataVersion version, ReviewsRead read) => (_db, _version, _read) = (db, version, read);

    public Task<IReadOnlyList<PublishedReview>> ExecuteAsync(string productCode, CancellationToken cancel) =>
        _read.Kept.GetOrAddAsync((productCode, _version.Of(OrderingTopics.Reviews)), _ => ReadAsync(productCode, cancel));

    private async Task<IReadOnlyList<PublishedReview>> ReadAsync(string productCode, CancellationToken cancel) =>
        await _db.Set<Review>().AsNoTracking().Where(r => r.ProductCode == productCode && r.State == ReviewState.Published)
            .OrderBy(r => r.IsSample).ThenByDescending(r => r.WrittenAt).ThenBy(r => r.Id).Take(Most)
            .Select(r => new PublishedReview(
                r.Stars, r.Words, r.Author, r.WrittenAt, r.AnswerState == ReviewState.Published ? r.Answer : "", r.IsSample)).ToListAsync(cancel);
}

/// <param name="Stars">1-5, the buyer's.</param>
/// <param name="Answer">The producer's; empty = none, or not published.</param>
/// <param name="IsSample">Of a trial order.</param>
public sealed record PublishedReview(int Stars, string Words, string Author, DateTimeOffset WrittenAt, string Answer, bool IsSample);

/// <summary>Kept by product and the version of all reviews.</summary>
internal sealed class ReviewsRead
{
    public BoundedCache<(string Product, string Version), IReadOnlyList<PublishedReview>> Kept { get; } = new(4_096);
}
