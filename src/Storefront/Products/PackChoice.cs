using Marketplace.Catalog.Products;
using Marketplace.Shared;

namespace Marketplace.Storefront.Products;

/// <summary>Which pack the address names: its label in URL words, so that a link to a pack stays readable and keeps.</summary>
internal static class PackChoice
{
    public static string Name(Pack pack) => Slug.Of(pack.Label);

    /// <summary>The pack named; else the first in stock; else the first. Null when none is on sale.</summary>
    public static Pack? Of(IReadOnlyList<Pack> packs, string? name) =>
        packs.FirstOrDefault(p => Name(p) == name) ?? packs.FirstOrDefault(p => p.InStock) ?? (packs.Count > 0 ? packs[0] : null);

    /// <summary>
    /// Each pack opens with the pictures that its producer says show it, and those of other packs come last. Where nobody said so of any
    /// picture, with the one at its place in the row; then the others in order.
    /// </summary>
    public static IReadOnlyList<PagePicture> PicturesFirst(ProductPage page, Pack? chosen)
    {
        if (chosen is null) return page.Pictures;
        if (page.Pictures.Any(p => page.Packs.Any(pack => pack.Id == p.PackId))) return [.. page.Pictures.OrderBy(p => RankFor(p, chosen))];
        var at = page.Packs.ToList().IndexOf(chosen);
        if (at <= 0 || at >= page.Pictures.Count) return page.Pictures;
        return [page.Pictures[at], .. page.Pictures.Where((_, i) => i != at)];
    }

    private static int RankFor(PagePicture picture, Pack chosen)
    {
        if (picture.PackId == chosen.Id) return 0;
        return picture.PackId is null ? 1 : 2;
    }
}
