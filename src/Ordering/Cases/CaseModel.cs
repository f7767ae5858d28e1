using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cases;

/// <summary>How the tables of cases look.</summary>
internal static class CaseModel
{
    public static void AddCases(this ModelBuilder model)
    {
        var entry = model.Entity<Case>().ToTable("cases");
        entry.HasIndex(c => c.Number).IsUnique();
        entry.HasIndex(c => c.OrderId);
        // Of one line one case goes on at a time.
        entry.HasIndex(c => c.OrderLineId).IsUnique().HasFilter("ended_at IS NULL");
        entry.HasIndex(c => new { c.ProducerCode, c.State, c.DueAt });
        entry.HasIndex(c => new { c.State, c.DueAt });
        entry.Property(c => c.Kind).HasConversion<string>();
        entry.Property(c => c.Reason).HasConversion<string>();
        entry.Property(c => c.State).HasConversion<string>();
        entry.HasOne(c => c.Line).WithMany().HasForeignKey(c => c.OrderLineId).OnDelete(DeleteBehavior.Cascade);
        entry.HasMany(c => c.Moves).WithOne().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Cascade);
        entry.HasMany(c => c.Photos).WithOne().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<CasePhoto>().ToTable("case_photos").HasKey(p => new { p.CaseId, p.Position });
        var move = model.Entity<CaseMove>().ToTable("case_moves");
        move.HasIndex(m => new { m.CaseId, m.Number }).IsUnique();
        move.Property(m => m.From).HasConversion<string>();
        move.Property(m => m.To).HasConversion<string>();
        move.Property(m => m.Side).HasConversion<string>();
        move.Property(m => m.ActorKind).HasConversion<string>();
    }
}
