namespace Marketplace.Media.Pictures;

/// <summary>Addresses of pictures. They carry the content's version, so browsers and proxies may keep them for ever.</summary>
public sealed class PictureUrls
{
    private readonly PictureSources _sources;

    internal PictureUrls(PictureSources sources) => _sources = sources;

    /// <summary>Absolute path of a square picture. <paramref name="width"/> is one of <see cref="PictureFormats.Widths"/>.</summary>
    public string Of(string key, int width, PictureFormat format) => _sources.Find(key) is { } source
        ? $"/media/{key}-{width}.{format.Extension()}?v={source.Version}"
        : $"/media/{key}-{width}.{format.Extension()}";
}
