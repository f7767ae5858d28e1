using Marketplace.Shared.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalog.ListingImport;

/// <summary>Listings of a producer as files: template, import, export.</summary>
internal static class ListingImportModule
{
    public static void AddListingImports(this IServiceCollection services)
    {
        services.AddScoped<CheckImport>();
        services.AddScoped<StartImport>();
        services.AddScoped<UndoImport>();
        services.AddScoped<GetImport>();
        services.AddScoped<WriteProductFile>();
        services.AddJob<ImportPictures, ImportPicturesHandler>("listings.import-pictures");
        services.AddJob<ImportStep, ImportStepHandler>("listings.import");
        services.AddJob<UndoStep, UndoStepHandler>("listings.import-undo");
    }
}
