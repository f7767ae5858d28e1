using System.Globalization;
using System.Security;
using System.Text;
using NetVips;

namespace Marketplace.Media.ShareCards;

/// <summary>Words, frame and stars of a card as PNG layers, drawn by libvips: it shapes Vietnamese with the font that is shipped here.</summary>
internal static class CardLayers
{
    private const int LongestText = 160;
    private const string Star = "m12 1.8 3.1 6.5 7 .9-5.1 5 1.3 7L12 17.7l-6.3 3.5 1.3-7-5.1-5 7-.9z";

    /// <summary>The largest size whose lines fit; what never fits is cut at a word and ends with "…".</summary>
    public static byte[] Words(string text, CardFont font, int width, int height)
    {
        for (var words = Plain(text); ; words = Shorter(words))
        {
            foreach (var size in font.Sizes)
            {
                using var mask = Draw(words, font, size, width);
                if (mask.Width <= width && mask.Height <= height) return Coloured(mask, font.Colour);
            }
        }
    }

    /// <summary>Everything but picture and words.</summary>
    public static byte[] Frame(ShareCard card, bool hasNote)
    {
        var svg = new StringBuilder("""
            <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect x="630" width="10" height="630" fill="#f2bf4b"/>
            <rect x="640" y="612" width="560" height="18" fill="#0e5f5b"/>
            <g transform="translate(688 48) scale(1.34)"><rect width="48" height="48" rx="14" fill="#0e5f5b"/>
            <path d="M5 31 16 15l7 9 6-7 14 14z" fill="#c5ddd7"/><path d="m16 15 7 9-5 7H5z" fill="#fff"/>
            <path d="M4 36c5-3 9 2 14 0s9-3 13-1 8 2 13-1" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/></g>
            """);
        for (var i = 0; i < card.Stars; i++)
            svg.Append(CultureInfo.InvariantCulture, $"""<path transform="translate({688 + i * 56} 452) scale(2.1)" d="{Star}" fill="#d9920f"/>""");
        if (hasNote) svg.Append("""<rect x="24" y="560" width="206" height="46" rx="23" fill="#fff" fill-opacity=".92"/>""");
        svg.Append("</svg>");
        using var drawn = Image.SvgloadBuffer(Encoding.UTF8.GetBytes(svg.ToString()));
        return drawn.PngsaveBuffer(compression: 1);
    }

    private static Image Draw(string words, CardFont font, int size, int width) => Image.Text(
        SecurityElement.Escape(words), font: $"{font.Family} {size}", fontfile: font.File, width: width, dpi: 72, spacing: size / 8);

    /// <summary>No more than a card could ever hold, and nothing that is no letter or sign.</summary>
    private static string Plain(string text)
    {
        var words = new string([.. text.Normalize().Select(c => char.IsControl(c) ? ' ' : c)]);
        return words.Length > LongestText ? Shorter(words[..LongestText]) : words;
    }

    private static string Shorter(string words)
    {
        var bare = words.TrimEnd('…', ' ');
        var space = bare.LastIndexOf(' ');
        return (space > 0 ? bare[..space] : bare[..(bare.Length / 2)]) + "…";
    }

    private static byte[] Coloured(Image mask, IReadOnlyList<byte> colour)
    {
        using var ink = mask.NewFromImage(colour[0], colour[1], colour[2]).Copy(interpretation: Enums.Interpretation.Srgb);
        using var words = ink.Bandjoin(mask);
        return words.PngsaveBuffer(compression: 1);
    }
}
