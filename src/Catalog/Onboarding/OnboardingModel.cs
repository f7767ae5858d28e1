using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Onboarding;

/// <summary>How the tables of applications and standings look.</summary>
internal static class OnboardingModel
{
    public static void AddOnboarding(this ModelBuilder model)
    {
        var application = model.Entity<ProducerApplication>().ToTable("producer_applications");
        application.Property(a => a.Id).ValueGeneratedNever();
        application.Property(a => a.Kind).HasConversion<string>();
        application.Property(a => a.Type).HasConversion<string>();
        application.Property(a => a.Decision).HasConversion<string>();
        application.Ignore(a => a.State);
        application.HasIndex(a => a.AccountId);
        application.HasIndex(a => a.ProducerCode);
        application.HasIndex(a => a.SubmittedAt);
        application.HasMany(a => a.Papers).WithOne().HasForeignKey(p => p.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<ApplicationPaper>().ToTable("application_papers").HasKey(p => new { p.ApplicationId, p.Position });
        model.Entity<ProducerStanding>().ToTable("producer_standings").HasKey(s => s.ProducerCode);
    }
}
