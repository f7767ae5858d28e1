using Marketplace.Media.Pictures;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Media;

public sealed class PictureNameTests
{
    [Theory]
    [InlineData("mat-ong-1-320.avif", "mat-ong-1", 320)]
    [InlineData("a-1280.jpg", "a", 1280)]
    [InlineData("u-320-640.webp", "u-320", 640)]
    public void Name_gives_key_and_width(string name, string key, int width) =>
        (PictureName.Parse(name) is { } picture ? (picture.Key, picture.Width) : default).ShouldBe((key, width));

    [Theory]
    [InlineData("mat-ong-1-321.avif")]
    [InlineData("mat-ong-1-9999.webp")]
    [InlineData("mat-ong-1-320.svg")]
    [InlineData("mat-ong-1-320.AVIF")]
    [InlineData("mat-ong-1.avif")]
    [InlineData("../secret-320.avif")]
    [InlineData("..\\secret-320.avif")]
    [InlineData("a/b-320.avif")]
    [InlineData("Mật-320.avif")]
    [InlineData("a-320.avif\n")]
    [InlineData("a\0-320.avif")]
    [InlineData("-320.avif.avif")]
    [InlineData("")]
    public void Other_names_and_sizes_are_no_picture(string name) => PictureName.Parse(name).ShouldBeNull();

    [Fact]
    public void Keys_are_at_most_64_characters()
    {
        PictureName.IsKey(new string('a', 64)).ShouldBeTrue();
        PictureName.IsKey(new string('a', 65)).ShouldBeFalse();
    }
}
