using Marketplace.Register;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>No stored fact says that it was recorded in the future: such a version is not known yet and waits unseen.</summary>
internal sealed class RegisterCheck(FindFutureFacts future) : IHealthCheck
{
    private const int Named = 10;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var found = await future.ExecuteAsync(cancellationToken);
        return found.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"{found.Count} facts say that they were recorded in the future: {string.Join(", ", found.Take(Named))}");
    }
}
