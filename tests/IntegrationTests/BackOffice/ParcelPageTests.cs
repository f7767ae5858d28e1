using System.Net;
using AngleSharp.Dom;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments.Cod;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>What the page of an order proposes to send, sent as it stands (M29, M30, M31).</summary>
public sealed class ParcelPageTests : IAsyncLifetime
{
    private WorkSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await WorkSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Cancelled_packs_are_not_printed_nor_proposed_and_the_form_as_it_stands_sends_the_rest()
    {
        var (own, _) = await _site.PlaceAsync(3);
        await PressAsync(own, "nhan");
        await CancelOneAsync(own);
        await PressAsync(own, "dong-goi");
        var page = await _site.Owner.PageAsync($"{WorkSite.Orders}/{own}");
        page.QuerySelector("input[name='Parcel[0].Quantity']")!.GetAttribute("value").ShouldBe("2");
        page.QuerySelector(".parcel-line label")!.TextContent.ShouldContain("còn 2 trong 2");
        page.QuerySelectorAll("ul.goods")[0].TextContent.ShouldContain("2 ×");
        page.QuerySelectorAll("ul.goods")[0].TextContent.ShouldContain("(đã hủy 1)");
        (await _site.Owner.PageAsync($"{WorkSite.Orders}/{own}/phieu")).QuerySelector(".w-slip")!.TextContent.ShouldContain("× 2");

        using var buyer = await _site.BuyerOfAsync(own);
        var panel = (await buyer.PageAsync($"/don-hang/{BuyerSteps.GroupOf(own)}")).QuerySelectorAll(".order-panel li")
            .Select(l => l.TextContent).Single(l => l.Contains("Mật ong", StringComparison.Ordinal));
        string.Join(' ', panel.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldContain("× 2 (đã hủy 1): 90.000");

        await SendAsItStandsAsync(page, own);
        (await _site.StateAsync(own)).ShouldBe(OrderState.Shipped);
    }

    [Fact]
    public async Task What_was_not_delivered_is_sent_again_under_a_code_of_its_own_and_by_the_same_carrier_unless_another_is_named()
    {
        var (own, _) = await _site.PlaceAsync();
        await PressAsync(own, "nhan");
        await PressAsync(own, "dong-goi");
        await PressAsync(own, "giao", ("Carrier", "Viettel Post"), ("TrackingCode", "VP-1"));
        await PressAsync(own, "khong-giao-duoc", ("Reason", "Gọi không nghe máy"));
        var page = await _site.Owner.PageAsync($"{WorkSite.Orders}/{own}");
        page.QuerySelector("input[name=carrier]")!.GetAttribute("value").ShouldBe("Viettel Post");
        page.QuerySelector("input[name=trackingcode]")!.SetAttribute("value", "VP-2");
        await SendAsItStandsAsync(page, own);

        (await _site.Owner.PageAsync($"{WorkSite.Orders}/{own}")).QuerySelector("main")!.TextContent.ShouldContain("Viettel Post VP-2");
        var cod = await _site.QueryAsync(db => db.Set<CodCollection>().SingleAsync(c => c.OrderNumber == own, Cancel));
        (cod.Courier, cod.TrackingCode).ShouldBe(("Viettel Post", "VP-2"));
    }

    /// <summary>By the buyer's question and the producer's consent.</summary>
    private async Task CancelOneAsync(string own)
    {
        using var buyer = await _site.BuyerOfAsync(own);
        var line = await _site.QueryAsync(db => db.Set<OrderLine>().Where(l => l.Order.Number == own).Select(l => l.Id).SingleAsync(Cancel));
        using var asked = await buyer.SendAsync($"/don-hang/{BuyerSteps.GroupOf(own)}/hoi/{line}",
            ("Kind", "Cancel"), ("Reason", "ChangedMind"), ("Quantity", "1"), ("Words", "Tôi chỉ cần hai hũ thôi."));
        asked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = asked.Headers.Location!.OriginalString;
        var work = $"/ban-hang/yeu-cau/{page[(page.LastIndexOf('/') + 1)..]}";
        using var granted = await _site.SendAsync(work, work, ("Step", "dong-y"));
        granted.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private async Task PressAsync(string number, string step, params (string, string)[] fields)
    {
        using var answer = await _site.SendAsync($"{WorkSite.Orders}/{number}", $"{WorkSite.Orders}/{number}", [("Step", step), .. fields]);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, step);
    }

    /// <summary>Every field of the page's form with the value that it shows, by the button that sends.</summary>
    private async Task SendAsItStandsAsync(IDocument page, string number)
    {
        var fields = page.QuerySelector("button[value=giao]")!.Closest("form")!.QuerySelectorAll("input[name]")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Append(new("Step", "giao"));
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await _site.Owner.PostAsync($"{WorkSite.Orders}/{number}", form, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }
}
