using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Catalog.Stock;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.ListingImport;

/// <summary>A product of the producer as far as an import has to do with it: its open draft, else what such a draft would begin with.</summary>
internal sealed class KnownProduct
{
    /// <summary>Null = a product that is not on sale and has a draft alone, or a new one.</summary>
    public string? Code { get; init; }

    /// <summary>The open draft; null = there is none.</summary>
    public ListingDraft? Draft { get; set; }

    public required DraftContent Content { get; set; }

    /// <summary>Packs that buyers can take.</summary>
    public Dictionary<Guid, PackNumbers> Live { get; } = [];

    /// <summary>Its words may be written: no officer looks at them now.</summary>
    public bool IsWritable => Draft is null || Draft.State.IsWritable();

    public bool IsNew => Code is null && Draft is null;
}

/// <param name="Id">The pack's.</param>
internal sealed record KnownPack(KnownProduct Product, Guid Id);

/// <summary>What a producer has, by SKU and by product code. A pack without an SKU of its producer's has one of ours.</summary>
internal sealed class KnownCatalogue
{
    private readonly Dictionary<string, KnownPack?> _packs = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, KnownProduct> _products = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<KnownProduct> _all = [];

    public IReadOnlyCollection<KnownProduct> Products => _all;

    /// <summary>Drafts that are open, those that this import makes among them.</summary>
    public int OpenDrafts { get; set; }

    public static string SkuOf(Guid pack, string sku) => sku.Length > 0 ? sku : "Q-" + pack.ToString("N")[20..].ToUpperInvariant();

    public KnownProduct? Product(string code) => _products.GetValueOrDefault(code);

    public KnownPack? Pack(string sku) => _packs.GetValueOrDefault(sku);

    /// <summary>Two packs have the SKU: which is meant cannot be known.</summary>
    public bool IsAmbiguous(string sku) => _packs.TryGetValue(sku, out var pack) && pack is null;

    public void Add(KnownProduct product, Guid pack, string sku)
    {
        var code = SkuOf(pack, sku);
        if (!_packs.TryGetValue(code, out var other)) _packs[code] = new KnownPack(product, pack);
        else if (other is not null && other.Id != pack) _packs[code] = null;
    }

    /// <summary>A product that a file names by a code of the file's own.</summary>
    public void Name(KnownProduct product, string code) => _products.TryAdd(code, product);

    /// <param name="skus">Null = all that the producer has.</param>
    /// <param name="codes">Products that a file names by their code.</param>
    /// <param name="isWriting">Drafts are locked until the transaction ends, and tracked.</param>
    public static async Task<KnownCatalogue> LoadAsync(
        DbContext db, string producer, bool isSample, IReadOnlySet<string>? skus, IReadOnlySet<string> codes, bool isWriting, CancellationToken cancel)
    {
        var known = new KnownCatalogue();
        var live = await (
            from product in db.Set<ListedProduct>()
            join pack in db.Set<Variant>() on product.Code equals pack.ProductCode
            where product.ProducerCode == producer && pack.IsSample == isSample && pack.Sale != PackSale.Retired
            select new { pack.Id, pack.ProductCode, pack.Sku, pack.PriceVnd, pack.OnHand, pack.LowStockAt, pack.ShippingGrams })
            .AsNoTracking().ToListAsync(cancel);
        var wanted = live.Where(p => skus is null || skus.Contains(SkuOf(p.Id, p.Sku))).Select(p => p.ProductCode).Concat(codes)
            .ToHashSet(StringComparer.Ordinal);
        var drafts = await DraftsAsync(db, known, producer, isSample, skus, wanted, isWriting, cancel);
        wanted.UnionWith(drafts.Select(d => d.ProductCode).OfType<string>());
        var contents = await KnownContent.OfAsync(db, producer, wanted, isSample, cancel);
        foreach (var (code, content) in contents)
        {
            var draft = drafts.Find(d => d.ProductCode == code);
            known._all.Add(known._products[code] = new KnownProduct { Code = code, Draft = draft, Content = draft?.Content ?? content });
        }
        known._all.AddRange(drafts.Where(d => d.ProductCode is null).Select(d => new KnownProduct { Draft = d, Content = d.Content }));
        foreach (var pack in live)
        {
            if (!known._products.TryGetValue(pack.ProductCode, out var product)) continue;
            product.Live[pack.Id] = new PackNumbers(pack.PriceVnd, pack.OnHand, pack.LowStockAt, pack.ShippingGrams);
            known.Add(product, pack.Id, pack.Sku);
        }
        foreach (var product in known._all)
            foreach (var pack in product.Content.Packs) known.Add(product, pack.Id, pack.Sku);
        return known;
    }

    /// <summary>Open drafts are looked through one by one: which packs they have stands in their content alone.</summary>
    private static async Task<List<ListingDraft>> DraftsAsync(
        DbContext db, KnownCatalogue known, string producer, bool isSample, IReadOnlySet<string>? skus, HashSet<string> codes, bool isWriting,
        CancellationToken cancel)
    {
        var open = db.Set<ListingDraft>().Where(d => d.ProducerCode == producer && d.IsSample == isSample).Open();
        if (skus is null) return await open.AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancel);
        var ids = new List<Guid>();
        var all = open.AsNoTracking().Select(d => new { d.Id, d.ProductCode, d.Content }).AsAsyncEnumerable();
        await foreach (var draft in all.WithCancellation(cancel))
        {
            known.OpenDrafts++;
            if (draft.ProductCode is not null && codes.Contains(draft.ProductCode) || draft.Content.Packs.Any(p => skus.Contains(SkuOf(p.Id, p.Sku))))
                ids.Add(draft.Id);
        }
        var met = open.Where(d => ids.Contains(d.Id));
        if (!isWriting) return await met.AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancel);
        await met.ExecuteUpdateAsync(set => set.SetProperty(d => d.EditedAt, d => d.EditedAt), cancel);
        return await met.Include(d => d.Notes).OrderBy(d => d.Id).ToListAsync(cancel);
    }
}
