using Marketplace.Ordering.Reviews;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Ordering;

public sealed class ReviewTextTests
{
    [Theory]
    [InlineData("Trần Thị Lan", "T. T. Lan"), InlineData("Lan", "Lan"), InlineData("  nguyễn   văn an ", "N. V. an"), InlineData("", "")]
    [InlineData("Đặng Ánh", "Đ. Ánh"), InlineData("\u202eabc Lan", "A. Lan")]
    public void A_buyers_name_is_shortened(string name, string shown) => ReviewText.ShortName(name).ShouldBe(shown);

    [Theory]
    [InlineData("  Ngon \r\n lắm  ", "Ngon\nlắm"), InlineData("a\n\n\n\n\nb", "a\n\nb"),
        InlineData("a\u0000\u0007b\u202e", "ab"), InlineData("Ngo\u0302n", "Ngôn")]
    public void Words_are_tidied(string typed, string kept) => ReviewText.Tidy(typed).ShouldBe(kept);

    [Fact]
    public void Words_are_neither_too_short_nor_too_long()
    {
        ReviewText.Check("Words", new string('a', 9)).ShouldNotBeNull();
        ReviewText.Check("Words", new string('a', 10)).ShouldBeNull();
        ReviewText.Check("Words", new string('a', 1001)).ShouldNotBeNull();
    }
}
