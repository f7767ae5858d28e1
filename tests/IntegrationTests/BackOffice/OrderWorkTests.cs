using System.Net;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>A producer's people take their orders through their steps over HTTP (M48), and find nobody else's.</summary>
public sealed class OrderWorkTests : IAsyncLifetime
{
    private static readonly string[] _steps = ["nhan", "dong-goi", "giao", "da-giao", "khong-giao-duoc", "nhan-lai", "huy", "gi-do"];
    private WorkSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await WorkSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_order_goes_from_received_to_delivered_by_buttons()
    {
        var (own, _) = await _site.PlaceAsync();
        foreach (var (step, state) in ((string, OrderState)[])
            [("nhan", OrderState.Confirmed), ("dong-goi", OrderState.Packed), ("giao", OrderState.Shipped), ("da-giao", OrderState.Delivered)])
        {
            var page = await _site.Owner.PageAsync($"{WorkSite.Orders}/{own}");
            page.QuerySelectorAll("main form button").Select(b => b.GetAttribute("value")).ShouldContain(step);
            using var answer = await PressAsync(own, step, ("Carrier", "Viettel Post"), ("TrackingCode", "VP123"));
            (answer.StatusCode, answer.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.SeeOther, $"{WorkSite.Orders}/{own}"));
            (await _site.StateAsync(own)).ShouldBe(state);
        }
        var done = (await _site.Owner.PageAsync($"{WorkSite.Orders}/{own}")).QuerySelector("main")!.TextContent;
        done.ShouldContain("Viettel Post VP123");
        done.ShouldContain("0912345678");
        done.ShouldNotContain("Nước mắm");
    }

    [Fact]
    public async Task Cancelling_asks_for_a_reason_and_keeps_it()
    {
        var (own, _) = await _site.PlaceAsync();
        using var bare = await PressAsync(own, "huy");
        bare.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await WorkSite.ParseAsync(bare)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#reason");
        (await _site.StateAsync(own)).ShouldBe(OrderState.Placed);
        (await PressAsync(own, "huy", ("Reason", "Hết mật"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await _site.Owner.PageAsync($"{WorkSite.Orders}/{own}")).QuerySelector(".history")!.TextContent.ShouldContain("Hết mật");
    }

    [Fact]
    public async Task Every_step_of_another_producers_order_answers_like_an_unknown_one_and_changes_nothing()
    {
        var (own, other) = await _site.PlaceAsync();
        foreach (var path in new[] { "", "/phieu" })
            (await BodyAsync($"{WorkSite.Orders}/{other}{path}")).ShouldBe(await BodyAsync($"{WorkSite.Orders}/KHONG-CO-1{path}"));
        foreach (var step in _steps)
        {
            var words = new List<string>();
            foreach (var number in new[] { other, "KHONG-CO-1" })
            {
                using var answer = await _site.SendAsync($"{WorkSite.Orders}/{number}", $"{WorkSite.Orders}/{own}", ("Step", step), ("Reason", "thử"));
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, step);
                words.Add((await WorkSite.ParseAsync(answer)).QuerySelector("main")!.TextContent);
            }
            words[0].ShouldBe(words[1]);
            (await _site.StateAsync(other)).ShouldBe(OrderState.Placed);
        }
    }

    [Fact]
    public async Task Tiles_count_what_their_lists_show()
    {
        for (var i = 0; i < 3; i++) await _site.PlaceAsync();
        var yesterday = _site.Host.Clock.GetUtcNow() - TimeSpan.FromHours(25);
        await _site.QueryAsync(db => db.Set<Order>().ExecuteUpdateAsync(set => set.SetProperty(o => o.PlacedAt, yesterday)));
        var (fresh, _) = await _site.PlaceAsync();
        using var confirmed = await PressAsync(fresh, "nhan");
        await _site.PlaceAsync();

        var counts = new List<string>();
        foreach (var tile in (await _site.Owner.PageAsync("/ban-hang")).QuerySelectorAll(".todo a"))
        {
            var list = await _site.Owner.PageAsync(tile.GetAttribute("href")!);
            var count = tile.QuerySelector("b")!.TextContent;
            list.QuerySelectorAll(".orders li").Length.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(count);
            counts.Add(count);
        }
        counts.ShouldBe(["4", "3", "1", "1", "0"], "at most five, those with work first");
    }

    [Fact]
    public async Task Who_only_reads_sees_no_buyer()
    {
        var (own, _) = await _site.PlaceAsync();
        using var reader = await _site.PersonAsync("xem@ongvang.example", "P1", ProducerRole.ReadOnly);
        (await reader.PageAsync(WorkSite.Orders)).QuerySelectorAll(".orders li").ShouldBeEmpty();
        await reader.PageAsync($"{WorkSite.Orders}/{own}", 404);
    }

    [Fact]
    public async Task A_slip_says_that_it_is_no_invoice()
    {
        var (own, _) = await _site.PlaceAsync(2);
        var slip = (await _site.Owner.PageAsync($"{WorkSite.Orders}/{own}/phieu")).QuerySelector(".w-slip")!.TextContent;
        slip.ShouldContain("không phải hóa đơn GTGT");
        slip.ShouldContain("× 2");
        slip.ShouldNotContain("ĐƠN THỬ");
    }

    private Task<HttpResponseMessage> PressAsync(string number, string step, params (string, string)[] fields) =>
        _site.SendAsync($"{WorkSite.Orders}/{number}", $"{WorkSite.Orders}/{number}", [("Step", step), .. fields]);

    private async Task<string> BodyAsync(string path) => (await _site.Owner.PageAsync(path, 404)).QuerySelector("main")!.InnerHtml;
}
