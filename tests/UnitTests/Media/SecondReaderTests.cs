using Marketplace.Media.Pictures;
using Shouldly;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;
using Xunit;

namespace Marketplace.UnitTests.Media;

/// <summary>What libvips wrote, read by another library: sizes, colours, and that nothing of the sender is left.</summary>
public sealed class SecondReaderTests
{
    [Fact]
    public async Task A_clean_master_has_the_photos_colours_and_no_metadata()
    {
        using var bench = new MediaBench();
        var clean = (await bench.CleanAsync(SamplePictures.PhotoWithPlace())).Value!;
        using var read = Image.Load<Rgb24>(clean.Content);
        (read.Width, read.Height).ShouldBe((400, 300));
        ShouldBeBare(read);
        ShouldBeNear(read[200, 150]);
    }

    [Theory]
    [InlineData(320, PictureFormat.Jpg), InlineData(1280, PictureFormat.Jpg), InlineData(320, PictureFormat.Webp), InlineData(1280, PictureFormat.Webp)]
    public async Task A_made_size_has_its_edge_the_photos_colours_and_no_metadata(int width, PictureFormat format)
    {
        using var bench = new MediaBench();
        var key = await bench.AddAsync((await bench.CleanAsync(SamplePictures.PhotoWithPlace())).Value!.Content);
        using var read = Image.Load<Rgb24>(await bench.MakeAsync(key, width, format));
        (read.Width, read.Height).ShouldBe((width, width));
        ShouldBeBare(read);
        ShouldBeNear(read[width / 2, width / 2]);
    }

    private static void ShouldBeBare(Image read)
    {
        read.Metadata.ExifProfile.ShouldBeNull();
        read.Metadata.XmpProfile.ShouldBeNull();
        read.Metadata.IptcProfile.ShouldBeNull();
    }

    private static void ShouldBeNear(Rgb24 pixel) =>
        new[] { Math.Abs(pixel.R - 200), Math.Abs(pixel.G - 120), Math.Abs(pixel.B - 40) }.Max().ShouldBeLessThan(8, pixel.ToString());
}
