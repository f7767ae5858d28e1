using Marketplace.Catalog.Listings;
using Marketplace.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>Reads a row, and holds the schema against the one that this build needs.</summary>
internal sealed class DatabaseCheck(MarketplaceDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            if (pending > 0) return HealthCheckResult.Unhealthy($"the schema lacks {pending} migrations of this build");
            await db.Set<ListedProduct>().AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy(DatabaseFault.IsOutage(problem) ? "the database does not answer" : "the database cannot be read");
        }
    }
}
