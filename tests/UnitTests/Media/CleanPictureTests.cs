using System.Globalization;
using System.Text;
using Marketplace.Media.Codecs;
using Marketplace.Media.Pictures;
using Marketplace.Media.Uploads;
using Marketplace.Shared;
using NetVips;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Media;

public sealed class CleanPictureTests
{
    [Fact]
    public async Task Photo_is_made_anew_no_larger_than_asked_for()
    {
        using var bench = new MediaBench();
        var clean = (await bench.CleanAsync(SamplePictures.Photo(2000, 1500))).Value!;
        (clean.Width, clean.Height).ShouldBe((1600, 1200));
        PictureHeader.Read(clean.Content).ShouldBe(new PictureHeader(1600, 1200));
    }

    [Fact]
    public async Task Photo_on_its_side_is_turned_upright()
    {
        using var bench = new MediaBench();
        var clean = (await bench.CleanAsync(SamplePictures.PhotoOnItsSide(800, 600))).Value!;
        (clean.Width, clean.Height).ShouldBe((600, 800));
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("GIF89a\u0001\u0001")]
    [InlineData("@page <h1>shell</h1>")]
    [InlineData("%PDF-1.7")]
    [InlineData("")]
    public async Task What_is_no_photo_is_refused(string content)
    {
        using var bench = new MediaBench();
        ShouldBeRefused(await bench.CleanAsync(Encoding.UTF8.GetBytes(content)), "PictureKind");
    }

    [Fact]
    public async Task Pixel_flood_is_refused_before_anything_is_decoded()
    {
        using var bench = new MediaBench(new NoCodec());
        ShouldBeRefused(await bench.CleanAsync(SamplePictures.Flood()), "PictureTooManyPixels");
    }

    [Theory]
    [InlineData(12_001, 10)]
    [InlineData(8_000, 5_001)]
    [InlineData(0, 10)]
    [InlineData(-1, 10)]
    public void Sizes_beyond_the_limits_are_too_many_pixels(int width, int height) => new PictureHeader(width, height).IsWithinLimits.ShouldBeFalse();

    [Fact]
    public void Largest_allowed_picture_is_within_the_limits() => new PictureHeader(8_000, 5_000).IsWithinLimits.ShouldBeTrue();

    [Fact]
    public async Task File_beyond_the_cap_is_refused_and_not_read_to_its_end()
    {
        using var bench = new MediaBench(new NoCodec());
        using var endless = new Endless();
        var file = await UploadBytes.ReadAsync(endless, CleanPicture.MaxBytes, TestContext.Current.CancellationToken);
        ShouldBeRefused(await bench.Clean.ExecuteAsync(file, 1600, TestContext.Current.CancellationToken), "PictureTooLarge");
        endless.Given.ShouldBeLessThan(CleanPicture.MaxBytes + 1_000_000);
    }

