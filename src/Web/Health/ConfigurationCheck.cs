using Marketplace.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>Settings that start, and still are not what a public marketplace needs.</summary>
internal sealed class ConfigurationCheck(IConfiguration configuration, IHostEnvironment environment, SeedMode seed) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var faults = Faults(configuration, environment.IsProduction(), seed.HasSamples).ToList();
        return Task.FromResult(faults.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(string.Join("; ", faults)));
    }

    internal static IEnumerable<string> Faults(IConfiguration settings, bool production, bool samples)
    {
        foreach (var name in new[] { "Site:BaseUrl", "Search:Elasticsearch:Url" })
            if (settings[name] is { Length: > 0 } urls && !urls.Split(',', StringSplitOptions.TrimEntries).All(IsHttp))
                yield return $"{name} is no http address";
        if (settings.GetConnectionString(DataModule.ConnectionName) is { Length: > 0 } database && !IsDatabase(database))
            yield return "ConnectionStrings:Marketplace is neither \"Host=…\" nor \"Data Source=…\"";
        if (!production) yield break;
        if (settings["Site:BaseUrl"]?.StartsWith("https://", StringComparison.Ordinal) != true)
            yield return "Site:BaseUrl must be the public https address in Production";
        if (samples) yield return "Seed:Mode=Samples shows demonstration data in Production";
        if (string.IsNullOrEmpty(settings["Mail:Smtp:Host"])) yield return "Mail:Smtp:Host is not set: letters stay in a folder";
    }

    private static bool IsHttp(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static bool IsDatabase(string connection) =>
        DatabaseEngine.IsPostgres(connection) || connection.Contains("Data Source=", StringComparison.OrdinalIgnoreCase);
}
