using Marketplace.Catalog.Certificates.Proposals;
using Marketplace.Catalog.Certificates.Reminders;
using Marketplace.Catalog.Certificates.Renewals;
using Marketplace.Catalog.Certificates.Scans;
using Marketplace.Catalog.Geography;
using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalog.Certificates;

/// <summary>Officers' work on certificates: entering, correcting, revoking by two, and reminders before their end.</summary>
internal static class CertificateWorkModule
{
    public static IServiceCollection AddCertificateWork(this IServiceCollection services)
    {
        services.AddScoped(s => new CertificateWork(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<RecordFact<CertificateVersion>>(), s.GetRequiredService<ICurrentUser>(),
            s.GetRequiredService<GeographyBook>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<CertificateScans>();
        services.AddScoped<StoreCertificateScan>();
        services.AddScoped<OpenCertificateScan>();
        services.AddScoped(s => new EnterCertificate(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<CertificateWork>(), s.GetRequiredService<CertificateScans>(),
            s.GetRequiredService<IAudit>()));
        services.AddScoped(s => new CorrectCertificate(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<CertificateWork>(), s.GetRequiredService<CertificateScans>(),
            s.GetRequiredService<IAudit>()));
        services.AddScoped<RevokeCertificate>();
        services.AddScoped(s => new DecideProposal(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<CertificateWork>(), s.GetRequiredService<CertificateScans>(),
            s.GetRequiredService<ICurrentUser>(), s.GetRequiredService<IAudit>(), s.GetRequiredService<GeographyBook>(),
            s.GetRequiredService<TimeProvider>()));
        services.AddScoped<ListOfficerCertificates>();
        services.AddScoped<GetOfficerCertificate>();
        services.AddScoped<ListProposals>();
        services.AddScoped<RenewalFiles>();
        services.AddScoped(s => new ListRenewals(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<RenewalFiles>(), s.GetRequiredService<ICurrentUser>(),
            s.GetRequiredService<GeographyBook>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new ListOwnRenewals(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<RenewalFiles>(), s.GetRequiredService<ICurrentUser>(),
            s.GetRequiredService<TimeProvider>()));
        services.AddScoped<CheckRenewal>();
        services.AddScoped<IReferenceLoader, LoadDossier>();
        services.AddJob<RemindOfRenewal, RemindOfRenewalHandler>("certificate.remind");
        return services.AddSchedule("certificate.remind", "0 7 * * *", _ => new RemindOfRenewal());
    }

    public static void AddCertificateWork(this ModelBuilder model)
    {
        var proposal = model.Entity<CertificateProposal>().ToTable("certificate_proposals");
        proposal.Property(p => p.Id).ValueGeneratedNever();
        proposal.Property(p => p.Kind).HasConversion<string>();
        proposal.Property(p => p.State).HasConversion<string>();
        proposal.HasIndex(p => new { p.State, p.ProposedAt });
        proposal.HasIndex(p => p.ProductCode);
        // About one certificate one proposal waits at a time.
        proposal.HasIndex(p => p.CertificateCode).IsUnique().HasFilter("decided_at IS NULL");
        proposal.ToTable(t => t.HasCheckConstraint("ck_certificate_proposals_two_people", "state <> 'Confirmed' OR decided_by <> proposed_by"));
        var scan = model.Entity<CertificateScan>().ToTable("certificate_scans");
        scan.HasKey(s => s.FileId);
        scan.Property(s => s.FileId).ValueGeneratedNever();
        scan.HasIndex(s => new { s.CertificateCode, s.KnownFrom });
        scan.HasIndex(s => s.ProposalId).IsUnique();
        model.Entity<CertificateReminder>().ToTable("certificate_reminders")
            .HasKey(r => new { r.CertificateCode, r.EndsOn, r.Step, r.Recipient });
        model.Entity<DossierPaper>().ToTable("renewal_papers").HasKey(p => p.Code);
        model.Entity<RenewalStep>().ToTable("renewal_steps").HasKey(s => new { s.CertificateCode, s.PaperCode });
        model.Entity<CertificateReminder>().Property(r => r.Recipient).HasConversion<string>();
    }
}
