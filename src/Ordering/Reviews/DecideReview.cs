using Marketplace.Ordering.Popularity;
using Marketplace.Shared;
using Marketplace.Shared.Changes;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Reviews;

/// <param name="OfAnswer">The producer's answer is meant, not the review.</param>
/// <param name="Fault">Why it is not published; null = it is.</param>
public sealed record DecideReviewCommand(Guid ReviewId, bool OfAnswer, ReviewFault? Fault);

/// <summary>
/// Somebody of the province lets a review or an answer be seen, or declines it with a reason: of producers in their area only, and once.
/// Error at "review": there is no such thing that waits among theirs.
/// </summary>
public sealed class DecideReview(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(DecideReviewCommand command, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        var now = clock.GetUtcNow();
        var state = command.Fault is null ? ReviewState.Published : ReviewState.Declined;
        var own = db.Set<Review>().SeenBy(user).Where(r => r.Id == command.ReviewId);
        var decided = command.OfAnswer ? await DecideAnswerAsync(own, state, command.Fault, c) : await DecideAsync(own, state, command.Fault, now, c);
        if (decided == 0) return Result.Refused(new FieldError("review", OrderingTexts.NoSuchOpinion()));

        var review = await own.AsNoTracking().Select(r => new { r.Id, r.ProductCode }).SingleAsync(c);
        audit.Note(command.OfAnswer ? "review.answer-decided" : "review.decided", $"review:{review.Id:N}", nameof(ReviewState.Waiting),
            command.Fault is { } fault ? $"{state}: {fault}" : $"{state}");
        db.Publish(OrderingTopics.Reviews, now, review.ProductCode);
        db.Enqueue(new ReviewLetter(review.Id, command.OfAnswer));
        if (!command.OfAnswer) db.Enqueue(new CountPopularity(review.ProductCode));
        return Result.Ok();
    }, cancel);

    private static Task<int> DecideAsync(IQueryable<Review> own, ReviewState state, ReviewFault? fault, DateTimeOffset now, CancellationToken cancel) =>
        own.Where(r => r.State == ReviewState.Waiting).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, state).SetProperty(r => r.Fault, fault).SetProperty(r => r.DecidedAt, (DateTimeOffset?)now), cancel);

    private static Task<int> DecideAnswerAsync(IQueryable<Review> own, ReviewState? state, ReviewFault? fault, CancellationToken cancel) =>
        own.Where(r => r.AnswerState == ReviewState.Waiting).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.AnswerState, state).SetProperty(r => r.AnswerFault, fault), cancel);
}
