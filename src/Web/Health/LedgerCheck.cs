using Marketplace.Ordering.Ledger;
using Marketplace.Shared;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>Every producer's ledger agreed with its orders last night, and was looked at.</summary>
internal sealed class LedgerCheck(GetLedgerState state, TimeProvider clock) : IHealthCheck
{
    private const int LateDays = 3;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Judge(await state.ExecuteAsync(cancellationToken), clock.VietnamToday());

    internal static HealthCheckResult Judge(LedgerState state, DateOnly today)
    {
        if (state.Faults.Count > 0)
            return HealthCheckResult.Degraded("ledgers differ from orders: " + string.Join("; ", state.Faults.Select(f => $"{f.ProducerCode} ({f.Words})")));
        return state.Day is { } day && day < today.AddDays(-LateDays)
            ? HealthCheckResult.Degraded($"ledgers were last added up for {day:yyyy-MM-dd}") : HealthCheckResult.Healthy();
    }
}
