using Marketplace.Catalog.Products;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Listings;

/// <summary>Builds every listing from its sources and keeps nothing: what cannot be digested is then known (<see cref="Shared.SkippedRows"/>).</summary>
public sealed class FindUnsoundListings(DbContext db, ListingProjection listings)
{
    private const int Chunk = 500;

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        var codes = await db.Set<ProductVersion>().Where(p => p.IsLatest).Select(p => p.Code).Distinct().OrderBy(c => c).ToListAsync(cancel);
        foreach (var some in codes.Chunk(Chunk)) await listings.BuildAsync(some, cancel);
    }
}
