using Bunit;
using Marketplace.Components;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

public sealed class MarkedTextTests : PartsContext
{
    [Fact]
    public void Parts_are_marked_and_everything_else_is_as_written() =>
        Render<MarkedText>(p => p.Add(t => t.Text, "Mật ong rừng, mật")
            .Add(t => t.Marks, [0..7, 14..17])).Markup.ShouldBe("<mark>Mật ong</mark> rừng, <mark>mật</mark>");

    [Fact]
    public void Text_without_marks_is_plain() => Render<MarkedText>(p => p.Add(t => t.Text, "Mật ong")).Markup.ShouldBe("Mật ong");

    [Fact]
    public void Signs_of_HTML_stay_text_in_and_beside_a_mark()
    {
        var text = Render<MarkedText>(p => p.Add(t => t.Text, "<i>\"<b>&amp;").Add(t => t.Marks, [4..7]));
        text.Find("mark").TextContent.ShouldBe("<b>");
        text.FindAll("i, b").ShouldBeEmpty();
        string.Concat(text.Nodes.Select(n => n.TextContent)).ShouldBe("<i>\"<b>&amp;");
    }

    [Fact]
    public void The_same_tile_bears_the_marks_of_each_search()
    {
        var card = Card with { PriceVnd = 1 };
        foreach (var (marks, shown) in ((Range[], string)[])[([0..3], "Mật"), ([4..7], "ong"), ([0..7], "Mật ong")])
            Render<Tiles>(p => p.Add(t => t.Cards, [card]).Add(t => t.Marks, _ => marks)).Find("h3 a mark").TextContent.ShouldBe(shown);
        Render<Tiles>(p => p.Add(t => t.Cards, [card])).FindAll("mark").ShouldBeEmpty();
    }
}
