using Marketplace.Search.Embedded;
using Marketplace.Search.Parity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Search.Elastic;

/// <summary>Elasticsearch beside the embedded engine, when it is configured.</summary>
internal static class ElasticModule
{
    public static IServiceCollection AddElasticsearch(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(ElasticOptions.Section).Get<ElasticOptions>() ?? new ElasticOptions();
        services.AddSingleton(options);
        services.AddSingleton(new SearchState { UsesElasticsearch = options.IsConfigured });
        if (!options.IsConfigured) return services.AddSingleton<IProductSearch>(s => s.GetRequiredService<EmbeddedSearch>());
        var nodes = options.Addresses();
        services.AddSingleton(s => new ElasticNodes(nodes, options, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ElasticConnection>();
        services.AddSingleton<ElasticClient>();
        services.AddSingleton<ElasticMapping>();
        services.AddSingleton<ElasticQuery>();
        services.AddSingleton<ElasticIndexes>();
        services.AddSingleton<ElasticBulk>();
        services.AddSingleton<ElasticSearch>();
        services.AddSingleton<ElasticPulse>();
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<FallbackSearch>();
        services.AddSingleton<IProductSearch>(s => s.GetRequiredService<FallbackSearch>());
        services.AddScoped<ElasticSync>();
        services.AddScoped<ElasticParity>();
        services.AddScoped<ElasticRebuild>();
        services.AddScoped<ElasticRollback>();
        services.AddHostedService<ElasticProbe>();
        services.AddHostedService(s => s.GetRequiredService<ElasticPulse>());
        services.AddSingleton<ElasticFeed>();
        services.AddHostedService(s => s.GetRequiredService<ElasticFeed>());
        return services;
    }
}