    [Fact]
    public async Task A_photo_of_an_iphone_gets_a_word_of_its_own()
    {
        using var bench = new MediaBench(new NoCodec());
        byte[] heic = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8];
        ShouldBeRefused(await bench.CleanAsync(heic), "PictureHeic");
    }

    [Fact]
    public async Task A_photo_of_twenty_thousand_scans_is_refused_before_anything_is_decoded()
    {
        using var bench = new MediaBench(new NoCodec());
        ShouldBeRefused(await bench.CleanAsync(SamplePictures.PhotoOfScans(20_000)), "PictureTooManyScans");
        ShouldBeRefused(await bench.CleanAsync(SamplePictures.PhotoOfScans(PictureHeader.MaxScans + 1)), "PictureTooManyScans");
    }

    [Fact]
    public async Task A_photo_that_gets_clearer_scan_by_scan_is_taken()
    {
        using var bench = new MediaBench();
        var scans = PictureHeader.Read(SamplePictures.PhotoByScans())!.Value.Scans;
        scans.ShouldBeInRange(6, 12);
        (await bench.CleanAsync(SamplePictures.PhotoByScans())).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Scans_times_pixels_are_bounded_too()
    {
        new PictureHeader(8_000, 5_000, 10).IsQuicklyDecoded.ShouldBeTrue();
        new PictureHeader(8_000, 5_000, 11).IsQuicklyDecoded.ShouldBeFalse();
        new PictureHeader(100, 100, 65).IsQuicklyDecoded.ShouldBeFalse();
    }

    /// <summary>Phones append films and second pictures after the end; pixels hold FF DA only as FF 00.</summary>
    [Fact]
    public void What_stands_behind_the_end_of_a_photo_is_not_counted()
    {
        var photo = SamplePictures.Photo(64, 64);
        byte[] scans = [.. Enumerable.Repeat(new byte[] { 0xFF, 0xDA, 0, 8 }, 100).SelectMany(s => s)];
        PictureHeader.Read([.. photo, .. scans])!.Value.Scans.ShouldBe(1);
    }

    [Fact]
    public async Task A_picture_that_takes_longer_than_its_time_is_refused()
    {
        using var bench = new MediaBench(budget: TimeSpan.FromTicks(1));
        ShouldBeRefused(await bench.CleanAsync(SamplePictures.Photo(3000, 2000)), "PictureBroken");
    }

    [Fact]
    public async Task Half_a_photo_is_refused()
    {
        using var bench = new MediaBench();
        foreach (var whole in new[] { SamplePictures.Photo(), SamplePictures.Png(), SamplePictures.WebP() })
            ShouldBeRefused(await bench.CleanAsync(whole[..(whole.Length * 6 / 10)]), "PictureBroken");
    }

    [Fact]
    public async Task Header_alone_is_refused()
    {
        using var bench = new MediaBench();
        (await bench.CleanAsync([0xFF, 0xD8, 0xFF])).Succeeded.ShouldBeFalse();
        (await bench.CleanAsync([0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])).Succeeded.ShouldBeFalse();
        (await bench.CleanAsync(SamplePictures.Png()[..40])).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Script_hidden_behind_a_photo_is_gone()
    {
        using var bench = new MediaBench();
        var polyglot = SamplePictures.Photo().Concat("<script>alert('polyglot')</script><?php system($_GET['x']) ?>"u8.ToArray()).ToArray();
        var clean = (await bench.CleanAsync(polyglot)).Value!;
        Encoding.Latin1.GetString(clean.Content).ShouldNotContain("polyglot");
    }

    [Fact]
    public async Task Place_and_camera_are_stripped()
    {
        var photo = SamplePictures.PhotoWithPlace();
        Encoding.Latin1.GetString(photo).ShouldContain("SecretCamera9000", customMessage: "the sample must carry what is to be stripped");
        using var bench = new MediaBench();
        var clean = (await bench.CleanAsync(photo)).Value!;
        Encoding.Latin1.GetString(clean.Content).ShouldNotContain("SecretCamera9000");
        using var kept = Image.NewFromBuffer(clean.Content);
        kept.GetFields().ShouldNotContain(f => f.StartsWith("exif", StringComparison.Ordinal) || f.StartsWith("xmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Header_reads_every_kind_of_size()
    {
        PictureHeader.Read(SamplePictures.Photo(1200, 900)).ShouldBe(new PictureHeader(1200, 900));
        PictureHeader.Read(SamplePictures.Png(640, 480)).ShouldBe(new PictureHeader(640, 480));
        PictureHeader.Read(SamplePictures.WebP(600, 400)).ShouldBe(new PictureHeader(600, 400));
        PictureHeader.Read(SamplePictures.WebP(601, 401, lossless: true)).ShouldBe(new PictureHeader(601, 401));
        PictureHeader.Read(SamplePictures.Flood()).ShouldBe(new PictureHeader(30_000, 30_000));
    }

    [Fact]
    public void Header_survives_any_bytes()
    {
        var dice = new Random(148);
        foreach (var start in new[] { SamplePictures.Photo(16, 16), SamplePictures.Png(16, 16), SamplePictures.WebP(16, 16) })
            for (var round = 0; round < 3000; round++)
            {
                var bytes = start[..dice.Next(start.Length)];
                for (var hits = dice.Next(6); hits > 0 && bytes.Length > 0; hits--) bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
                Should.NotThrow(() => PictureHeader.Read(bytes));
            }
    }

    private static void ShouldBeRefused(Result<CleanedPicture> result, string why)
    {
        var refused = result.Errors.ShouldHaveSingleItem();
        (refused.Field, refused.Message.Key).ShouldBe(("picture", why));
        foreach (var culture in (string[])["vi", "en"]) refused.Message.Text(CultureInfo.GetCultureInfo(culture)).ShouldNotBeEmpty();
    }

    private sealed class NoCodec : IPictureCodec
    {
        public void WriteSquare(Stream source, Stream target, int width, PictureFormat format) => throw new InvalidOperationException("decoded");

        public (int Width, int Height) WriteClean(Stream source, Stream target, int maxEdge, CancellationToken time) =>
            throw new InvalidOperationException("decoded");
    }

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
