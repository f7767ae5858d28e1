using System.Net;
using AngleSharp.Html.Parser;
using Marketplace.Catalog.Producers;
using Marketplace.Catalog.Products;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Shipping;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Storefront;

/// <summary>What the checkout answers over HTTP: 303 placed, 422 what was typed is wrong, 409 what was offered has changed.</summary>
public sealed class CheckoutAnswerTests
{
    [Fact]
    public async Task Form_that_is_wrong_is_422_at_its_fields()
    {
        await using var site = await WorkSite.StartAsync();
        using var buyer = await BuyerAsync(site);
        var answer = await SendAsync(buyer, "review", 45_000, ("Phone", "12"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        page.QuerySelector("#phone")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.QuerySelector("#phone")!.GetAttribute("value").ShouldBe("12");
    }

    [Fact]
    public async Task Pack_that_others_bought_meanwhile_is_409_and_says_what_is_left()
    {
        await using var site = await WorkSite.StartAsync();
        using var buyer = await BuyerAsync(site);
        await site.QueryAsync(db => db.Set<Variant>().ExecuteUpdateAsync(set => set.SetProperty(v => v.OnHand, 0)));
        var answer = await SendAsync(buyer, "place", 45_000);
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        page.QuerySelector(".error-summary")!.TextContent.ShouldContain("Mật ong");
        page.QuerySelector("#name")!.GetAttribute("value").ShouldBe("Trần Thị Lan");
        (await site.QueryAsync(db => db.Set<OrderGroup>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Total_other_than_the_one_agreed_to_is_409_and_shows_the_review_of_now()
    {
        await using var site = await WorkSite.StartAsync();
        using var buyer = await BuyerAsync(site);
        (await SendAsync(buyer, "place", 1)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var placed = await SendAsync(buyer, "place", 45_000);
        placed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        placed.Headers.Location!.ToString().ShouldStartWith("/don-hang/HT");
    }

    [Fact]
    public async Task A_way_for_the_sellers_commune_alone_is_offered_before_the_buyer_says_where_and_refused_elsewhere()
    {
        await using var site = await WorkSite.StartAsync();
        await site.QueryAsync(async db =>
        {
            await db.Set<ProducerVersion>().ExecuteUpdateAsync(set => set.SetProperty(p => p.CommuneCode, "18073"));
            db.Add(new ShippingProfile { ProducerCode = "P1", OffersOwnDelivery = true, OwnDeliveryFeeVnd = 10_000 });
            return await db.SaveChangesAsync();
        });
        using var buyer = await BuyerAsync(site);
        (await buyer.PageAsync("/gio-hang")).QuerySelector(".fees")!.TextContent.ShouldContain("trong xã của người bán");
        (await buyer.PageAsync("/thanh-toan")).QuerySelector("option[value=OwnDelivery]")!.TextContent.ShouldContain("10.000");

        var near = await SendAsync(buyer, "review", 0, ("Choices[0].Shipping", "OwnDelivery"));
        near.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await WorkSite.ParseAsync(near)).QuerySelector("main")!.TextContent.ShouldContain("55.000");
        var far = await SendAsync(buyer, "review", 0, ("Choices[0].Shipping", "OwnDelivery"), ("CommuneCode", "18775"));
        far.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await WorkSite.ParseAsync(far)).QuerySelector("#shipping-p1-error")!.TextContent.ShouldContain("không tự giao đến địa chỉ này");
    }

    private static async Task<HttpClient> BuyerAsync(WorkSite site)
    {
        var buyer = site.Host.Browser();
        var pack = new FormUrlEncodedContent(new Dictionary<string, string> { ["goi"] = site.Packs[0].ToString() });
        (await buyer.PostAsync("/gio-hang/them", pack, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return buyer;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient buyer, string stage, long seen, params (string Name, string Value)[] other)
    {
        var form = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = await buyer.TokenAsync("/thanh-toan"),
            ["_handler"] = "form",
            ["once"] = Guid.CreateVersion7().ToString("N"),
            ["Stage"] = stage,
            ["Name"] = "Trần Thị Lan",
            ["Phone"] = "0912345678",
            ["Street"] = "Thôn 3",
            ["CommuneCode"] = "18073",
            ["SeenTotalVnd"] = seen.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Choices[0].ProducerCode"] = "P1",
            ["Choices[0].Shipping"] = "Carrier",
            ["Choices[0].Payment"] = "CashOnDelivery",
        };
        foreach (var (name, value) in other) form[name] = value;
        return await buyer.PostAsync("/thanh-toan", new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
    }
}
