using Marketplace.Components.Theming;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>A broken theme stops nobody, so it only degrades; the reason names theme, file and token.</summary>
internal sealed class ThemesCheck(Themes themes) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(themes.Faults is { Count: > 0 } faults ? HealthCheckResult.Degraded(string.Join("; ", faults)) : HealthCheckResult.Healthy());
}
