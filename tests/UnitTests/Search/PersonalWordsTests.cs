using Marketplace.Search.Log;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.Search;

public sealed class PersonalWordsTests
{
    [Theory]
    [InlineData("an.nguyen@mau.example")]
    [InlineData("mật ong an @ mau")]
    [InlineData("an＠mau.example")]
    [InlineData("gọi 0912 345 678")]
    [InlineData("+84.912.345.678")]
    [InlineData("cccd 038099012345")]
    [InlineData("٠٩١٢٣٤٥٦٧٨")]
    public void Mailboxes_and_long_numbers_may_be_somebodys(string text) => PersonalWords.MayBeIn(text).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("mật ong")]
    [InlineData("kẹo cu đơ 500g")]
    [InlineData("dưới 500000")]
    public void Goods_and_prices_are_nobodys(string text) => PersonalWords.MayBeIn(text).ShouldBeFalse();
}
