using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Products;

/// <summary>What a producer tells about a product; its own words before sample words. One query.</summary>
public sealed class GetStory(DbContext db)
{
    /// <returns>Null when nothing is told.</returns>
    public Task<ProductStory?> ExecuteAsync(string productCode, CancellationToken cancel) => db.Set<ProductText>().AsNoTracking()
        .Where(t => t.ProductCode == productCode && t.Story != "").OrderBy(t => t.IsSample)
        .Select(t => new ProductStory(t.Story, t.IsSample)).FirstOrDefaultAsync(cancel);
}

public sealed record ProductStory(string Text, bool IsSample);
