using System.Linq.Expressions;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Reviews;

/// <summary>Published reviews of the producers for which the person works on orders: those without an answer first, then the newest.</summary>
public sealed class ListProducerReviews(DbContext db, ICurrentUser user)
{
    public const int PageSize = 20;

    private static readonly Expression<Func<Review, ProducerReview>> _view = r => new ProducerReview(
        r.Id, r.ProductName, r.Stars, r.Words, r.Author, r.WrittenAt, r.Answer, r.AnswerState, r.AnswerFault, r.IsSample);

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<ProducerReviewPage> ExecuteAsync(int page, CancellationToken cancel)
    {
        var count = await Own().CountAsync(cancel);
        var rows = await Own().OrderBy(r => r.AnswerState != null).ThenByDescending(r => r.WrittenAt).ThenBy(r => r.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).Select(_view).ToListAsync(cancel);
        return new ProducerReviewPage(rows, count);
    }

    /// <returns>Null when there is no such published review among theirs.</returns>
    public Task<ProducerReview?> FindAsync(Guid id, CancellationToken cancel) => Own().Where(r => r.Id == id).Select(_view).SingleOrDefaultAsync(cancel);

    /// <summary>How many have no answer yet.</summary>
    public Task<int> CountUnansweredAsync(CancellationToken cancel) => Own().CountAsync(r => r.AnswerState == null, cancel);

    private IQueryable<Review> Own() => db.Set<Review>().AsNoTracking().OwnedBy(user, ProducerRight.Orders, r => r.ProducerCode)
        .Where(r => r.State == ReviewState.Published);
}

/// <param name="Count">On all pages together.</param>
public sealed record ProducerReviewPage(IReadOnlyList<ProducerReview> Rows, int Count)
{
    public int LastPage => PageCount.Of(Count, ListProducerReviews.PageSize);
}

/// <param name="Answer">Empty while <paramref name="AnswerState"/> is null.</param>
public sealed record ProducerReview(
    Guid Id, string ProductName, int Stars, string Words, string Author, DateTimeOffset WrittenAt, string Answer, ReviewState? AnswerState,
    ReviewFault? AnswerFault, bool IsSample);
