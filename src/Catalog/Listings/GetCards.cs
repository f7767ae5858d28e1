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
    private readonly ProductCache<ProductCard> _cache;
    private readonly TimeProvider _clock;

    internal GetCards(DbContext db, ProductCache<ProductCard> cache, TimeProvider clock)
    {
        _db = db;
        _cache = cache;
        _clock = clock;
    }

    public async Task<IReadOnlyList<ProductCard>> ExecuteAsync(IReadOnlyList<string> codes, CancellationToken cancel)
    {
        var today = _clock.VietnamToday();
        var cards = new Dictionary<string, ProductCard>(codes.Count, StringComparer.Ordinal);
        List<string> missing = [];
        foreach (var shown in await _shown.ListAsync(_db, codes, cancel))
            if (_cache.Find(shown.Code, shown.RowVersion, today) is { } card) cards.Add(card.Code, card);
            else missing.Add(shown.Code);
        if (missing.Count > 0)
            foreach (var listed in (await ReadAsync(missing, cancel)).Sound())
                cards.Add(listed.Code, _cache.Add(listed.Code, listed.RowVersion, today, ProductCard.Of(listed, today)));
        return [.. codes.Where(cards.ContainsKey).Select(c => cards[c])];
    }

    private Task<List<ListedProduct>> ReadAsync(List<string> codes, CancellationToken cancel) =>
        _db.Set<ListedProduct>().AsNoTracking().Where(p => codes.Contains(p.Code) && p.State == ListingState.Published).ToListAsync(cancel);

    private sealed record Shown(string Code, long RowVersion);
}
