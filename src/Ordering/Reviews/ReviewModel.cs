using Marketplace.Ordering.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Reviews;

/// <summary>How the table of reviews looks.</summary>
internal static class ReviewModel
{
    public static void AddReviews(this ModelBuilder model)
    {
        var review = model.Entity<Review>().ToTable("reviews");
        review.HasIndex(r => r.OrderLineId).IsUnique();
        review.HasIndex(r => new { r.ProductCode, r.State });
        review.HasIndex(r => new { r.ProducerCode, r.State });
        review.HasIndex(r => new { r.State, r.WrittenAt });
        review.Property(r => r.State).HasConversion<string>();
        review.Property(r => r.Fault).HasConversion<string>();
        review.Property(r => r.AnswerState).HasConversion<string>();
        review.Property(r => r.AnswerFault).HasConversion<string>();
        review.HasOne<OrderLine>().WithMany().HasForeignKey(r => r.OrderLineId).OnDelete(DeleteBehavior.Cascade);
    }
}
