using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Assignments;

/// <summary>How the table of assignments looks.</summary>
internal static class AssignmentsModel
{
    public static void AddAssignments(this ModelBuilder model)
    {
        var assignment = model.Entity<StepAssignment>().ToTable("step_assignments");
        assignment.Property(a => a.Id).ValueGeneratedNever();
        assignment.Property(a => a.Step).HasConversion<string>();
        assignment.Property(a => a.Outcome).HasConversion<string>();
        // Of one producer a step is open once at a time.
        assignment.HasIndex(a => new { a.ProducerCode, a.Step }).IsUnique().HasFilter("closed_at IS NULL");
        assignment.HasIndex(a => new { a.FormKey, a.AssignedBy });
        assignment.HasIndex(a => new { a.ClosedAt, a.DueOn });
    }
}
