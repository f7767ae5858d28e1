using Marketplace.Catalog.Listings;
using Marketplace.Shared;
using Marketplace.Shared.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalog.Certificates;

/// <summary>
/// How many products of the shop have a real certificate that holds today; sample certificates count nothing. Counted once for each day and
/// version of the data: it is a look at every product.
/// </summary>
public sealed class CountCertified(IServiceScopeFactory scopes, IDataVersion data, TimeProvider clock)
{
    private volatile Counted? _counted;

    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        var version = data.Of(CatalogTopics.Product);
        if (_counted is { } known && known.Day == today && known.Version == version) return known.Products;
        await using var scope = scopes.CreateAsyncScope();
        var products = await CountAsync(scope.ServiceProvider.GetRequiredService<DbContext>(), today, cancel);
        _counted = new Counted(today, version, products);
        return products;
    }

    private static Task<int> CountAsync(DbContext db, DateOnly today, CancellationToken cancel)
    {
        var oldest = today.AddMonths(-CertificateRules.ValidityMonths);
        while (CertificateRules.ExpiresOn(oldest) <= today) oldest = oldest.AddDays(1);
        var certified = db.Set<CertificateVersion>()
            .Where(c => c.IsLatest && !c.IsVoid && !c.IsSample && c.IssuedOn >= oldest && c.IssuedOn <= today && (c.RevokedOn == null || c.RevokedOn > today));
        return db.Set<ListedProduct>().Where(p => p.State == ListingState.Published).CountAsync(p => certified.Any(c => c.ProductCode == p.Code), cancel);
    }

    private sealed record Counted(DateOnly Day, string Version, int Products);
}
