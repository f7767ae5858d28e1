using Marketplace.Catalog.Geography;

namespace Marketplace.Search.Query;

/// <summary>The names of places as they are now, read anew when the units changed.</summary>
internal sealed class PlaceBooks(Func<GeographyBook> geography)
{
    private Read? _read;

    public PlaceBook Current
    {
        get
        {
            var now = geography();
            if (_read is { } read && ReferenceEquals(read.Of, now)) return read.Places;
            var places = new PlaceBook(now);
            _read = new Read(now, places);
            return places;
        }
    }

    private sealed record Read(GeographyBook Of, PlaceBook Places);
}
