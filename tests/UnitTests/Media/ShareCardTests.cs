using System.Text;
using Marketplace.Media.ShareCards;
using Shouldly;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;
using Xunit;

namespace Marketplace.UnitTests.Media;

public sealed class ShareCardTests
{
    private static readonly ShareCard _honey = new()
    {
        Brand = "Chợ OCOP Hà Tĩnh",
        Title = "Mật ong rừng Vũ Quang nguyên chất, ươm dưới tán lá đại ngàn",
        Subtitle = "Hợp tác xã Nông nghiệp và Dịch vụ tổng hợp Thọ Điền",
        Stars = 4,
        MediaKey = "mat-ong-1",
        PictureNote = "Ảnh minh họa",
        Footer = "Đặc sản OCOP chính gốc",
    };

    [Fact]
    public async Task A_card_is_a_jpeg_of_1200_by_630_with_its_picture_on_the_left()
    {
        using var bench = new MediaBench();
        var made = await bench.Cards.ExecuteAsync(_honey, Cancel);
        using var card = Image.Load<Rgb24>(made.Content);
        (card.Width, card.Height).ShouldBe((1200, 630));
        Near(card[315, 315], 0x7A, 0x52, 0x00);
        Near(card[40, 40], 0xFF, 0xE0, 0x8A);
        Near(card[1190, 100], 0xFB, 0xF8, 0xF1);
        made.Content.Length.ShouldBeInRange(15_000, 200_000);
        if (Environment.GetEnvironmentVariable("SHOW_CARDS") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, "card.jpg"), made.Content, Cancel);
    }

    [Theory]
    [InlineData("Title"), InlineData("Subtitle"), InlineData("Footer"), InlineData("PictureNote"), InlineData("Stars"), InlineData("Brand")]
    public async Task Everything_it_says_is_seen(string part)
    {
        using var bench = new MediaBench();
        var less = part switch
        {
            "Title" => _honey with { Title = "" },
            "Subtitle" => _honey with { Subtitle = "" },
            "Footer" => _honey with { Footer = "" },
            "PictureNote" => _honey with { PictureNote = "" },
            "Stars" => _honey with { Stars = 3 },
            _ => _honey with { Brand = "" },
        };
        using var whole = Image.Load<Rgb24>((await bench.Cards.ExecuteAsync(_honey, Cancel)).Content);
        using var other = Image.Load<Rgb24>((await bench.Cards.ExecuteAsync(less, Cancel)).Content);
        DarkerPixels(whole, other).ShouldBeGreaterThan(150);
    }

    /// <summary>Composed and decomposed letters are one word; a mark more makes another picture.</summary>
    [Fact]
    public void Vietnamese_marks_are_drawn_each()
    {
        var drawn = Draw("Hương Sơn đặc sản");
        Draw("Hương Sơn đặc sản").SequenceEqual(drawn).ShouldBeTrue("the same words");
        Draw("Hương Sơn đặc sản".Normalize(NormalizationForm.FormD)).SequenceEqual(drawn).ShouldBeTrue("the same words, decomposed");
        foreach (var other in (string[])["Huơng Sơn đặc sản", "Hương Son đặc sản", "Hương Sơn dặc sản", "Hương Sơn đăc sản", "Hương Sơn đặc san"])
            Draw(other).SequenceEqual(drawn).ShouldBeFalse(other);
    }

    [Fact]
    public async Task A_name_without_end_is_cut_and_a_hostile_one_is_only_words()
    {
        using var bench = new MediaBench();
        string[] titles = [string.Join(' ', Enumerable.Repeat("mật ong", 200)), new string('W', 3000), "<span size='9999999'>&amp;</b>", "a&b<c>\"'"];
        foreach (var title in titles)
            Image.Identify((await bench.Cards.ExecuteAsync(_honey with { Title = title }, Cancel)).Content).Width.ShouldBe(1200);
    }

    [Fact]
    public async Task A_card_is_made_once_and_anew_when_it_says_something_else()
    {
        using var bench = new MediaBench();
        var first = await bench.Cards.ExecuteAsync(_honey, Cancel);
        var path = Path.Combine(bench.Folders.Root, "cards", first.Version + ".jpg");
        await File.WriteAllTextAsync(path, "kept", Cancel);
        (await bench.Cards.ExecuteAsync(_honey, Cancel)).Content.ShouldBe("kept"u8.ToArray());
        (await bench.Cards.ExecuteAsync(_honey with { Stars = 5 }, Cancel)).Version.ShouldNotBe(first.Version);
    }

    [Fact]
    public async Task A_picture_that_is_gone_or_broken_leaves_its_place_empty()
    {
        using var bench = new MediaBench();
        foreach (var key in (string[])[$"u-{Guid.NewGuid():N}", await bench.AddAsync([1, 2, 3]), "no-such", "../x"])
        {
            using var card = Image.Load<Rgb24>((await bench.Cards.ExecuteAsync(_honey with { MediaKey = key }, Cancel)).Content);
            Near(card[315, 315], 0xE2, 0xEF, 0xEB);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static byte[] Draw(string words)
    {
        using var drawn = Image.Load<Rgba32>(CardLayers.Words(words, CardFont.Title, 464, 200));
        var pixels = new byte[drawn.Width * drawn.Height * 4];
        drawn.CopyPixelDataTo(pixels);
        return pixels;
    }

    private static void Near(Rgb24 pixel, int red, int green, int blue)
    {
        var far = Math.Max(Math.Abs(pixel.R - red), Math.Max(Math.Abs(pixel.G - green), Math.Abs(pixel.B - blue)));
        far.ShouldBeLessThan(10, $"{pixel} instead of {red}, {green}, {blue}");
    }

    private static int DarkerPixels(Image<Rgb24> whole, Image<Rgb24> other)
    {
        var count = 0;
        for (var y = 0; y < whole.Height; y += 2)
            for (var x = 0; x < whole.Width; x += 2)
                if (Math.Abs(whole[x, y].R - other[x, y].R) + Math.Abs(whole[x, y].G - other[x, y].G) > 60) count++;
        return count;
    }
}
