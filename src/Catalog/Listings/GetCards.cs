using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Listings;

/// <summary>Cards of products by code, in the order asked, as of today. One query; what is not published is left out.</summary>
public sealed class GetCards(DbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<ProductCard>> ExecuteAsync(IReadOnlyList<string> codes, CancellationToken cancel)
    {
        var today = clock.VietnamToday();
        var rows = await db.Set<ListedProduct>().AsNoTracking().Where(p => codes.Contains(p.Code) && p.State == ListingState.Published)
            .ToDictionaryAsync(p => p.Code, cancel);
        return [.. codes.Where(rows.ContainsKey).Select(c => ProductCard.Of(rows[c], today))];
    }
}
