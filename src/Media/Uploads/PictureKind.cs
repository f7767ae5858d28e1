namespace Marketplace.Media.Uploads;

/// <summary>Kinds that get an answer of their own.</summary>
internal static class PictureKind
{
    private static readonly string[] _brands = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"];

    /// <summary>What iPhones keep: refused with a sentence that says how to send a JPEG.</summary>
    public static bool IsHeic(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12 || !file.Slice(4, 4).SequenceEqual("ftyp"u8)) return false;
        var brand = System.Text.Encoding.Latin1.GetString(file.Slice(8, 4));
        return _brands.Contains(brand);
    }

    public static bool IsPdf(ReadOnlySpan<byte> file) => file.StartsWith("%PDF-"u8);
}
