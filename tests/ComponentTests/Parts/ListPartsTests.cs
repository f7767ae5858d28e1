using Bunit;
using Marketplace.Components;
using Shouldly;
using Xunit;

namespace Marketplace.ComponentTests.Parts;

public sealed class ListPartsTests : PartsContext
{
    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 2, "1 2 Trang sau")]
    [InlineData(5, 9, "Trang trước 1 … 4 5 6 … 9 Trang sau")]
    [InlineData(9, 9, "Trang trước 1 … 8 9")]
    public void Pager_shows_ends_and_neighbours(int page, int last, string words)
    {
        var pager = Render<Pager>(p => p.Add(x => x.Page, page).Add(x => x.Last, last).Add(x => x.Url, n => $"/l?page={n}"));
        string.Join(' ', pager.FindAll("a,span").Select(e => e.TextContent)).ShouldBe(words);
        if (last > 1) pager.Find("[aria-current=page]").TextContent.ShouldBe($"{page}");
    }

    [Fact]
    public void Facet_values_are_links_with_counts_and_the_chosen_one_says_so()
    {
        var list = Render<FacetList>(p => p.Add(x => x.Facets,
            [new Facet("Hạng sao", true, [new FacetLink("OCOP 4 sao", "/l?star=4", 12, false), new FacetLink("OCOP 3 sao", "/l", 1200, true)])]));
        list.Find("details").HasAttribute("open").ShouldBeTrue();
        list.FindAll("a").Select(a => (a.GetAttribute("href"), a.QuerySelector("span")!.TextContent, a.GetAttribute("aria-current")))
            .ShouldBe([("/l?star=4", "12", null), ("/l", "1.200", "true")]);
    }

    [Fact]
    public void Chips_take_a_choice_away_and_say_which()
    {
        var chips = Render<FilterChips>(p => p.Add(x => x.Chosen, [new FacetLink("OCOP 4 sao", "/l", 3, true)]).Add(x => x.ClearUrl, "/all"));
        chips.Find(".chip.on").GetAttribute("aria-label").ShouldBe("Bỏ lọc: OCOP 4 sao");
        chips.FindAll("a").Select(a => a.GetAttribute("href")).ShouldBe(["/l", "/all"]);
        Render<FilterChips>(p => p.Add(x => x.Chosen, []).Add(x => x.ClearUrl, "/all")).Markup.Trim().ShouldBeEmpty();
    }

    [Fact]
    public void Breadcrumbs_end_on_the_page_itself()
    {
        var crumbs = Render<Breadcrumbs>(p => p.Add(x => x.Crumbs, [new Crumb("Trang chủ", "/"), new Crumb("Mật ong", null)]));
        crumbs.Find("a").GetAttribute("href").ShouldBe("/");
        crumbs.Find("[aria-current=page]").TextContent.ShouldBe("Mật ong");
    }

    [Fact]
    public void Map_draws_thirteen_areas_darker_with_more_and_each_says_its_figure()
    {
        var map = Render<AreaMap>(p => p.Add(x => x.Values, new Dictionary<string, int> { ["439"] = 40, ["440"] = 10, ["441"] = 0 })
            .Add(x => x.Url, code => $"/huyen/{code}").Add(x => x.Label, (code, count) => $"{code}: {count}"));
        map.FindAll("a").Count.ShouldBe(13);
        Step("439").ShouldBe("q4");
        Step("440").ShouldBe("q1");
        Step("441").ShouldBe("q0");
        map.Find("a[href='/huyen/439']").GetAttribute("aria-label").ShouldBe("439: 40");

        string Step(string code) => map.Find($"a[href='/huyen/{code}'] use").ClassList.Single(c => c.StartsWith('q'));
    }
}
