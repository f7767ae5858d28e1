using Marketplace.Catalog.Listings;
using Marketplace.Search;
using Marketplace.Shared;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>Rows that this process left out of listings and indexes since it cannot digest them. The doctor reads all of them to know.</summary>
internal sealed class RowsCheck(SkippedRows skipped, FindUnsoundListings listings, FindSkippedProducts products) : IHealthCheck
{
    private const int Named = 5;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!context.Registration.Tags.Contains(HealthModule.Ready))
        {
            await listings.ExecuteAsync(cancellationToken);
            await products.ExecuteAsync(cancellationToken);
        }
        var all = skipped.All;
        return all.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"{all.Count} rows are left out: {string.Join("; ", all.Take(Named))}");
    }
}
