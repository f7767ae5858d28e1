using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers.Desk;
using Marketplace.Catalog.Producers.Merging;
using Marketplace.Catalog.Products;
using Marketplace.Catalog.Quality;
using Marketplace.Register;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalog.Producers;

/// <summary>Officers' work on producers: facts, merging, gaps in what is known.</summary>
internal static class ProducerWorkModule
{
    public static void AddProducerWork(this IServiceCollection services)
    {
        services.AddScoped<FactDesk, ProducerDesk>();
        services.AddScoped<FindMerges>();
        services.AddScoped<IFollowsMerge, SellersStay>();
        services.AddScoped(s => new MergeProducers(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<RecordFact<ProducerVersion>>(), s.GetRequiredService<RecordFact<ProductVersion>>(),
            s.GetServices<IFollowsMerge>(), s.GetRequiredService<GeographyBook>(), s.GetRequiredService<ICurrentUser>(),
            s.GetRequiredService<IAudit>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new UndoMerge(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<RecordFact<ProducerVersion>>(), s.GetRequiredService<RecordFact<ProductVersion>>(),
            s.GetServices<IFollowsMerge>(), s.GetRequiredService<GeographyBook>(), s.GetRequiredService<ICurrentUser>(),
            s.GetRequiredService<IAudit>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<ProducersToday>();
        services.AddSingleton<QualityFound>();
        services.AddScoped<QualityReader>();
        services.AddScoped<IQualityQueue, UnknownTypes>();
        services.AddScoped<IQualityQueue, UnknownCommunes>();
        services.AddScoped<IQualityQueue, SuspectedDuplicates>();
        services.AddScoped<IQualityQueue, CertificateQueue>();
        services.AddScoped<IQualityQueue, NoContacts>();
        services.AddScoped<IQualityQueue, UnnamedProducers>();
    }
}
