using Marketplace.Catalog.Listings;
using Marketplace.Data;
using Marketplace.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Web.Health;

/// <summary>Every listed picture has its file, and one can be made.</summary>
internal sealed class ImagesCheck(MarketplaceDbContext db, CheckPictures pictures) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var keys = await db.Set<ListedProduct>().Where(p => p.MediaKey != null).Select(p => p.MediaKey!).Distinct().ToListAsync(cancellationToken);
        return await pictures.ExecuteAsync(keys, cancellationToken) is { } fault ? HealthCheckResult.Unhealthy(fault) : HealthCheckResult.Healthy();
    }
}
