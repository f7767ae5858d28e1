using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.LinkChecks;

/// <summary>How the tables of link checks look. Of samples no address is opened: only tasks may be samples.</summary>
internal static class LinkChecksModel
{
    public static void AddLinkChecks(this ModelBuilder model)
    {
        var check = model.Entity<LinkCheck>().ToTable("link_checks");
        check.Property(c => c.Id).ValueGeneratedNever();
        check.HasIndex(c => new { c.ParticipationCode, c.CheckedAt });
        check.Property(c => c.Outcome).HasConversion<string>();
        check.Property(c => c.Fault).HasConversion<string>();
        model.Entity<LinkWatch>().ToTable("link_watches").HasKey(w => w.ParticipationCode);
        var flag = model.Entity<LinkFlag>().ToTable("link_flags");
        flag.Property(f => f.Id).ValueGeneratedNever();
        flag.Property(f => f.Fault).HasConversion<string>();
        // Of one kind one task waits at a time; a page is either dead or changed.
        flag.HasIndex(f => new { f.ParticipationCode, f.Fault }).IsUnique().HasFilter("closed_at IS NULL");
        flag.HasIndex(f => new { f.ClosedAt, f.OpenedAt });
    }
}
