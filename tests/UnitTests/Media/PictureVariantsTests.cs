using Marketplace.Media.Codecs;
using Marketplace.Media.Pictures;
using NetVips;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Media;

public sealed class PictureVariantsTests
{
    public static TheoryData<int, PictureFormat> EverySize()
    {
        var all = new TheoryData<int, PictureFormat>();
        foreach (var width in PictureFormats.Widths)
            foreach (var format in Enum.GetValues<PictureFormat>()) all.Add(width, format);
        return all;
    }

    [Theory]
    [MemberData(nameof(EverySize))]
    public async Task Every_size_and_format_of_a_drawing_is_a_square_of_that_width(int width, PictureFormat format)
    {
        using var bench = new MediaBench();
        using var made = Image.NewFromBuffer(await bench.MakeAsync("mat-ong-1", width, format));
        (made.Width, made.Height).ShouldBe((width, width));
        made.Get("vips-loader").ToString()!.ShouldContain(format switch { PictureFormat.Avif => "heif", PictureFormat.Webp => "webp", _ => "jpeg" });
    }

    [Fact]
    public async Task Wide_photo_is_cut_to_a_square_not_squeezed()
    {
        using var bench = new MediaBench();
        var stored = (await bench.Store.ExecuteAsync(new MemoryStream(SamplePictures.Photo(1200, 500)), TestContext.Current.CancellationToken)).Value!;
        using var made = Image.NewFromBuffer(await bench.MakeAsync(stored.Key, 640, PictureFormat.Webp));
        (made.Width, made.Height).ShouldBe((640, 640));
    }

    [Fact]
    public async Task Fifty_readers_of_one_size_cause_one_encoding()
    {
        var codec = new CountingCodec();
        using var bench = new MediaBench(codec);
        var made = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => bench.MakeAsync("mat-ong-1", 320, PictureFormat.Webp)));
        codec.Calls.ShouldBe(1);
        made.ShouldAllBe(m => m.Length == 1);
        bench.Files().ShouldContain(f => f.EndsWith(".webp", StringComparison.Ordinal));
        bench.Files().ShouldNotContain(f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_pictures_are_never_encoded_at_once()
    {
        var codec = new CountingCodec();
        using var bench = new MediaBench(codec);
        await Task.WhenAll(PictureFormats.Widths.Select(w => bench.MakeAsync("mat-ong-1", w, PictureFormat.Webp)));
        (codec.Calls, codec.MostAtOnce).ShouldBe((4, 1));
    }

    [Fact]
    public async Task Picture_is_answered_when_it_cannot_be_kept()
    {
        using var bench = new MediaBench();
        Directory.CreateDirectory(bench.Folders.Root);
        await File.WriteAllTextAsync(bench.Folders.Sizes, "a file stands where the folder should be", TestContext.Current.CancellationToken);
        (await bench.MakeAsync("mat-ong-1", 320, PictureFormat.Jpg)).Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Address_changes_with_the_content()
    {
        using var bench = new MediaBench();
        var before = new PictureUrls(bench.Sources).Of("mat-ong-1", 320, PictureFormat.Avif);
        File.AppendAllText(Path.Combine(bench.Folders.Illustrations, "mat-ong-1.svg"), "<!-- new -->");
        var after = new PictureUrls(new PictureSources(bench.Folders)).Of("mat-ong-1", 320, PictureFormat.Avif);
        before.ShouldStartWith("/media/mat-ong-1-320.avif?v=");
        after.ShouldNotBe(before);
    }

    private sealed class CountingCodec : IPictureCodec
    {
        private int _calls, _now;

        public int Calls => _calls;

        public int MostAtOnce { get; private set; }

        public void WriteSquare(Stream source, bool isDrawing, Stream target, int width, PictureFormat format)
        {
            Interlocked.Increment(ref _calls);
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _now));
            Thread.Sleep(30);
            Interlocked.Decrement(ref _now);
            target.WriteByte(1);
        }

        public (int Width, int Height) WriteClean(Stream source, Stream target, int maxEdge) => throw new NotSupportedException();
    }
}
