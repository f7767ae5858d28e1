using System.Globalization;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Seeding;

/// <summary>Demonstration packs, prices, stock and label texts beside register products, each a flagged row of its own.</summary>
public sealed class AddSampleOffers(DbContext db, ListingProjection listings)
{
    /// <param name="folder">Holds prices.csv (product_code,variant_label,net_quantity,net_unit,price_vnd,stock) and texts.csv.</param>
    public Task ExecuteAsync(string folder, CancellationToken cancel) => listings.ChangeAsync(c => OfferAsync(folder, c), cancel);

    private async Task<IReadOnlyCollection<string>> OfferAsync(string folder, CancellationToken cancel)
    {
        var known = await db.Set<ProductVersion>().Where(p => p.IsLatest).Select(p => p.Code).ToHashSetAsync(cancel);
        var packs = Rows(folder, "prices.csv", known).GroupBy(r => r["product_code"]).SelectMany(g => g.Select(Pack)).ToList();
        await db.Set<Variant>().Where(v => v.IsSample).ExecuteDeleteAsync(cancel);
        await db.Set<ProductText>().Where(t => t.IsSample).ExecuteDeleteAsync(cancel);
        var texts = Rows(folder, "texts.csv", known).Select(r => new ProductText
        {
            ProductCode = r["product_code"], IsSample = true,
            Story = r["story"],
            Label = new ProductLabel { Ingredients = r["ingredients"], Storage = r["storage"], ShelfLife = r["shelf_life"] },
        }).ToList();
        db.AddRange(packs);
        db.AddRange(texts);
        return [.. packs.Select(p => p.ProductCode), .. texts.Select(t => t.ProductCode)];
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string folder, string file, HashSet<string> known) =>
        ReferenceCsv.Read(Path.Combine(folder, file)).Where(r => known.Contains(r["product_code"]));

    private static Variant Pack(IReadOnlyDictionary<string, string> row, int position) => new()
    {
        Id = Guid.CreateVersion7(), ProductCode = row["product_code"], Position = position + 1, Label = row["variant_label"],
        NetQuantity = int.Parse(row["net_quantity"], CultureInfo.InvariantCulture), NetUnit = row["net_unit"],
        PriceVnd = long.Parse(row["price_vnd"], CultureInfo.InvariantCulture), OnHand = int.Parse(row["stock"], CultureInfo.InvariantCulture), IsSample = true,
    };
}
