using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalog;

/// <summary>The catalog service: products, producers, certificates, classification, geography.</summary>
public static class CatalogModule
{
    public static IServiceCollection AddCatalog(this IServiceCollection services) => services;
}
