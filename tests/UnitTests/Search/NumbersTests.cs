using Marketplace.Search.Query;
using Marketplace.Search.Query.Figures;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Search;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("dưới 500k", null, 500_000L)]
    [InlineData("duoi 500 nghin", null, 500_000L)]
    [InlineData("dưới 500.000đ", null, 500_000L)]
    [InlineData("dưới 500,000 đồng", null, 500_000L)]
    [InlineData("dưới 1 triệu", null, 1_000_000L)]
    [InlineData("dưới 1tr5", null, 1_500_000L)]
    [InlineData("dưới 1,5 triệu", null, 1_500_000L)]
    [InlineData("dưới 200", null, 200_000L)]
    [InlineData("không quá 200k", null, 200_001L)]
    [InlineData("tối đa 200k", null, 200_001L)]
    [InlineData("giá dưới 100k", null, 100_000L)]
    [InlineData("từ 100 đến 200 nghìn", 100_000L, 200_001L)]
    [InlineData("tu 100k den 200k", 100_000L, 200_001L)]
    [InlineData("100-200k", 100_000L, 200_001L)]
    [InlineData("giá từ 50k - 100k", 50_000L, 100_001L)]
    [InlineData("từ 500 nghìn đến 1 triệu", 500_000L, 1_000_001L)]
    [InlineData("trên 500k", 500_001L, null)]
    [InlineData("từ 500k", 500_000L, null)]
    [InlineData("từ 500k trở lên", 500_000L, null)]
    [InlineData("khoảng 100k", 80_000L, 120_001L)]
    [InlineData("120k", null, 120_001L)]
    [InlineData("120.000đ", null, 120_001L)]
    [InlineData("120 nghìn", null, 120_001L)]
    public void Prices_are_read_as_people_say_them(string text, long? from, long? to)
    {
        var (left, intent) = Numbers.Read(Words.Lower("cu đơ " + text));
        (intent.PriceFrom, intent.PriceTo).ShouldBe((from, to));
        Words.Of(left).ShouldBe(["cu", "đơ"]);
    }

    [Theory]
    [InlineData("4 sao", 4, 4)]
    [InlineData("4sao", 4, 4)]
    [InlineData("4*", 4, 4)]
    [InlineData("4⭐", 4, 4)]
    [InlineData("★★★★", 4, 4)]
    [InlineData("bốn sao", 4, 4)]
    [InlineData("nam sao", 5, 5)]
    [InlineData("3-4 sao", 3, 4)]
    [InlineData("3 hoặc 4 sao", 3, 4)]
    [InlineData("từ 4 sao", 4, 5)]
    [InlineData("4 sao trở lên", 4, 5)]
    public void Stars_are_read_as_people_say_them(string text, int from, int to)
    {
        var (left, intent) = Numbers.Read(Words.Lower("cu đơ " + text));
        intent.Stars.ShouldBe(Enumerable.Range(from, to - from + 1));
        Words.Of(left).ShouldBe(["cu", "đơ"]);
    }

    [Theory]
    [InlineData("hươu sao")]
    [InlineData("anh béo 38")]
    [InlineData("sơn kim 1")]
    [InlineData("gạo st25")]
    [InlineData("tân kỳ")]
    [InlineData("từ bi")]
    public void Other_words_and_numbers_stay(string text)
    {
        var (left, intent) = Numbers.Read(Words.Lower(text));
        intent.ShouldBe(QueryIntent.None);
        left.ShouldBe(text);
    }

    [Theory]
    [InlineData("nước mắm 500ml")]
    [InlineData("nước mắm 500 ml")]
    [InlineData("nước mắm 1 lít")]
    [InlineData("nước mắm 1,5kg")]
    public void Pack_sizes_are_no_words(string text) => Words.Of(Numbers.Read(Words.Lower(text)).Left).ShouldBe(["nước", "mắm"]);
}
