using System.Text;
using Marketplace.SalesChannels.LinkChecks.Fetching;
using Shouldly;
using Xunit;

namespace Marketplace.UnitTests.SalesChannels.LinkChecks;

/// <summary>The words of a page, which alone tell whether it changed.</summary>
public sealed class PageTextTests
{
    [Theory]
    [InlineData("<h1>Mật  ONG</h1><p>45.000đ, còn 3", "mật ong đ còn")]
    [InlineData("a<script>x<b>y</script>b<STYLE>z</style >c<!-- d > e -->f", "a b c f")]
    [InlineData("a<script src='x'>never closed", "a")]
    [InlineData("a<!-- never closed", "a")]
    [InlineData("a<b", "a")]
    [InlineData("<", "")]
    [InlineData("", "")]
    public void Code_figures_and_spaces_are_left_out(string page, string words) => PageText.Of(page).ShouldBe(words);

    [Fact]
    public void Pages_of_nothing_but_tags_are_read_in_one_go()
    {
        var page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<script <!--<", 40_000)));
        PageText.HashOf(page).Length.ShouldBe(64);
    }
}
