using System.Net;
using Marketplace.Accounts.Policies;
using Marketplace.Data.Changes;
using Marketplace.Data.Jobs;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>A review from the buyer's order page through an officer to the product page, over HTTP.</summary>
public sealed class ReviewPageTests : IAsyncLifetime
{
    private const string Words = "Mật thơm, đóng gói cẩn thận.";

    private static readonly string[] _payloads =
    [
        "<script>alert(1)</script> rất ngon", "\"><img src=x onerror=alert(1)> ngon", "'><svg onload=alert(1)> ngon", "</textarea><script>alert(1)</script>",
        "<a href=\"javascript:alert(1)\">ngon lắm</a>", "{{constructor.constructor('alert(1)')()}}", "</script><script>alert(1)</script>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "&lt;script&gt;alert(1)&lt;/script&gt;", "<style>*{display:none}</style> ngon",
        "<!-- --><b onmouseover=alert(1)>ngon", "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">", "javascript:alert(1)//ngon lắm",
    ];

    private WorkSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await WorkSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_guest_reviews_an_officer_publishes_and_the_product_page_shows_it_with_a_short_name()
    {
        var (own, _) = await _site.PlaceAsync();
        using var buyer = await _site.BuyerOfAsync(own);
        var order = $"/don-hang/{BuyerSteps.GroupOf(own)}";
        (await buyer.PageAsync(order)).QuerySelectorAll(".order-panel a[href*='/danh-gia/']").ShouldBeEmpty("nothing is delivered yet");
        await _site.DeliverAsync(own);
        var link = (await buyer.PageAsync(order)).QuerySelectorAll(".order-panel a[href*='/danh-gia/']").ShouldHaveSingleItem().GetAttribute("href")!;

        using var bad = await buyer.SendAsync(link, ("Stars", "9"), ("Words", Words));
        bad.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await WorkSite.ParseAsync(bad)).QuerySelector("textarea")!.TextContent.ShouldBe(Words, "nothing typed is lost");
        using var sent = await buyer.SendAsync(link, ("Stars", "5"), ("Words", Words));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await buyer.PageAsync(order)).QuerySelectorAll(".order-panel a[href*='/danh-gia/']").ShouldBeEmpty("once");
        using var again = await SendWithTokenOfAsync(buyer, link, "/don-hang");
        again.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await DecideAsync("dang");
        var page = await ProductAsync();
        var said = page.QuerySelectorAll(".reviews li").ShouldHaveSingleItem().TextContent;
        said.ShouldContain("T. T. Lan chấm 5/5");
        said.ShouldContain(Words);
        page.DocumentElement.OuterHtml.ShouldNotContain("Trần Thị Lan");
        page.DocumentElement.OuterHtml.ShouldNotContain("912345678");
        page.QuerySelectorAll("script[type='application/ld+json']").Select(s => s.TextContent)
            .ShouldContain(t => t.Contains("\"ratingValue\":5", StringComparison.Ordinal) && t.Contains("\"reviewCount\":1", StringComparison.Ordinal));
        page.QuerySelector(".product-info .readers")!.TextContent.ShouldContain("5/5 từ một người mua");
    }

    [Fact]
    public async Task Somebody_who_did_not_buy_is_refused_and_nothing_is_written()
    {
        var (own, _) = await _site.PlaceAsync();
        var (others, _) = await _site.PlaceAsync();
        await _site.DeliverAsync(own);
        var line = await _site.QueryAsync(db => db.Set<OrderLine>().Where(l => l.Order.Number == own).Select(l => l.Id).SingleAsync(Cancel));
        using var other = await _site.BuyerOfAsync(others);
        var page = $"/don-hang/{BuyerSteps.GroupOf(others)}/danh-gia/{line}";
        await other.PageAsync(page, 404);
        using var refused = await SendWithTokenOfAsync(other, page, "/don-hang");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var stranger = _site.Host.Browser();
        using var led = await stranger.GetAsync($"/don-hang/{BuyerSteps.GroupOf(own)}/danh-gia/{line}", Cancel);
        (led.StatusCode, led.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.SeeOther, "/don-hang"));
        (await _site.QueryAsync(db => db.Set<Review>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task The_producers_answer_is_shown_after_it_was_read()
    {
        var id = await WrittenAsync(Words);
        await DecideAsync("dang");
        var list = await _site.Owner.PageAsync("/ban-hang/danh-gia");
        list.QuerySelector("a.btn")!.GetAttribute("href").ShouldBe($"/ban-hang/danh-gia/{id}");
        using var answered = await _site.SendAsync($"/ban-hang/danh-gia/{id}", $"/ban-hang/danh-gia/{id}", ("Words", "Cảm ơn bạn đã mua hàng."));
        answered.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await ProductAsync()).QuerySelectorAll(".reviews .answer").ShouldBeEmpty();
        await DecideAsync("dang", ("Part", "answer"));
        (await ProductAsync()).QuerySelector(".reviews .answer")!.TextContent.ShouldBe("Cảm ơn bạn đã mua hàng.");
    }

    [Fact]
    public async Task Another_producers_review_answers_like_an_unknown_one()
    {
        var id = await WrittenAsync(Words);
        await DecideAsync("dang");
        using var other = await _site.PersonAsync("chu@mamloc.example", "P2", Marketplace.Shared.ProducerRole.Owner);
        (await other.PageAsync("/ban-hang/danh-gia")).QuerySelectorAll(".orders li").ShouldBeEmpty();
        (await other.PageAsync($"/ban-hang/danh-gia/{id}", 404)).QuerySelector("main")!.InnerHtml
            .ShouldBe((await other.PageAsync($"/ban-hang/danh-gia/{Guid.NewGuid()}", 404)).QuerySelector("main")!.InnerHtml);
    }

    [Fact]
    public async Task Words_are_text_on_every_page_that_shows_them()
    {
        using var officer = await OfficerAsync();
        foreach (var payload in _payloads)
        {
            var id = await WrittenAsync(payload);
            var check = (await officer.PageAsync($"/giam-sat/danh-gia/{id}")).QuerySelector("p.said")!;
            check.TextContent.ShouldBe(payload);
            check.Children.ShouldBeEmpty(payload);
            using var done = await officer.SendAsync($"/giam-sat/danh-gia/{id}", ("Decision", "dang"));
            done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            await FollowAsync();
            await ShowsAsTextAsync(await ProductAsync(), ".reviews p.said", payload);
            await ShowsAsTextAsync(await _site.Owner.PageAsync("/ban-hang/danh-gia"), ".orders p.said", payload);
        }
    }

    private static Task ShowsAsTextAsync(AngleSharp.Html.Dom.IHtmlDocument page, string selector, string payload)
    {
        var said = page.QuerySelectorAll(selector).Single(p => p.TextContent == payload);
        said.Children.ShouldBeEmpty(payload);
        return Task.CompletedTask;
    }

    private async Task<Guid> WrittenAsync(string words)
    {
        var (own, _) = await _site.PlaceAsync();
        await _site.DeliverAsync(own);
        using var buyer = await _site.BuyerOfAsync(own);
        var line = await _site.QueryAsync(db => db.Set<OrderLine>().Where(l => l.Order.Number == own).Select(l => l.Id).SingleAsync(Cancel));
        using var sent = await buyer.SendAsync($"/don-hang/{BuyerSteps.GroupOf(own)}/danh-gia/{line}", ("Stars", "4"), ("Words", words));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther, words);
        return await _site.QueryAsync(db => db.Set<Review>().Where(r => r.OrderLineId == line).Select(r => r.Id).SingleAsync(Cancel));
    }

    private HttpClient? _officer;

    private async Task<HttpClient> OfficerAsync()
    {
        if (_officer is not null) return _officer;
        await _site.Host.AddUserAsync("can.bo@hatinh.example", Roles.Officer);
        return _officer = await _site.Host.SignedInAsync("can.bo@hatinh.example");
    }

    /// <summary>The one that waits, by its link in the list.</summary>
    private async Task DecideAsync(string decision, params (string, string)[] more)
    {
        var officer = await OfficerAsync();
        var link = (await officer.PageAsync("/giam-sat/danh-gia")).QuerySelector("table.list a")!.GetAttribute("href")!;
        using var done = await officer.SendAsync(link, [("Decision", decision), .. more]);
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await FollowAsync();
    }

    /// <summary>What follows a decision: numbers for the catalog, and the news of it.</summary>
    private async Task FollowAsync()
    {
        await _site.Host.Services.GetRequiredService<JobRunner>().RunDueAsync(Cancel);
        await _site.Host.Services.GetRequiredService<ChangeFeed>().CatchUpAsync(Cancel);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> ProductAsync()
    {
        using var browser = _site.Host.Browser();
        return await browser.ProductAsync("HT-1");
    }

    private static async Task<HttpResponseMessage> SendWithTokenOfAsync(HttpClient browser, string page, string tokenFrom) =>
        await browser.PostAsync(page, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = await browser.TokenAsync(tokenFrom), ["_handler"] = "form", ["once"] = Guid.CreateVersion7().ToString("N"),
            ["Stars"] = "5", ["Words"] = Words,
        }), Cancel);
}
