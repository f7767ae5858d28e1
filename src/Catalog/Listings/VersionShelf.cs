using Microsoft.Extensions.Caching.Memory;

namespace Marketplace.Catalog.Listings;

/// <summary>
/// What was read of products before. A listing's version is raised at every change of what the shop shows of the product, so the same
/// version on the same day is the same thing, and the very same object, which parts of a page may hang what they made of it on.
/// </summary>
/// <param name="most">Products kept.</param>
internal sealed class VersionShelf<T>(int most) : IDisposable where T : class
{
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = most });

    public T? Find(string code, long version, DateOnly day) =>
        _kept.TryGetValue(code, out Kept? kept) && kept!.Version == version && kept.Day == day ? kept.Value : null;

    public T Add(string code, long version, DateOnly day, T value)
    {
        _kept.Set(code, new Kept(version, day, value), new MemoryCacheEntryOptions { Size = 1 });
        return value;
    }

    public void Dispose() => _kept.Dispose();

    private sealed record Kept(long Version, DateOnly Day, T Value);
}
