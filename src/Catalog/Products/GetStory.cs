using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Products;

/// <summary>What a producer tells about a product; its own words before sample words. One query.</summary>
public sealed class GetStory(DbContext db)
{
    private static readonly CompiledQuery<string, ProductStory> _told = new((db, code) => db.Set<ProductText>()
        .Where(t => t.ProductCode == code && t.Story != "").OrderBy(t => t.IsSample).Select(t => new ProductStory(t.Story, t.IsSample)).Take(1));

    /// <returns>Null when nothing is told.</returns>
    public async Task<ProductStory?> ExecuteAsync(string productCode, CancellationToken cancel) =>
        (await _told.ListAsync(db, productCode, cancel)).SingleOrDefault();
}

public sealed record ProductStory(string Text, bool IsSample);
