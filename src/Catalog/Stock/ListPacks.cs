using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Stock;

/// <summary>Packs of the producers whose catalogue the person keeps, by product; those that are low or sold out alone, if so asked.</summary>
public sealed class ListPacks(DbContext db, ICurrentUser user)
{
    public const int PageSize = 20;

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<PackPage> ExecuteAsync(bool lowOnly, int page, CancellationToken cancel)
    {
        var packs = Own(lowOnly);
        var rows = await packs.OrderBy(r => r.ProductName).ThenBy(r => r.Label).ThenBy(r => r.VariantId)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new PackPage(rows, await packs.CountAsync(cancel));
    }

    /// <summary>Low or sold out: as many as the list of these holds.</summary>
    public Task<int> CountLowAsync(CancellationToken cancel) => Own(lowOnly: true).CountAsync(cancel);

    /// <returns>Null when the person changed nothing yet, or took it back.</returns>
    public async Task<LastEdit?> LastEditAsync(CancellationToken cancel)
    {
        var last = await db.Set<PackEdit>().AsNoTracking().OwnedBy(user, ProducerRight.Catalogue, e => e.ProducerCode)
            .Where(e => e.EditedBy == user.Id).OrderByDescending(e => e.EditedAt).ThenByDescending(e => e.Id)
            .Select(e => new { e.BatchId, e.EditedAt, e.UndoneAt }).FirstOrDefaultAsync(cancel);
        if (last is null or { UndoneAt: not null }) return null;
        var lines = await (
            from edit in db.Set<PackEdit>()
            join pack in db.Set<Variant>() on edit.VariantId equals pack.Id
            join product in db.Set<ListedProduct>() on pack.ProductCode equals product.Code
            where edit.BatchId == last.BatchId
            orderby product.Name, pack.Position
            select new LastEditLine(product.Name, pack.Label, edit.PriceBefore, edit.PriceAfter, edit.OnHandBefore, edit.OnHandAfter)).ToListAsync(cancel);
        return new LastEdit(last.BatchId, last.EditedAt, lines);
    }

    private IQueryable<PackRow> Own(bool lowOnly)
    {
        var products = db.Set<ListedProduct>().AsNoTracking().OwnedBy(user, ProducerRight.Catalogue, p => p.ProducerCode);
        return
            from product in products
            join pack in db.Set<Variant>() on product.Code equals pack.ProductCode
            where pack.Sale != PackSale.Retired && (!lowOnly || pack.OnHand <= (pack.LowStockAt ?? 0))
            select new PackRow
            {
                VariantId = pack.Id,
                ProductName = product.Name,
                ProducerName = product.ProducerName,
                Label = pack.Label,
                PriceVnd = pack.PriceVnd,
                OnHand = pack.OnHand,
                LowStockAt = pack.LowStockAt,
                Grams = pack.ShippingGrams,
                IsSample = pack.IsSample,
            };
    }
}
