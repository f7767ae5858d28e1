using System.Globalization;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>Opens what a person has to look at: one for a payment and a kind, as long as it is open.</summary>
public sealed class CardReviews(DbContext db, IAudit audit, TimeProvider clock)
{
    /// <summary>In the caller's transaction, with the payment's row locked.</summary>
    internal async Task OpenAsync(CardPayment payment, CardReviewKind kind, CardNews news, string source, CancellationToken cancel)
    {
        var isOpen = db.Set<CardReview>().Local.Any(r => r.PaymentId == payment.Id && r.Kind == kind && r.SettledAt == null)
            || await db.Set<CardReview>().AnyAsync(r => r.PaymentId == payment.Id && r.Kind == kind && r.SettledAt == null, cancel);
        if (isOpen) return;
        var now = clock.GetUtcNow();
        var said = string.Create(CultureInfo.InvariantCulture, $"{news.AmountVnd} {news.Currency} {news.Status}").Trim();
        db.Add(new CardReview
        {
            Id = Guid.CreateVersion7(now), PaymentId = payment.Id, Kind = kind, Source = source, Said = said, OpenedAt = now, IsSample = payment.IsSample,
        });
        audit.Note("card.review", $"payment:{payment.Id:N}", "", kind.ToString());
    }
}
