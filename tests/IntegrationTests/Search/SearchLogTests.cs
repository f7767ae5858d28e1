using AngleSharp.Html.Parser;
using Marketplace.IntegrationTests.Databases;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Search;

/// <summary>What the search log counts of what browsers ask, on either database.</summary>
public sealed class SearchLogTests
{
    private const string Honey = "/tim-kiem?q=m%E1%BA%ADt%20ong", Text = "mật ong";

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_search_is_counted_although_its_page_came_from_the_cache(Engine engine)
    {
        await using var shop = await LoggedShop.StartAsync(engine);
        await shop.GoAsync(Honey);
        await shop.GoAsync(Honey);
        await shop.GoAsync("/en/tim-kiem?q=M%E1%BA%ACT+ong&utm=x");
        await shop.GoAsync("/tim-kiem?q=s%E1%BA%A7u%20ri%C3%AAng");
        await shop.GoAsync("/tim-kiem?q=s%E1%BA%A7u%20ri%C3%AAng");
        (await shop.RowsAsync()).ShouldBe([(Text, 3, 0, 0, 0L), ("sầu riêng", 2, 2, 0, 0L)]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_is_no_new_search_and_whatever_may_be_personal_is_not_counted(Engine engine)
    {
        await using var shop = await LoggedShop.StartAsync(engine);
        await shop.GoAsync("/tim-kiem?q=thuc%20pham&page=2");
        foreach (var more in (string[])["&star=3", "&sort=price", "&inStock=true"]) await shop.GoAsync(Honey + more);
        foreach (var words in (string[])["", "%20", "g%E1%BB%8Di%200912%20345%20678", "an.nguyen%40mau.example", "an%EF%BC%A0mau.example",
            "038099012345"]) await shop.GoAsync("/tim-kiem?q=" + words);
        await shop.GoAsync("/tim-kiem");
        await shop.GoAsync(Honey, null, ("Sec-Purpose", "prefetch"));
        await shop.GoAsync(Honey, null, ("Sec-Purpose", "prefetch;prerender"));
        await shop.GoAsync(Honey, "/giam-sat/tim-kiem");
        using var head = new HttpRequestMessage(HttpMethod.Head, Honey);
        await shop.Browser.SendAsync(head, TestContext.Current.CancellationToken);
        (await shop.RowsAsync()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_click_is_counted_with_its_place_among_all_hits(Engine engine)
    {
        await using var shop = await LoggedShop.StartAsync(engine);
        var third = await LinkAsync(shop, Honey, 3);
        await shop.GoAsync(third, Honey);
        await shop.GoAsync(third, Honey);
        const string food = "/tim-kiem?q=thuc%20pham&page=2&sort=price";
        await shop.GoAsync(await LinkAsync(shop, food, 2), food);
        (await shop.RowsAsync()).ShouldBe([(Text, 1, 0, 2, 6L), ("thuc pham", 0, 0, 1, 26L)]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_is_no_step_from_a_list_to_its_hit_is_no_click(Engine engine)
    {
        await using var shop = await LoggedShop.StartAsync(engine);
        var first = await LinkAsync(shop, Honey, 1);
        await shop.GoAsync(first, Honey, ("Sec-Purpose", "prefetch"));
        await shop.GoAsync(first, Honey, ("Sec-Fetch-Site", "cross-site"));
        await shop.GoAsync(first, Honey, ("Sec-Fetch-Mode", "no-cors"));
        await shop.GoAsync(first, Honey, ("Cache-Control", "max-age=0"));
        await shop.GoAsync(first, "https://elsewhere.example" + Honey);
        await shop.GoAsync(first, "/tim-kiem?star=3");
        await shop.GoAsync(first, "/danh-muc/thuc-pham-1?q=mat%20ong");
        await shop.GoAsync(first);
        await shop.GoAsync(first, "/tim-kiem?q=s%E1%BA%A7u%20ri%C3%AAng");
        await shop.GoAsync(first, Honey + "%200912345678");
        (await shop.RowsAsync()).ShouldBe([(Text, 1, 0, 0, 0L)]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Nodes_that_write_the_same_row_at_once_lose_nothing(Engine engine)
    {
        await using var shop = await LoggedShop.StartAsync(engine);
        await shop.RowsAsync();
        var nodes = Enumerable.Range(0, 8).Select(_ => shop.Node()).ToList();
        foreach (var (notes, _) in nodes)
            for (var i = 0; i < 5; i++) notes.Searched(Text);
        await Task.WhenAll(nodes.Select(n => Task.Run(() => n.Log.WriteAsync(TestContext.Current.CancellationToken))));
        (await shop.RowsAsync()).ShouldBe([(Text, 40, 0, 0, 0L)]);
    }

    [Fact]
    public async Task Notes_beyond_what_the_log_holds_are_dropped_and_keep_nobody_waiting()
    {
        await using var shop = await LoggedShop.StartAsync(Engine.Sqlite);
        var (notes, log) = shop.Node();
        for (var i = 0; i < 5003; i++) notes.Searched(Text);
        notes.TakeDropped().ShouldBe(3);
        await log.WriteAsync(TestContext.Current.CancellationToken);
        (await shop.RowsAsync()).ShouldBe([(Text, 5000, 0, 0, 0L)]);
    }

    private static async Task<string> LinkAsync(LoggedShop shop, string list, int place) =>
        new HtmlParser().ParseDocument(await shop.GoAsync(list)).QuerySelectorAll("[data-typed] .tile h3 a")[place - 1].GetAttribute("href")!;
}
