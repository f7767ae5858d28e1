using Marketplace.Catalog.Categories;
using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Corrections;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Geography.Decrees;
using Marketplace.Catalog.ListingImport;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Onboarding;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.Catalog.Seeding;
using Marketplace.Catalog.Stock;
using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalog;

/// <summary>The catalog service: products, producers, certificates, classification, geography.</summary>
public static class CatalogModule
{
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        services.AddSingleton<GeographySource>();
        services.AddScoped(s => s.GetRequiredService<GeographySource>().Current);
        services.AddDecrees();
        services.AddSingleton(Provinces);
        services.AddSingleton(Classification);
        services.AddScoped<IReferenceLoader, LoadGeography>();
        services.AddScoped<IReferenceLoader, LoadClassification>();
        services.AddSingleton<SkippedRows>();
        services.AddScoped<ListingProjection>();
        services.AddScoped<FindUnsoundListings>();
        services.AddScoped<AddIllustrations>();
        services.AddScoped<AddSampleOffers>();
        services.AddScoped<AddSampleCertificates>();
        services.AddScoped<AddSampleDrafts>();
        services.AddSingleton(new ProductCache<ProductCard>(32_768));
        services.AddSingleton(new ProductCache<ProductPage>(4_096));
        services.AddScoped(s => new GetCards(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<ProductCache<ProductCard>>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<ListAddresses>();
        services.AddScoped(s => new GetProduct(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<ProductCache<ProductPage>>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped<GetStory>();
        services.AddScoped<GetProducer>();
        services.AddScoped<GetCertificate>();
        services.AddSingleton<CountCertified>();
        services.AddSingleton<GroupsInShop>();
        services.AddScoped<FindCertificates>();
        services.AddCertificateWork();
        services.AddProducerWork();
        services.AddScoped<FindSubject>();
        services.AddScoped<ReportMistake>();
        services.AddScoped<ListCorrections>();
        services.AddScoped<GetCorrection>();
        services.AddScoped<SettleCorrection>();
        services.AddScoped<ReserveStock>();
        services.AddScoped<ReleaseStock>();
        services.AddScoped<ListPacks>();
        services.AddScoped<ChangePacks>();
        services.AddScoped<UndoPackEdit>();
        services.AddScoped<WatchStock>();
        services.AddScoped<OwnProducers>();
        services.AddScoped<FindServedProducer>();
        services.AddScoped(s => new SetHoliday(
            s.GetRequiredService<DbContext>(), s.GetRequiredService<RecordFact<NoticeVersion>>(), s.GetRequiredService<ICurrentUser>(),
            s.GetRequiredService<IAudit>(), s.GetRequiredService<TimeProvider>()));
        services.AddDrafts();
        services.AddListingImports();
        services.AddOnboarding();
        services.AddScoped<RecordPopularity>();
        services.AddRegister().AddRegisterFiles();
        return services;
    }

    /// <summary>Order matters: a file refers only to files before it.</summary>
    private static void AddRegisterFiles(this IServiceCollection services)
    {
        services.AddSingleton<RegisterFile, CommunesFile>();
        services.AddSingleton<RegisterFile, ProducersFile>();
        services.AddSingleton<RegisterFile, ProductsFile>();
        services.AddSingleton<RegisterFile, CertificatesFile>();
        services.AddSingleton<RegisterFile, NoticesFile>();
        services.AddScoped<IReferenceFile, UnitsFile>();
        services.AddScoped<IReferenceFile, SuccessionsFile>();
        services.AddScoped<IReferenceFile, AreasFile>();
        services.AddScoped<IReferenceFile, CommuneAreasFile>();
        services.AddSingleton<IReferenceFile, ClassificationFile>();
        services.AddScoped<IReferenceCodes, CatalogCodes>();
        services.AddScoped<IFactsWritten, TouchedCatalog>();
    }

    /// <summary>Reference data changes with a release only, and is loaded before anybody asks: read once.</summary>
    private static ProvinceBook Provinces(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        return new ProvinceBook(scope.ServiceProvider.GetRequiredService<DbContext>().Set<Province>().AsNoTracking().ToList());
    }

    private static ClassificationBook Classification(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var sets = scope.ServiceProvider.GetRequiredService<DbContext>().Set<ProductSet>();
        return new ClassificationBook(sets.AsNoTracking().Where(s => s.EffectiveTo == null).ToList());
    }
}
