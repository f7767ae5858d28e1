using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Reviews;

/// <summary>
/// The producer answers a published review, once; the answer is read before it is shown. Errors: review (not of their goods, or answered
/// before), Words (10-1,000 characters).
/// </summary>
public sealed class AnswerReview(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(Guid reviewId, string words, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        var answer = ReviewText.Tidy(words);
        if (ReviewText.Check("Words", answer) is { } fault) return Result.Refused(fault);
        var now = clock.GetUtcNow();
        var written = await db.Set<Review>().OwnedBy(user, ProducerRight.Orders, r => r.ProducerCode)
            .Where(r => r.Id == reviewId && r.State == ReviewState.Published && r.AnswerState == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Answer, answer).SetProperty(r => r.AnswerState, (ReviewState?)ReviewState.Waiting)
                .SetProperty(r => r.AnsweredAt, (DateTimeOffset?)now), c);
        if (written == 0) return Result.Refused(new FieldError("review", OrderingTexts.NoSuchOpinion()));
        audit.Note("review.answered", $"review:{reviewId:N}");
        return Result.Ok();
    }, cancel);
}
