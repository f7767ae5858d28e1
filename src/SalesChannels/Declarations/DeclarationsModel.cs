using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>How the tables of declarations look.</summary>
internal static class DeclarationsModel
{
    public static void AddDeclarations(this ModelBuilder model)
    {
        var declaration = model.Entity<ChannelDeclaration>().ToTable("channel_declarations");
        declaration.Property(d => d.Id).ValueGeneratedNever();
        declaration.HasIndex(d => new { d.DeclaredBy, d.FormKey }).IsUnique();
        // Of one participation one declaration waits at a time.
        declaration.HasIndex(d => d.ParticipationCode).IsUnique().HasFilter("decided_at IS NULL");
        declaration.HasIndex(d => new { d.ParticipationCode, d.DeclaredAt });
        declaration.HasIndex(d => new { d.DecidedAt, d.DeclaredAt });
        declaration.Property(d => d.Decision).HasConversion<string>();
        declaration.Property(d => d.Reason).HasConversion<string>();
        declaration.HasMany(d => d.Evidence).WithOne().HasForeignKey(e => e.DeclarationId).OnDelete(DeleteBehavior.Cascade);
        var evidence = model.Entity<ChannelEvidence>().ToTable("channel_evidence");
        evidence.Property(e => e.Id).ValueGeneratedNever();
        evidence.HasIndex(e => new { e.DeclarationId, e.Position }).IsUnique();
        model.Entity<ChannelReminder>().ToTable("channel_reminders").HasKey(r => new { r.ParticipationCode, r.PassedOn });
    }
}
