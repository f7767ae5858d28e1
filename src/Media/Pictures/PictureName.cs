using System.Globalization;
using System.Text.RegularExpressions;
using Marketplace.Shared.Text;

namespace Marketplace.Media.Pictures;

/// <summary>A picture's last URL part, <c>{key}-{width}.{format}</c>. Keys are a-z, 0-9 and hyphen, so that no name leaves its folder.</summary>
internal sealed record PictureName(string Key, int Width, PictureFormat Format)
{
    private static readonly Regex _keyPattern = new(@"\A[a-z0-9-]{1,64}\z", RegexOptions.None, RegexLimit.Time);
    private static readonly Regex _namePattern = new(@"\A([a-z0-9-]{1,64})-([0-9]{3,4})\.(avif|webp|jpg)\z", RegexOptions.None, RegexLimit.Time);

    private static readonly Regex _storedPattern = new(@"\Au-[0-9a-f]{32}\z", RegexOptions.None, RegexLimit.Time);

    /// <summary>A key that <c>StorePicture</c> made.</summary>
    public static bool IsStored(string key) => _storedPattern.IsMatch(key);

    public static bool IsKey(string key) => _keyPattern.IsMatch(key);

    public static PictureName? Parse(string name)
    {
        var parts = _namePattern.Match(name);
        if (!parts.Success) return null;
        var width = int.Parse(parts.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        var format = Enum.Parse<PictureFormat>(parts.Groups[3].ValueSpan, ignoreCase: true);
        return PictureFormats.Widths.Contains(width) ? new PictureName(parts.Groups[1].Value, width, format) : null;
    }
}
