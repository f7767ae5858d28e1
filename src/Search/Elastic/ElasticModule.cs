using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Text;
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
        services.AddHttpClient<ElasticClient>(http => Address(http, nodes[0], options)).RemoveAllLoggers().SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(s => new ElasticRoute(s.GetRequiredService<ElasticNodes>())).ConfigurePrimaryHttpMessageHandler(() => Handler(options));
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

    private static void Address(HttpClient http, Uri url, ElasticOptions options)
    {
        http.BaseAddress = url;
        http.Timeout = TimeSpan.FromSeconds(20);
        if (options.ApiKey.Length > 0) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("ApiKey", options.ApiKey);
        else if (options.Username.Length > 0)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Username}:{options.Password}")));
    }

    private static SocketsHttpHandler Handler(ElasticOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(10), ConnectTimeout = options.ConnectTimeout,
            AllowAutoRedirect = false
        };
        if (options.CertificateFingerprint.Length > 0)
        {
            var pinned = Convert.FromHexString(options.CertificateFingerprint.Replace(":", "", StringComparison.Ordinal));
            handler.SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                    certificate is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(certificate.GetRawCertData()), pinned),
            };
        }
        return handler;
    }
}
