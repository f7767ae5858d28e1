using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Search;

/// <summary>Finding products: one query language, two engines.</summary>
public static class SearchModule
{
    public static IServiceCollection AddProductSearch(this IServiceCollection services, IConfiguration configuration, string dataFolder) => services;
}
