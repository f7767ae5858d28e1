using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.FieldChecks;

internal static class FieldChecksModel
{
    public static void AddFieldChecks(this ModelBuilder model)
    {
        var check = model.Entity<FieldCheck>().ToTable("field_checks");
        check.Property(c => c.Id).ValueGeneratedNever();
        check.Property(c => c.Result).HasConversion<string>();
        check.Property(c => c.Reason).HasConversion<string>();
        check.HasIndex(c => new { c.CheckedBy, c.FormKey }).IsUnique();
        check.HasIndex(c => new { c.ParticipationCode, c.CheckedAt });
    }
}
