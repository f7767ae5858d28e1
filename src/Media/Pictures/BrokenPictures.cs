using System.Collections.Concurrent;

namespace Marketplace.Media.Pictures;

/// <summary>Sources that could not be decoded: not tried again while the process runs. Bounded; when full it starts over.</summary>
internal sealed class BrokenPictures
{
    private const int Most = 1_000;
    private readonly ConcurrentDictionary<string, byte> _keys = new();

    public bool Contains(PictureSource source) => _keys.ContainsKey(NameOf(source));

    public void Add(PictureSource source)
    {
        if (_keys.Count >= Most) _keys.Clear();
        _keys[NameOf(source)] = 0;
    }

    private static string NameOf(PictureSource source) => $"{source.Key}-{source.Version}";
}
