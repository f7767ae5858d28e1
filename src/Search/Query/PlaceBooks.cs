using Marketplace.Catalog.Geography;
using Marketplace.Shared.Caching;

namespace Marketplace.Search.Query;

/// <summary>The names of places as they are now, read anew when the units changed.</summary>
internal sealed class PlaceBooks(Func<GeographyBook> geography)
{
    private readonly KeptValue<GeographyBook, PlaceBook> _places = new();

    public PlaceBook Current => _places.Get(geography(), now => new PlaceBook(now));
}
