using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Payments.Cards;

/// <summary>How the tables of payments by card look.</summary>
internal static class CardModel
{
    public static void AddCards(this ModelBuilder model)
    {
        var payment = model.Entity<CardPayment>().ToTable("card_payments");
        payment.HasIndex(p => new { p.OrderId, p.Attempt }).IsUnique();
        payment.HasIndex(p => p.IntentId);
        payment.HasIndex(p => p.ChargeId);
        payment.HasIndex(p => p.State);
        payment.Property(p => p.State).HasConversion<string>();
        payment.HasOne(p => p.Order).WithMany().HasForeignKey(p => p.OrderId).OnDelete(DeleteBehavior.Cascade);
        payment.Ignore(p => p.IdempotencyKey);

        var told = model.Entity<CardEvent>().ToTable("card_events");
        told.HasIndex(e => e.EventId).IsUnique();
        told.HasIndex(e => new { e.State, e.IntentId });
        told.Property(e => e.State).HasConversion<string>();

        var review = model.Entity<CardReview>().ToTable("card_reviews");
        review.HasIndex(r => new { r.PaymentId, r.Kind });
        review.HasIndex(r => r.SettledAt);
        review.Property(r => r.Kind).HasConversion<string>();
        review.HasOne(r => r.Payment).WithMany().HasForeignKey(r => r.PaymentId).OnDelete(DeleteBehavior.Cascade);
    }
}
