using Marketplace.Accounts.Audit;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>Nobody changed the audit behind the program's back.</summary>
internal sealed class AuditCheck(CheckAudit check) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await check.ExecuteAsync(cancellationToken) is { } row
            ? HealthCheckResult.Unhealthy($"sealed row {row} of the audit was changed or is missing")
            : HealthCheckResult.Healthy();
}
