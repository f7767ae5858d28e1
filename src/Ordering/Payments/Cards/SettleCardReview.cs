using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cards;

/// <param name="Note">What was done, for example at Stripe.</param>
public sealed record SettleCardReviewCommand(Guid ReviewId, string Note);

/// <summary>An administrator has looked and says what was done; nothing is paid by it. Errors: review (settled before), Note.</summary>
public sealed class SettleCardReview(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public async Task<Result> ExecuteAsync(SettleCardReviewCommand command, CancellationToken cancel)
    {
        if (ReasonGiven.Check(command.Note) is { } refused) return Result.Refused([.. refused.Errors.Select(e => e with { Field = "Note" })]);
        var review = await db.Set<CardReview>().SingleOrDefaultAsync(r => r.Id == command.ReviewId && r.SettledAt == null, cancel);
        if (review is null) return Result.Refused(new FieldError("review", OrderingTexts.NoSuchReview()));
        review.SettledAt = clock.GetUtcNow();
        review.SettledBy = user.Id;
        review.Settlement = command.Note.Trim();
        audit.Note("card.review.settled", $"payment:{review.PaymentId:N}", review.Kind.ToString(), review.Settlement);
        await db.SaveChangesAsync(cancel);
        return Result.Ok();
    }
}
