using Marketplace.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>A node that no longer reads changes shows old pages: late for a while, then not fit to be sent readers.</summary>
internal sealed class OutboxCheck(OutboxFeed feed) : IHealthCheck
{
    private static readonly TimeSpan _late = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _lost = TimeSpan.FromMinutes(5);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Judge(feed.SinceLastRead));

    internal static HealthCheckResult Judge(TimeSpan? age)
    {
        if (age is not { } time) return HealthCheckResult.Degraded("changes have not been read yet");
        var reason = $"changes were last read {(long)time.TotalSeconds} s ago";
        return time > _lost ? HealthCheckResult.Unhealthy(reason) : time > _late ? HealthCheckResult.Degraded(reason) : HealthCheckResult.Healthy();
    }
}
