using System.Globalization;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Seeding;

/// <summary>Gives products of the shipped register the drawings that stand in for missing photos. Not sample data: they say what they are.</summary>
public sealed class AddIllustrations(DbContext db, ListingProjection listings)
{
    /// <param name="file">pictures.csv: product_code,position,file,alt_vi,alt_en. Products not in the register are passed over.</param>
    public Task ExecuteAsync(string file, CancellationToken cancel) => listings.ChangeAsync(c => DrawAsync(file, c), cancel);

    private async Task<IReadOnlyCollection<string>> DrawAsync(string file, CancellationToken cancel)
    {
        var known = await db.Set<ProductVersion>().Where(p => p.IsLatest).Select(p => p.Code).ToHashSetAsync(cancel);
        var pictures = ReferenceCsv.Read(file).Where(r => known.Contains(r["product_code"])).Select(r => new ProductPicture
        {
            ProductCode = r["product_code"], Position = int.Parse(r["position"], CultureInfo.InvariantCulture),
            MediaKey = Path.GetFileNameWithoutExtension(r["file"]), AltVi = r["alt_vi"], AltEn = r["alt_en"], IsIllustration = true,
        }).ToList();
        await db.Set<ProductPicture>().Where(p => p.IsIllustration).ExecuteDeleteAsync(cancel);
        db.AddRange(pictures);
        return pictures.ConvertAll(p => p.ProductCode);
    }
}
