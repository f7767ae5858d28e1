using Marketplace.Search.Elastic.Fallback;
using Marketplace.Search.Elastic.Indexing;
using Marketplace.Search.Elastic.Nodes;
using Marketplace.Search.Elastic.Queries;
using Marketplace.Search.Embedded;
using Marketplace.Search.Parity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.Search.Elastic;

/// <summary>Elasticsearch beside the embedded engine, when it is configured.</summary>
internal static class ElasticModule
{
    public static IServiceCollection AddElasticsearch(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(ElasticOptions.Section);
        services.AddOptions<ElasticOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(s => s.GetRequiredService<IOptions<ElasticOptions>>().Value);
        var isConfigured = (section.Get<ElasticOptions>() ?? new ElasticOptions()).IsConfigured;
        services.AddSingleton(new SearchState { UsesElasticsearch = isConfigured });
        if (!isConfigured) return services.AddSingleton<IProductSearch>(s => s.GetRequiredService<EmbeddedSearch>());
        services.AddSingleton<ElasticNodes>();
        services.AddSingleton<ElasticConnection>();
        services.AddSingleton<ElasticClient>();
        services.AddSingleton<ElasticMapping>();
        services.AddSingleton<ElasticQuery>();
        services.AddSingleton<ElasticIndexes>();
        services.AddSingleton<ElasticBulk>();
        services.AddSingleton<ElasticSearch>();
        services.AddSingleton<IndexStateWatcher>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<ElasticBreaker>();
        services.AddSingleton<FallbackSearch>();
        services.AddSingleton<IProductSearch>(s => s.GetRequiredService<FallbackSearch>());
        services.AddScoped<ElasticSync>();
        services.AddScoped<ElasticParity>();
        services.AddScoped<ElasticRebuild>();
        services.AddScoped<ElasticRollback>();
        services.AddSingleton<RecoveryProbe>();
        services.AddHostedService(s => s.GetRequiredService<RecoveryProbe>());
        services.AddHostedService(s => s.GetRequiredService<IndexStateWatcher>());
        services.AddSingleton<ElasticFeed>();
        services.AddHostedService(s => s.GetRequiredService<ElasticFeed>());
        return services;
    }
}
