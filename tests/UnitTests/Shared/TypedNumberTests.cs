using Marketplace.Shared.Text;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Shared;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("35000", 35_000L)]
    [InlineData("35.000", 35_000L)]
    [InlineData("35 000 đ", 35_000L)]
    [InlineData("1,250,000", 1_250_000L)]
    [InlineData("35.000đồng", 35_000L)]
    [InlineData("0", 0L)]
    public void Dong_are_read_as_people_write_them(string text, long vnd) => TypedNumber.Vnd(text).ShouldBe(vnd);

    [Theory]
    [InlineData("")]
    [InlineData("35.5")]
    [InlineData("35.00")]
    [InlineData("-5")]
    [InlineData("35k")]
    [InlineData("1.2.3")]
    [InlineData("٣٥")]
    [InlineData("1000000000000000")]
    public void What_is_no_sum_of_whole_dong_is_not_guessed(string text) => TypedNumber.Vnd(text).ShouldBeNull();

    [Theory]
    [InlineData("1,2", 1_200)]
    [InlineData("1.2 kg", 1_200)]
    [InlineData("0,005", 5)]
    [InlineData("20", 20_000)]
    public void Kilograms_become_grams(string text, int grams) => TypedNumber.Grams(text).ShouldBe(grams);

    [Theory]
    [InlineData("")]
    [InlineData("1,2345")]
    [InlineData("-1")]
    [InlineData("một")]
    public void What_is_no_weight_is_not_guessed(string text) => TypedNumber.Grams(text).ShouldBeNull();
}
