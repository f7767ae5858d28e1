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

public sealed class StorePictureTests
{
    [Fact]
    public async Task Photo_is_kept_under_a_name_made_here()
    {
        using var bench = new MediaBench();
        var stored = (await StoreAsync(bench, SamplePictures.Photo(2000, 1500))).Value!;
        (stored.Width, stored.Height).ShouldBe((1600, 1200));
        PictureName.IsKey(stored.Key).ShouldBeTrue();
        bench.Files().ShouldContain(Path.Combine("media", "originals", stored.Key + ".webp"));
    }

    [Fact]
    public async Task Photo_on_its_side_is_turned_upright()
    {
        using var bench = new MediaBench();
        var stored = (await StoreAsync(bench, SamplePictures.PhotoOnItsSide(800, 600))).Value!;
        (stored.Width, stored.Height).ShouldBe((600, 800));
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
        ShouldBeRefused(bench, await StoreAsync(bench, Encoding.UTF8.GetBytes(content)), "PictureKind");
    }

    [Fact]
    public async Task Pixel_flood_is_refused_before_anything_is_decoded()
    {
        using var bench = new MediaBench(new NoCodec());
        ShouldBeRefused(bench, await StoreAsync(bench, SamplePictures.Flood()), "PictureTooManyPixels");
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
        ShouldBeRefused(bench, await bench.Store.ExecuteAsync(endless, TestContext.Current.CancellationToken), "PictureTooLarge");
        endless.Given.ShouldBeLessThan(StorePicture.MaxBytes + 1_000_000);
    }

    [Fact]
    public async Task Half_a_photo_is_refused()
    {
        using var bench = new MediaBench();
        foreach (var whole in new[] { SamplePictures.Photo(), SamplePictures.Png(), SamplePictures.WebP() })
            ShouldBeRefused(bench, await StoreAsync(bench, whole[..(whole.Length * 6 / 10)]), "PictureBroken");
    }

    [Fact]
    public async Task Header_alone_is_refused()
    {
        using var bench = new MediaBench();
        (await StoreAsync(bench, [0xFF, 0xD8, 0xFF])).Succeeded.ShouldBeFalse();
        (await StoreAsync(bench, [0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])).Succeeded.ShouldBeFalse();
        (await StoreAsync(bench, SamplePictures.Png()[..40])).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Script_hidden_behind_a_photo_is_gone()
    {
        using var bench = new MediaBench();
        var polyglot = SamplePictures.Photo().Concat("<script>alert('polyglot')</script><?php system($_GET['x']) ?>"u8.ToArray()).ToArray();
        var stored = (await StoreAsync(bench, polyglot)).Value!;
        Kept(bench, stored).ShouldNotContain("polyglot");
    }

    [Fact]
    public async Task Place_and_camera_are_stripped()
    {
        var photo = SamplePictures.PhotoWithPlace();
        Encoding.Latin1.GetString(photo).ShouldContain("SecretCamera9000", customMessage: "the sample must carry what is to be stripped");
        using var bench = new MediaBench();
        var stored = (await StoreAsync(bench, photo)).Value!;
        Kept(bench, stored).ShouldNotContain("SecretCamera9000");
        using var kept = Image.NewFromBuffer(Encoding.Latin1.GetBytes(Kept(bench, stored)));
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

    private static Task<Result<StoredPicture>> StoreAsync(MediaBench bench, byte[] file) =>
        bench.Store.ExecuteAsync(new MemoryStream(file), TestContext.Current.CancellationToken);

    private static string Kept(MediaBench bench, StoredPicture stored) =>
        Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(bench.Folders.Originals, stored.Key + ".webp")));

    private static void ShouldBeRefused(MediaBench bench, Result<StoredPicture> result, string why)
    {
        result.Errors.Select(e => (e.Field, e.Message.Key)).ShouldBe([("picture", why)]);
        result.Errors[0].Message.Text(CultureInfo.GetCultureInfo("vi-VN")).ShouldNotBeEmpty();
        bench.Files().ShouldBe([Path.Combine("packshots", "mat-ong-1.svg")]);
    }

    private sealed class NoCodec : IPictureCodec
    {
        public void WriteSquare(Stream source, bool isDrawing, Stream target, int width, PictureFormat format) =>
            throw new InvalidOperationException("decoded");

        public (int Width, int Height) WriteClean(Stream source, Stream target, int maxEdge) => throw new InvalidOperationException("decoded");
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
