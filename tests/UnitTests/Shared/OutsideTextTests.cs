using Marketplace.Shared;
using Marketplace.Shared.Text;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Shared;

public sealed class OutsideTextTests
{
    [Theory]
    [InlineData("a\uFFFEb", "ab")]
    [InlineData("a\uFFFF", "a")]
    [InlineData("\uFDD0a", "a")]
    [InlineData("a\0b\u0085", "ab")]
    [InlineData("a\nb\tc", "a\nb\tc")]
    [InlineData("\U0001F36F \U0001FFFE", "\U0001F36F ")]
    public void What_is_no_character_is_left_out(string text, string wellFormed)
    {
        OutsideText.WellFormed(text).ShouldBe(wellFormed);
        OutsideText.IsWellFormed(text).ShouldBe(text == wellFormed);
    }

    [Fact]
    public void Half_a_character_is_none() => OutsideText.WellFormed("a\ud83cb" + '\udf6f').ShouldBe("ab");

    [Theory]
    [InlineData("  Mật\u00a0\u3000 ong\t ", "Mật ong")]
    [InlineData("e\u0301", "é")]
    [InlineData("\u200b Cu đơ \ufeff", "Cu đơ")]
    [InlineData("a\n\nb", "a b")]
    public void A_name_is_one_line_composed_and_without_needless_spaces(string text, string tidy) => OutsideText.Tidy(text).ShouldBe(tidy);

    [Theory]
    [InlineData(" \u200b\u2060\u00ad\u3164\u2800\t", true)]
    [InlineData("\u200bx", false)]
    public void Nothing_but_what_nobody_sees_is_blank(string text, bool isBlank) => OutsideText.IsBlank(text).ShouldBe(isBlank);

    [Fact]
    public void Names_of_any_length_and_of_any_character_have_a_slug()
    {
        Slug.Of(string.Concat(Enumerable.Repeat("Mật ong rừng ", 1000))).Length.ShouldBeInRange(40, Slug.Longest);
        Slug.Of(new string('a', 20_000)).Length.ShouldBe(Slug.Longest);
        Slug.Of("Mật\uFFFE ong\ud800").ShouldBe("mat-ong");
    }

    [Theory]
    [InlineData("mật ong", 7, "mật ong")]
    [InlineData("mật ong", 3, "mật")]
    [InlineData("a\U0001F41Dc", 2, "a")]
    [InlineData("a\U0001F41Dc", 3, "a\U0001F41D")]
    public void What_is_cut_off_takes_no_half_of_a_character_with_it(string text, int most, string cut) => OutsideText.Cut(text, most).ShouldBe(cut);
}
