using System.Net;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Storefront;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Ordering;

/// <summary>Sets 14 and 15: nothing is sold without the number of a licence, and with one only to who says to be 18 or older.</summary>
public sealed class AlcoholTests : IAsyncLifetime
{
    private const string Product = "/san-pham/ruou-nep-HT-9", Basket = "/gio-hang/them", Checkout = "/thanh-toan";
    private readonly Guid _pack = Guid.CreateVersion7();
    private ProgrammeSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await ProgrammeSite.StartAsync(Engine.Sqlite);
        await _site.ImportAsync(_site.NewFolder().WithProducers("P1,Rượu Làng,htx").WithProducts("HT-9,P1,Rượu nếp,14"));
        await ChangeAsync(db => db.Add(new Variant
        {
            Id = _pack, ProductCode = "HT-9", Position = 1, Label = "Chai 500 ml", NetQuantity = 500, NetUnit = "ml", PriceVnd = 90_000, OnHand = 9,
            ShippingGrams = 900,
        }));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Without_a_licence_number_it_is_shown_and_cannot_be_bought_by_any_way()
    {
        using var buyer = _site.Host.Browser();
        var page = await buyer.PageAsync(Product);
        page.QuerySelector("#mua")!.TextContent.ShouldContain("chưa có số giấy phép");
        page.QuerySelector("form.buy-form").ShouldBeNull();
        using var forced = await AddAsync(buyer);
        ((int)forced.StatusCode).ShouldBeOneOf(303, 404, 409, 422);
        (await buyer.PageAsync("/gio-hang")).QuerySelector("main")!.TextContent.ShouldNotContain("Rượu nếp");
    }

    [Fact]
    public async Task With_one_the_buyer_is_asked_for_the_age_and_the_slip_tells_who_delivers()
    {
        await ChangeAsync(db => db.Add(new ProductText { ProductCode = "HT-9", Label = new ProductLabel { LicenceNo = "12/GP-SCT" } }));
        using var buyer = _site.Host.Browser();
        var page = await buyer.PageAsync(Product);
        page.QuerySelector("#mua")!.TextContent.ShouldContain("từ đủ 18 tuổi");
        page.QuerySelector("main")!.TextContent.ShouldContain("12/GP-SCT");
        (await AddAsync(buyer)).Dispose();

        using var young = await SendAsync(buyer, ("Stage", "review"));
        young.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var asked = await WorkSite.ParseAsync(young);
        asked.QuerySelector(".error-summary a[href='#isadult']").ShouldNotBeNull();
        asked.QuerySelector("#isadult")!.HasAttribute("checked").ShouldBeFalse("nobody is made older");
        asked.QuerySelector("#name")!.GetAttribute("value").ShouldBe("Trần Thị Lan", "nothing typed is lost");
        using var skipped = await SendAsync(buyer, ("Stage", "place"), ("SeenTotalVnd", "90000"));
        skipped.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "the review is not the only door");

        using var review = await SendAsync(buyer, ("Stage", "review"), ("IsAdult", "true"));
        var shown = await WorkSite.ParseAsync(review);
        shown.QuerySelector("main")!.TextContent.ShouldContain("Hàng có cồn không giao cho người chưa đủ 18 tuổi");
        var fields = shown.QuerySelectorAll("form.checkout input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).ToArray();
        using var placed = await SendAsync(buyer, [.. fields.Where(f => f.Item1 is not ("_handler" or "__RequestVerificationToken")), ("Stage", "place")]);
        placed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        await using var scope = _site.Host.Services.CreateAsyncScope();
        var order = await scope.ServiceProvider.GetRequiredService<DbContext>().Set<Marketplace.Ordering.Orders.Order>().SingleAsync(Cancel);
        order.IsForAdults.ShouldBeTrue();
        await _site.Host.GrantAsync(await _site.Host.AddUserAsync("chu@ruou.example", Marketplace.Accounts.Policies.Roles.Producer), "P1");
        using var owner = await _site.Host.SignedInAsync("chu@ruou.example", enrol: false);
        (await owner.PageAsync($"/ban-hang/don-hang/{order.Number}/phieu")).QuerySelector(".w-slip")!.TextContent
            .ShouldContain("chỉ giao cho người từ đủ 18 tuổi");
    }

    private async Task ChangeAsync(Action<DbContext> change)
    {
        await using var scope = _site.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        await scope.ServiceProvider.GetRequiredService<ListingProjection>().ChangeAsync(_ =>
        {
            change(db);
            return Task.FromResult<IReadOnlyCollection<string>>(["HT-9"]);
        }, Cancel);
    }

    private Task<HttpResponseMessage> AddAsync(HttpClient buyer)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Basket)
        {
            Content = new FormUrlEncodedContent([new("goi", $"{_pack}"), new("so-luong", "1"), new("ngon-ngu", "vi")]),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return buyer.SendAsync(request, Cancel);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient buyer, params (string Name, string Value)[] more) => buyer.SendAsync(Checkout,
    [
        ("Name", "Trần Thị Lan"), ("Phone", "0912 345 678"), ("ProvinceCode", "42"), ("CommuneCode", "18073"), ("Street", "1 Đường Thử"),
        ("Choices[0].ProducerCode", "P1"), ("Choices[0].Shipping", "Carrier"), ("Choices[0].Payment", "CashOnDelivery"), .. more,
    ]);
}
