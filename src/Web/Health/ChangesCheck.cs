using Marketplace.Shared.Changes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>A node that does not take changes shows old pages: late for a while, then not fit to be sent readers.</summary>
internal sealed class ChangesCheck(IListenerLags listeners) : IHealthCheck
{
    private static readonly TimeSpan _late = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _lost = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Judge(await listeners.LagsAsync(cancellationToken));

    internal static HealthCheckResult Judge(IReadOnlyList<ListenerLag>? lags)
    {
        if (lags is null) return HealthCheckResult.Degraded("changes have not been read yet");
        var worst = lags.MaxBy(l => l.Age ?? TimeSpan.Zero);
        var reason = $"{worst?.Listener}: the oldest change waits for {(long)(worst?.Age ?? TimeSpan.Zero).TotalSeconds} s";
        if (worst?.Age > _lost) return HealthCheckResult.Unhealthy(reason);
        if (worst?.Age > _late) return HealthCheckResult.Degraded(reason);
        return lags.FirstOrDefault(l => l.PassedOver is not null) is { } passed
            ? HealthCheckResult.Degraded($"{passed.Listener}: a change was never taken ({passed.PassedOver})")
            : HealthCheckResult.Healthy();
    }
}
