using Marketplace.Shared.Jobs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>Work that is not done in time, or was given up. Pages are read without it, so it degrades and stops nobody.</summary>
internal sealed class JobsCheck(GetJobsState state) : IHealthCheck
{
    private static readonly TimeSpan _late = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Judge(await state.ExecuteAsync(cancellationToken));

    internal static HealthCheckResult Judge(JobsState state)
    {
        if (state.Oldest > _late) return HealthCheckResult.Degraded($"the oldest due job waits for {(long)state.Oldest.Value.TotalSeconds} s");
        return state.Dead > 0 ? HealthCheckResult.Degraded($"{state.Dead} jobs were given up") : HealthCheckResult.Healthy();
    }
}
