using System.Net;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Ordering;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Ordering.Baskets;
using Marketplace.Ordering.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>Somebody with an account buys: the basket comes along at sign-in, earlier orders are found and ordered again.</summary>
public sealed class BuyerAccountTests : IAsyncLifetime
{
    private const string Mine = "/don-hang-cua-toi";
    private WorkSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await WorkSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_a_guest_put_in_is_in_the_accounts_basket_after_signing_in()
    {
        var account = await AddBuyerAsync("mua@example.com");
        await FillAsync(account, _site.Packs[0], 1);
        using var browser = _site.Host.Browser();
        await AddAsGuestAsync(browser, _site.Packs[0], 3);
        await AddAsGuestAsync(browser, _site.Packs[1], 2);
        using var signedIn = await browser.SignInAsync("mua@example.com");
        signedIn.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        signedIn.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("__Host-basket=;", StringComparison.Ordinal));
        (await browser.PageAsync("/gio-hang")).QuerySelectorAll("input.quantity").Select(i => i.GetAttribute("value")).Order().ShouldBe(["2", "3"]);
        (await _site.QueryAsync(db => db.Set<Basket>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Earlier_orders_are_the_readers_own_paged_and_ordered_again_from_the_list()
    {
        var account = await AddBuyerAsync("mua@example.com");
        var stranger = await AddBuyerAsync("khac@example.com");
        for (var i = 0; i < 11; i++) await PlaceAsync(account);
        var foreign = await PlaceAsync(stranger);
        using var browser = await SignedInAsync("mua@example.com");
        (await browser.PageAsync(Mine)).QuerySelectorAll(".order-panel").Length.ShouldBe(10);
        var second = await browser.PageAsync(Mine + "?trang=2");
        var own = second.QuerySelectorAll(".order-panel button").ShouldHaveSingleItem().GetAttribute("value")!;
        second.QuerySelector("main")!.TextContent.ShouldNotContain(foreign);

        using var refused = await browser.PostFormAsync(Mine, ("Number", foreign));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var again = await browser.PostFormAsync(Mine, ("Number", own));
        again.Headers.Location!.OriginalString.ShouldBe("/gio-hang");
        (await browser.PageAsync("/gio-hang")).QuerySelectorAll("input.quantity").ShouldHaveSingleItem().GetAttribute("value").ShouldBe("2");
        await browser.PageAsync($"/don-hang/{own}");
    }

    [Fact]
    public async Task Nobody_signed_in_is_asked_to_and_comes_back()
    {
        using var browser = _site.Host.Browser();
        using var answer = await browser.GetAsync(Mine, TestContext.Current.CancellationToken);
        (answer.StatusCode, answer.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.SeeOther, "/dang-nhap?returnUrl=%2Fdon-hang-cua-toi"));
    }

    private Task<Guid> AddBuyerAsync(string email) => _site.Host.AddUserAsync(email, Roles.Producer);

    private async Task<HttpClient> SignedInAsync(string email)
    {
        var browser = _site.Host.Browser();
        (await browser.SignInAsync(email)).Dispose();
        return browser;
    }

    private static async Task AddAsGuestAsync(HttpClient browser, Guid pack, int quantity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/gio-hang/them");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Content = new FormUrlEncodedContent([new("goi", $"{pack}"), new("so-luong", $"{quantity}")]);
        using var added = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        added.Headers.Location!.OriginalString.ShouldContain("them=");
    }

    private async Task FillAsync(Guid account, Guid pack, int quantity)
    {
        await using var scope = _site.Host.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<AddToBasket>().ExecuteAsync(new(null, account, pack, quantity), default)).Errors.ShouldBeEmpty();
    }

    private async Task<string> PlaceAsync(Guid account)
    {
        await FillAsync(account, _site.Packs[0], 2);
        await using var scope = _site.Host.Services.CreateAsyncScope();
        var placed = await scope.ServiceProvider.GetRequiredService<PlaceOrder>()
            .ExecuteAsync(new PlaceOrderCommand(OrderMarket.Form(90_000), null, account, "vi"), default);
        placed.Errors.ShouldBeEmpty();
        return placed.Value!.Number;
    }
}
