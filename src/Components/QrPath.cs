using System.Globalization;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using QRCoder;

namespace Marketplace.Components;

/// <summary>A QR code as one SVG path with a stroke per run of dark modules: a tenth of what a rectangle per module weighs.</summary>
/// <param name="Size">Modules on an edge, quiet zone included.</param>
internal sealed record QrPath(int Size, string Path)
{
    private const int Most = 4_096;

    /// <summary>Finding the best mask costs as much as the rest of a page; the same address is drawn again and again.</summary>
    private static readonly MemoryCache _drawn = new(new MemoryCacheOptions { SizeLimit = Most });

    public static QrPath Of(string text) => _drawn.GetOrCreate(text, entry =>
    {
        entry.Size = 1;
        return Draw(text);
    })!;

    private static QrPath Draw(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
            {
                if (!code.ModuleMatrix[y][x]) continue;
                var from = x;
                while (x < size && code.ModuleMatrix[y][x]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1H{from}z");
            }
        return new QrPath(size, path.ToString());
    }
}
