using Microsoft.Extensions.Caching.Memory;

namespace Marketplace.Catalog.Listings;

/// <summary>
/// Cards drawn before. A listing's version is raised at every change of what the card shows, so a card of the same version and day
/// is the same card, and the very same object, which parts of a page may hang what they made of it on.
/// </summary>
internal sealed class CardShelf : IDisposable
{
    private const int Most = 8_192;
    private readonly MemoryCache _cards = new(new MemoryCacheOptions { SizeLimit = Most });

    public ProductCard? Find(string code, long version, DateOnly day) =>
        _cards.TryGetValue(code, out Kept? kept) && kept!.Version == version && kept.Day == day ? kept.Card : null;

    public ProductCard Add(ListedProduct product, DateOnly day)
    {
        var card = ProductCard.Of(product, day);
        _cards.Set(product.Code, new Kept(product.RowVersion, day, card), new MemoryCacheEntryOptions { Size = 1 });
        return card;
    }

    public void Dispose() => _cards.Dispose();

    private sealed record Kept(long Version, DateOnly Day, ProductCard Card);
}
