using Marketplace.Media.Codecs;
using Marketplace.Media.Pictures;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;
using Configuration = SixLabors.ImageSharp.Configuration;

namespace Marketplace.Media.ShareCards;

/// <summary>Lays picture, frame and words over each other. ImageSharp reads nothing here but what libvips has just written.</summary>
internal sealed class CardComposer(IPictureCodec codec)
{
    public const int Width = 1200, Height = 630;
    private const int Left = 688, Column = 464;
    private static readonly Configuration _ours = new(new JpegConfigurationModule(), new PngConfigurationModule());
    private static readonly Rgba32 _ground = new(0xfb, 0xf8, 0xf1), _emptyPicture = new(0xe2, 0xef, 0xeb);

    /// <param name="master">Null leaves the place of the picture empty.</param>
    public byte[] Compose(ShareCard card, Stream? master)
    {
        using var canvas = new Image<Rgba32>(_ours, Width, Height, _ground);
        var hasNote = master is not null && card.PictureNote.Length > 0;
        using (var picture = Picture(master)) canvas.Mutate(c => c.DrawImage(picture, new Point(0, 0), 1f));
        Lay(canvas, CardLayers.Frame(card, hasNote), 0, 0);
        Write(canvas, card.Brand, CardFont.Brand, new Rectangle(Left + 82, 58, Column - 82, 50));
        Write(canvas, card.Title, CardFont.Title, new Rectangle(Left, 148, Column, 200));
        Write(canvas, card.Subtitle, CardFont.Subtitle, new Rectangle(Left, 356, Column, 78));
        Write(canvas, card.Footer, CardFont.Footer, new Rectangle(Left, 542, Column, 50));
        if (hasNote) Write(canvas, card.PictureNote, CardFont.Note, new Rectangle(42, 568, 172, 40));
        using var made = new MemoryStream();
        canvas.Save(made, new JpegEncoder { Quality = 84 });
        return made.ToArray();
    }

    private Image<Rgba32> Picture(Stream? master)
    {
        if (master is null) return new Image<Rgba32>(_ours, Height, Height, _emptyPicture);
        using var square = new MemoryStream();
        codec.WriteSquare(master, square, Height, PictureFormat.Jpg);
        return Image.Load<Rgba32>(_ours, square.ToArray());
    }

    private static void Write(Image<Rgba32> canvas, string words, CardFont font, Rectangle box)
    {
        if (words.Length > 0) Lay(canvas, CardLayers.Words(words, font, box.Width, box.Height), box.X, box.Y);
    }

    private static void Lay(Image<Rgba32> canvas, byte[] png, int x, int y)
    {
        using var layer = Image.Load<Rgba32>(_ours, png);
        canvas.Mutate(c => c.DrawImage(layer, new Point(x, y), 1f));
    }
}
