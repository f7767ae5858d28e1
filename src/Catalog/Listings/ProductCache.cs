using Marketplace.Shared.Caching;

namespace Marketplace.Catalog.Listings;

/// <summary>
/// What was read of products before. A listing's version is raised at every change of what the shop shows of the product, so the same
/// version on the same day is the same thing, and the very same object, which parts of a page may hang what they made of it on.
/// </summary>
/// <param name="capacity">Products kept.</param>
internal sealed class ProductCache<T>(int capacity) where T : class
{
    private readonly BoundedCache<string, Entry> _entries = new(capacity);

    public T? Find(string code, long version, DateOnly day) =>
        _entries.TryGet(code, out var entry) && entry.Version == version && entry.Day == day ? entry.Value : null;

    public T Add(string code, long version, DateOnly day, T value)
    {
        _entries.Set(code, new Entry(version, day, value));
        return value;
    }

    private sealed record Entry(long Version, DateOnly Day, T Value);
}
