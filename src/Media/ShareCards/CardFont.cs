namespace Marketplace.Media.ShareCards;

/// <summary>A style of words: shipped font, sizes to try in pixels, colour.</summary>
internal sealed record CardFont(string Family, string FileName, IReadOnlyList<int> Sizes, IReadOnlyList<byte> Colour)
{
    private const string Bold = "OcopSans-Bold.ttf", Regular = "OcopSans-Regular.ttf";
    private static readonly byte[] _ink = [0x1d, 0x2b, 0x2b], _soft = [0x56, 0x61, 0x5e], _brand = [0x0e, 0x5f, 0x5b];

    public static CardFont Brand { get; } = new("Ocop Sans Bold", Bold, [34, 28], _brand);

    public static CardFont Title { get; } = new("Ocop Sans Bold", Bold, [60, 52, 45, 39, 34], _ink);

    public static CardFont Subtitle { get; } = new("Ocop Sans", Regular, [30, 26], _soft);

    public static CardFont Footer { get; } = new("Ocop Sans Bold", Bold, [28, 24], _brand);

    public static CardFont Note { get; } = new("Ocop Sans", Regular, [24, 20], _ink);

    public string File => Path.Combine(AppContext.BaseDirectory, "ShareCards", "Fonts", FileName);
}
