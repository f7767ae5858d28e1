using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>
/// Live: the process answers. Ready: this node may be sent readers; Degraded is 200, Unhealthy 503. The verb "doctor" asks the same
/// checks and those that are too slow or too talkative for a probe.
/// </summary>
internal static class HealthModule
{
    public const string Ready = "ready";
    public const string Doctor = "doctor";
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _doctorsPatience = TimeSpan.FromMinutes(1);

    private static readonly HttpMethodMetadata _asked = new([HttpMethods.Get, HttpMethods.Head]);

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<ConfigurationCheck>("configuration", tags: [Doctor])
            .AddCheck<DatabaseCheck>("database", tags: [Ready, Doctor], timeout: _patience)
            .AddCheck<SearchCheck>("search", HealthStatus.Degraded, tags: [Ready], timeout: _patience)
            .AddCheck<SearchCheck>("search index", tags: [Doctor], timeout: _doctorsPatience)
            .AddCheck<RowsCheck>("rows", tags: [Ready], timeout: _patience)
            .AddCheck<RowsCheck>("stored rows", tags: [Doctor], timeout: _doctorsPatience)
            .AddCheck<ChangesCheck>("changes", tags: [Ready], timeout: _patience)
            .AddCheck<JobsCheck>("jobs", HealthStatus.Degraded, tags: [Ready, Doctor], timeout: _patience)
            .AddCheck<LedgerCheck>("ledger", HealthStatus.Degraded, tags: [Ready, Doctor], timeout: _patience)
            .AddCheck<StorageCheck>("storage", HealthStatus.Degraded, tags: [Ready, Doctor], timeout: _patience)
            .AddCheck<AuditCheck>("audit", tags: [Doctor], timeout: _doctorsPatience)
            .AddCheck<RegisterCheck>("register", tags: [Doctor], timeout: _doctorsPatience)
            .AddCheck<ThemesCheck>("themes", tags: [Doctor])
            .AddCheck<ImagesCheck>("images", tags: [Doctor], timeout: _doctorsPatience)
            .AddCheck<FilesCheck>("files", tags: [Doctor], timeout: _doctorsPatience)
            .AddCheck<MailCheck>("mail", tags: [Doctor], timeout: _doctorsPatience);
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthAnswer.WriteAsync })
            .WithMetadata(_asked);
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains(Ready), ResponseWriter = HealthAnswer.WriteAsync })
            .WithMetadata(_asked);
    }
}
