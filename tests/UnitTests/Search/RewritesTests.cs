using Marketplace.Search.Embedded;
using Marketplace.Search.Query;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Search;

public sealed class RewritesTests
{
    [Theory]
    [InlineData("lem", "nem")]
    [InlineData("chưng", "trưng")]
    [InlineData("súc", "xúc")]
    [InlineData("dò", "giò")]
    [InlineData("rò", "giò")]
    [InlineData("mang", "man")]
    [InlineData("trán", "trám")]
    public void Sounds_that_are_confused_are_exchanged(string wrong, string right) => Rewrites.Of(wrong).ShouldContain(right);

    [Theory]
    [InlineData("nghe")]
    [InlineData("cu")]
    [InlineData("bò")]
    public void Other_syllables_have_no_other_reading(string word) => Rewrites.Of(word).ShouldBeEmpty();

    [Theory]
    [InlineData("matong", "matomg", true)]
    [InlineData("matong", "maton", true)]
    [InlineData("matong", "mattong", true)]
    [InlineData("matong", "amtong", true)]
    [InlineData("matong", "matnog", true)]
    [InlineData("matong", "matgno", false)]
    [InlineData("matong", "matmia", false)]
    [InlineData("matong", "mtaogn", false)]
    public void One_letter_apart_is_added_left_out_changed_or_swapped(string one, string other, bool near) => Vocabulary.IsOneApart(one, other).ShouldBe(near);
}
