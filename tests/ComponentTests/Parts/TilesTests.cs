using System.Globalization;
using Bunit;
using Marketplace.Components;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

public sealed class TilesTests : PartsContext
{
    public TilesTests() => Services.AddScoped<KeptMarkup>();

    [Fact]
    public void Tiles_stand_in_the_order_given_and_only_the_first_are_fetched_at_once()
    {
        var tiles = Render<Tiles>(p => p.Add(t => t.Cards, [Card with { Name = "Một" }, Card with { Name = "Hai" }, Card with { Name = "Ba" }]).Add(t => t.Eager, 2));
        tiles.FindAll("h3").Select(h => h.TextContent).ShouldBe(["Một", "Hai", "Ba"]);
        tiles.FindAll("img").Select(i => i.GetAttribute("loading")).ShouldBe([null, null, "lazy"]);
        tiles.FindAll("img").Select(i => i.GetAttribute("fetchpriority")).ShouldBe(["high", null, null]);
    }

    [Fact]
    public void Tile_of_the_same_card_is_drawn_once_for_each_language()
    {
        var card = Card with { PriceVnd = null };
        var vietnamese = Render<Tiles>(p => p.Add(t => t.Cards, [card])).Markup;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var english = Render<Tiles>(p => p.Add(t => t.Cards, [card])).Markup;
        english.ShouldNotBe(vietnamese);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
        Render<Tiles>(p => p.Add(t => t.Cards, [card])).Markup.ShouldBe(vietnamese);
    }

    [Fact]
    public void Changed_card_is_drawn_anew()
    {
        Render<Tiles>(p => p.Add(t => t.Cards, [Card])).Find("h3").TextContent.ShouldBe(Card.Name);
        Render<Tiles>(p => p.Add(t => t.Cards, [Card with { Name = "Tên mới" }])).Find("h3").TextContent.ShouldBe("Tên mới");
    }
}
