using Marketplace.SalesChannels.Reports.Monthly;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Reports;

/// <summary>How the tables of reports look.</summary>
internal static class ReportsModel
{
    public static void AddReports(this ModelBuilder model)
    {
        var report = model.Entity<Report>().ToTable("reports", t => t.HasCheckConstraint(
            "ck_reports_two_people", "state <> 'SignedOff' OR drawn_by IS NULL OR settled_by <> drawn_by"));
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Property(r => r.State).HasConversion<string>();
        report.HasIndex(r => r.DrawnAt);
        report.HasIndex(r => new { r.DrawnBy, r.FormKey }).IsUnique();
        // The clock draws one up for each month.
        report.HasIndex(r => r.Month).IsUnique();
        var reader = model.Entity<ReportReader>().ToTable("report_readers");
        reader.HasKey(r => r.Address);
    }
}
