using Marketplace.Media.Codecs;
using Marketplace.Media.Files;
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
        var key = await bench.AddAsync((await bench.CleanAsync(SamplePictures.Photo(1200, 500))).Value!.Content);
        using var made = Image.NewFromBuffer(await bench.MakeAsync(key, 640, PictureFormat.Webp));
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
        bench.FileNames().ShouldContain(f => f.EndsWith(".webp", StringComparison.Ordinal));
        bench.FileNames().ShouldNotContain(f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_pictures_are_never_encoded_at_once()
    {
        var codec = new CountingCodec();
        using var bench = new MediaBench(codec);
        await Task.WhenAll(PictureFormats.Widths.Select(w => bench.MakeAsync("mat-ong-1", w, PictureFormat.Webp)));
        (codec.Calls, codec.MostAtOnce).ShouldBe((PictureFormats.Widths.Count, 1));
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
        var after = new PictureUrls(new PictureSources(bench.Folders, bench.Files)).Of("mat-ong-1", 320, PictureFormat.Avif);
        before.ShouldStartWith("/media/mat-ong-1-320.avif?v=");
        after.ShouldNotBe(before);
    }

    [Fact]
    public async Task A_broken_picture_is_decoded_once_and_not_found_ever_after()
    {
        var codec = new CountingCodec { Fault = new InvalidDataException("broken") };
        using var bench = new MediaBench(codec);
        var source = bench.Sources.Find(await bench.AddAsync([1, 2, 3]))!;
        foreach (var width in PictureFormats.Widths) (await bench.Variants.MakeAsync(source, width, PictureFormat.Webp)).ShouldBeNull();
        codec.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_picture_that_is_not_there_is_no_broken_one()
    {
        using var bench = new MediaBench();
        var source = bench.Sources.Find($"u-{Guid.CreateVersion7():N}")!;
        (await bench.Variants.MakeAsync(source, 320, PictureFormat.Webp)).ShouldBeNull();
        var master = (await bench.CleanAsync(SamplePictures.Photo())).Value!.Content;
        await bench.Files.WriteAsync(FileKeys.Picture(source.Key), master, "image/webp", TestContext.Current.CancellationToken);
        (await bench.Variants.MakeAsync(source, 320, PictureFormat.Webp)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Links_folders_and_empty_files_are_no_pictures()
    {
        using var bench = new MediaBench();
        var secret = Path.Combine(bench.Folders.Illustrations, "secret.txt");
        await File.WriteAllTextAsync(secret, SamplePictures.Drawing, TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(bench.Folders.Illustrations, "linked.svg"), secret);
        Directory.CreateDirectory(Path.Combine(bench.Folders.Illustrations, "folder.svg"));
        await File.WriteAllTextAsync(Path.Combine(bench.Folders.Illustrations, "empty.svg"), "", TestContext.Current.CancellationToken);
        foreach (var key in (string[])["linked", "folder", "empty"]) bench.Sources.Find(key).ShouldBeNull(key);
        bench.Sources.Drawings().Select(s => s.Key).ShouldBe(["mat-ong-1"]);
        var stored = $"u-{Guid.CreateVersion7():N}";
        Directory.CreateDirectory(Path.Combine(bench.Folders.Root, FileKeys.Originals));
        File.CreateSymbolicLink(Path.Combine(bench.Folders.Root, FileKeys.Picture(stored)), secret);
        (await bench.Sources.ExistsAsync(stored, TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    private sealed class CountingCodec : IPictureCodec
    {
        private int _calls, _now;

        public int Calls => _calls;

        public int MostAtOnce { get; private set; }

        public Exception? Fault { get; init; }

        public void WriteSquare(Stream source, Stream target, int width, PictureFormat format)
        {
            Interlocked.Increment(ref _calls);
            if (Fault is not null) throw Fault;
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _now));
            Thread.Sleep(30);
            Interlocked.Decrement(ref _now);
            target.WriteByte(1);
        }

        public (int Width, int Height) WriteClean(Stream source, Stream target, int maxEdge, CancellationToken time) => throw new NotSupportedException();
    }
}
