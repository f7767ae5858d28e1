namespace Marketplace.ArchitectureTests.Words;

public sealed class PageLiteralTests
{
    [Fact]
    public void Pages_take_their_words_from_resources()
    {
        var pages = Repository.SourceFiles("*.razor");
        pages.ShouldNotBeEmpty();
        pages.SelectMany(f => VietnameseText.Literals(File.ReadAllText(f)).Select(l => $"{Path.GetRelativePath(Repository.Source, f)}:{l}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<h1>Giỏ hàng</h1>")]
    [InlineData("<a title=\"Xem thêm ở đây\" href=\"https://a.vn\">x</a>")]
    [InlineData("@code { string Word => \"Đơn\"; }")]
    public void Planted_literal_is_found(string page) => VietnameseText.Literals("<p>x</p>\n" + page).ShouldHaveSingleItem().ShouldStartWith("2: ");

    [Theory]
    [InlineData("@* Giỏ hàng *@")]
    [InlineData("<!-- Giỏ\nhàng -->")]
    [InlineData("@code { /// <summary>Đồng.</summary>\n }")]
    [InlineData("<a href=\"https://x.vn\">@Words.Cart</a>")]
    public void Comments_and_resources_are_no_literals(string page) => VietnameseText.Literals(page).ShouldBeEmpty();
}
