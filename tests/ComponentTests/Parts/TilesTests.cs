using Bunit;
using Marketplace.Components;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

public sealed class TilesTests : PartsContext
{
    [Fact]
    public void Tiles_stand_in_the_order_given_and_only_the_first_are_fetched_at_once()
    {
        var tiles = Render<Tiles>(p => p.Add(t => t.Cards, [Card with { Name = "Một" }, Card with { Name = "Hai" }, Card with { Name = "Ba" }])
            .Add(t => t.Eager, 2));
        tiles.FindAll("h3").Select(h => h.TextContent).ShouldBe(["Một", "Hai", "Ba"]);
        tiles.FindAll("img").Select(i => i.GetAttribute("loading")).ShouldBe([null, null, "lazy"]);
        tiles.FindAll("img").Select(i => i.GetAttribute("fetchpriority")).ShouldBe(["high", null, null]);
    }

    [Fact]
    public void Sample_data_is_marked_on_cards_only_beside_real_data()
    {
        var sample = Card with { Code = "HT-2", IsSample = true };
        Render<Tiles>(p => p.Add(t => t.Cards, [sample, sample with { Code = "HT-3" }])).FindAll(".mark.sample").ShouldBeEmpty();
        Render<Tiles>(p => p.Add(t => t.Cards, [Card, sample])).FindAll(".mark.sample").Count.ShouldBe(1);
    }

    [Fact]
    public void What_buyers_gave_is_worded_and_never_drawn_as_the_certificates_stars()
    {
        var tile = Render<ProductTile>(p => p.Add(t => t.Card, Card with { Sold90Days = 1_234, RatingTenths = 46, RatingCount = 12 }));
        tile.FindAll(".readers span").Select(s => s.TextContent).ShouldBe(["4,6/5 từ 12 người mua", "Đã bán 1.234"]);
        tile.FindAll(".stars").ShouldHaveSingleItem().ClassList.ShouldContain("s4");
        tile.FindAll(".readers .stars").ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_said_of_sales_and_ratings_that_are_not_there() =>
        Render<ProductTile>(p => p.Add(t => t.Card, Card)).FindAll(".readers").ShouldBeEmpty();
}
