using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>Payments by card that wait for a person, oldest first: nothing of the buyer. For administrators, who have Stripe's account.</summary>
public sealed class ListCardReviews(DbContext db)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<CardReviewRow>> ExecuteAsync(CancellationToken cancel) =>
        await db.Set<CardReview>().AsNoTracking().Where(r => r.SettledAt == null).OrderBy(r => r.Id).Take(Most)
            .Select(r => new CardReviewRow
            {
                Id = r.Id,
                Kind = r.Kind,
                OrderNumber = r.Payment.Order.Number,
                AmountVnd = r.Payment.AmountVnd,
                Said = r.Said,
                IntentId = r.Payment.IntentId,
                OpenedAt = r.OpenedAt,
                IsSample = r.IsSample,
            }).ToListAsync(cancel);
}

public sealed record CardReviewRow
{
    public required Guid Id { get; init; }

    public required CardReviewKind Kind { get; init; }

    public required string OrderNumber { get; init; }

    public required long AmountVnd { get; init; }

    /// <summary>What Stripe said.</summary>
    public required string Said { get; init; }

    /// <summary>Stripe's number of the payment, under which its dashboard shows it.</summary>
    public required string IntentId { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required bool IsSample { get; init; }
}
