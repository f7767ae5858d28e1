using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Reviews;

/// <summary>Reviews and answers that wait for somebody of the province, of producers in the reader's area, the oldest first.</summary>
public sealed class ListReviewQueue(DbContext db, ICurrentUser user)
{
    public const int PageSize = 20;

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<ReviewQueueView> ExecuteAsync(int page, CancellationToken cancel)
    {
        var count = await CountAsync(cancel);
        var rows = await Waiting().OrderBy(r => r.WrittenAt).ThenBy(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new ReviewQueueView([.. rows.Select(WaitingReview.Of)], count);
    }

    public Task<int> CountAsync(CancellationToken cancel) => Waiting().CountAsync(cancel);

    /// <returns>Null when no such review, nor its answer, waits in the reader's area.</returns>
    public async Task<WaitingReview?> FindAsync(Guid id, CancellationToken cancel)
    {
        var review = await Waiting().SingleOrDefaultAsync(r => r.Id == id, cancel);
        return review is null ? null : WaitingReview.Of(review);
    }

    private IQueryable<Review> Waiting() => db.Set<Review>().AsNoTracking().SeenBy(user)
        .Where(r => r.State == ReviewState.Waiting || r.AnswerState == ReviewState.Waiting);
}

/// <param name="Count">On all pages together.</param>
public sealed record ReviewQueueView(IReadOnlyList<WaitingReview> Rows, int Count)
{
    public int LastPage => PageCount.Of(Count, ListReviewQueue.PageSize);
}

/// <param name="Author">Shortened; nothing else is told of the buyer.</param>
/// <param name="Answer">Null = the review itself waits.</param>
public sealed record WaitingReview(
    Guid Id, string ProductCode, string ProductName, string ProducerName, int Stars, string Words, string Author, DateTimeOffset Since, string? Answer,
    bool IsSample)
{
    internal static WaitingReview Of(Review review)
    {
        var ofAnswer = review.State != ReviewState.Waiting;
        var since = ofAnswer ? review.AnsweredAt ?? review.WrittenAt : review.WrittenAt;
        return new WaitingReview(review.Id, review.ProductCode, review.ProductName, review.ProducerName, review.Stars, review.Words, review.Author, since,
            ofAnswer ? review.Answer : null, review.IsSample);
    }
}
