using Marketplace.Catalog.Producers.Merging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts.Assistance;

/// <summary>Officers who act for a producer with its consent.</summary>
internal static class AssistanceModule
{
    public static void AddAssistance(this IServiceCollection services)
    {
        services.AddScoped<RunningAssistances>();
        services.AddScoped<StoreConsentPaper>();
        services.AddScoped<RecordConsent>();
        services.AddScoped<EndConsent>();
        services.AddScoped<ListConsents>();
        services.AddScoped<OpenConsentPaper>();
        services.AddScoped<StartAssisting>();
        services.AddScoped<EndAssisting>();
        services.AddScoped<ListAssistedActs>();
        services.AddScoped<IFollowsMerge, EndWithMerge>();
    }

    public static void AddAssistance(this ModelBuilder model)
    {
        var consent = model.Entity<AssistConsent>().ToTable("assist_consents");
        consent.Property(c => c.Id).ValueGeneratedNever();
        consent.Property(c => c.Way).HasConversion<string>();
        consent.HasIndex(c => c.ProducerCode);
        var running = model.Entity<RunningAssistance>().ToTable("assistances");
        running.Property(r => r.Id).ValueGeneratedNever();
        running.HasIndex(r => r.SessionId);
        running.HasIndex(r => r.ConsentId);
    }
}
