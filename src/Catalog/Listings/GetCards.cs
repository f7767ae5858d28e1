using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Listings;

/// <summary>
/// Cards of products by code, in the order asked, as of today. What is not published is left out. One query asks which are published
/// and in which version; a second one reads those that are not at hand.
/// </summary>
public sealed class GetCards
{
    private static readonly CompiledQuery<IReadOnlyList<string>, Shown> _shown = new((db, codes) =>
        db.Set<ListedProduct>().Where(p => codes.Contains(p.Code) && p.State == ListingState.Published).Select(p => new Shown(p.Code, p.RowVersion)));

    private readonly DbContext _db;
    private readonly VersionShelf<ProductCard> _shelf;
    private readonly TimeProvider _clock;

    internal GetCards(DbContext db, VersionShelf<ProductCard> shelf, TimeProvider clock) => (_db, _shelf, _clock) = (db, shelf, clock);

    public async Task<IReadOnlyList<ProductCard>> ExecuteAsync(IReadOnlyList<string> codes, CancellationToken cancel)
    {
        var today = _clock.VietnamToday();
        var cards = new Dictionary<string, ProductCard>(codes.Count, StringComparer.Ordinal);
        List<string> missing = [];
        foreach (var shown in await _shown.ListAsync(_db, codes, cancel))
            if (_shelf.Find(shown.Code, shown.RowVersion, today) is { } card) cards.Add(card.Code, card);
            else missing.Add(shown.Code);
        if (missing.Count > 0)
            foreach (var product in await _db.Set<ListedProduct>().AsNoTracking().Where(p => missing.Contains(p.Code) && p.State == ListingState.Published).ToListAsync(cancel))
                cards.Add(product.Code, _shelf.Add(product.Code, product.RowVersion, today, ProductCard.Of(product, today)));
        return [.. codes.Where(cards.ContainsKey).Select(c => cards[c])];
    }

    private sealed record Shown(string Code, long RowVersion);
}
