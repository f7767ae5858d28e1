using System.Net;
using Marketplace.Catalog.Products;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Ordering.Orders;
using Marketplace.Ordering.Payments;
using Marketplace.Ordering.Shipping;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>Pages on which a producer sets what buyers meet: fees, the account, prices and stock.</summary>
public sealed class SellingPageTests : IAsyncLifetime
{
    private const string Shipping = "/ban-hang/van-chuyen", Receiving = "/ban-hang/tai-khoan-nhan-tien", Packs = "/ban-hang/gia-va-ton";
    private WorkSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await WorkSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_saved_table_says_what_a_parcel_costs()
    {
        using var saved = await _site.SendAsync(Shipping, Shipping, ("OffersCarrier", "true"), ("HandlingDays", "3"), ("Rows[0].UpToKg", "2"),
            ("Rows[0].Far", "35.000"));
        (saved.StatusCode, saved.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.SeeOther, Shipping + "?da-luu=1"));
        var page = await _site.Owner.PageAsync(Shipping);
        var preview = page.QuerySelectorAll(".fee-preview li")
            .Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        page.GetElementById("rows-0-far")!.GetAttribute("name").ShouldBe("rows[0].far");
        preview.ShouldContain("Một đơn 1,2 kg đi Hà Nội: 35.000 đ");
        preview.ShouldContain("Một đơn 1,2 kg đi Hà Tĩnh: Thỏa thuận sau");
        page.QuerySelectorAll("main script").ShouldBeEmpty();
        (await _site.Owner.PageAsync(Shipping + "?can=2,5")).QuerySelector(".fee-preview")!.TextContent.ShouldNotContain("35.000");
    }

    [Fact]
    public async Task A_slip_in_a_row_is_shown_at_its_field_and_nothing_typed_is_lost()
    {
        using var answer = await _site.SendAsync(Shipping, Shipping, ("OffersCarrier", "true"), ("HandlingDays", "3"), ("Rows[0].UpToKg", "hai"),
            ("Rows[0].Far", "0"), ("Rows[1].UpToKg", "3"), ("Rows[1].Region", "28.000"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await WorkSite.ParseAsync(answer);
        foreach (var link in page.QuerySelectorAll(".error-summary a"))
            page.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull();
        page.GetElementById("rows-0-far")!.GetAttribute("value").ShouldBe("0");
        page.GetElementById("rows-0-far")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.GetElementById("rows-1-region")!.GetAttribute("value").ShouldBe("28.000");
        (await _site.QueryAsync(db => db.Set<ShippingProfile>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_account_asks_for_the_password_again_and_shows_its_code()
    {
        (string, string)[] fields = [("Bin", "970436"), ("AccountNumber", "0123456789"), ("Holder", "Ong Vàng")];
        using var wrong = await _site.SendAsync(Receiving, Receiving, [.. fields, ("Password", "không phải")]);
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await WorkSite.ParseAsync(wrong)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#password");
        (await _site.QueryAsync(db => db.Set<ProducerAccount>().CountAsync())).ShouldBe(0);
        using var saved = await _site.SendAsync(Receiving, Receiving, [.. fields, ("Password", Hosting.SignInSteps.Password)]);
        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await _site.Owner.PageAsync(Receiving);
        page.QuerySelector(".transfer-code svg").ShouldNotBeNull();
        page.QuerySelector("main")!.TextContent.ShouldContain("ONG VANG");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("MẪU");
    }

    [Fact]
    public async Task Who_is_not_the_owner_finds_no_account_page_and_who_keeps_no_catalogue_no_fees()
    {
        using var orders = await _site.PersonAsync("don@ongvang.example", "P1", ProducerRole.Orders);
        await orders.PageAsync(Receiving, 404);
        await orders.PageAsync(Shipping, 404);
        (await orders.PageAsync(Packs)).QuerySelectorAll(".packs li").ShouldBeEmpty();
        await _site.Owner.PageAsync(Shipping + "?co-so=P2", 404);
    }

    [Fact]
    public async Task A_price_changes_in_the_list_and_goes_back_by_one_tap()
    {
        using var saved = await PostPackAsync(45_000, "52.000");
        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await PriceAsync()).ShouldBe(52_000);
        var page = await _site.Owner.PageAsync(Packs);
        page.GetElementById("rows-0-price")!.GetAttribute("name").ShouldBe("rows[0].price", "what a browser sends is what the form reads");
        page.QuerySelectorAll(".packs li").Length.ShouldBe(1, "the other producer's pack is not there");
        var undo = page.QuerySelector(".undo button")!.GetAttribute("value")!;
        using var back = await _site.SendAsync(Packs, Packs, ("Undo", undo));
        back.Headers.Location!.OriginalString.ShouldBe(Packs + "?da-hoan-tac=1");
        (await PriceAsync()).ShouldBe(45_000);
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_prices_and_may_still_save()
    {
        (await PostPackAsync(45_000, "52.000")).Dispose();
        using var met = await PostPackAsync(45_000, "48.000");
        met.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await WorkSite.ParseAsync(met);
        page.QuerySelector("#rows-0-price-error")!.TextContent.ShouldContain("52.000");
        page.GetElementById("rows-0-price")!.GetAttribute("value").ShouldBe("48.000");
        var seen = page.QuerySelector("input[name='Rows[0].Seen']")!.GetAttribute("value")!;
        using var again = await _site.SendAsync(Packs, Packs, [.. Row(seen, "48.000")]);
        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await PriceAsync()).ShouldBe(48_000);
    }

    [Fact]
    public async Task Chosen_orders_print_on_one_page_and_another_producers_is_not_on_it()
    {
        var (first, other) = await _site.PlaceAsync();
        var (second, _) = await _site.PlaceAsync(2);
        var list = await _site.Owner.PageAsync(WorkSite.Orders);
        list.QuerySelectorAll("input[name=don]").Select(i => i.GetAttribute("value")).ShouldBe([first, second], ignoreOrder: true);
        foreach (var kind in new[] { "a6", "a5" })
        {
            var page = await _site.Owner.PageAsync($"/ban-hang/in-phieu?don={first}&don={second}&don={other}&kieu={kind}");
            var slips = page.QuerySelectorAll(".w-slip").Select(s => s.TextContent).ToList();
            slips.Count.ShouldBe(2);
            slips.ShouldAllBe(s => s.Contains("không phải hóa đơn GTGT", StringComparison.Ordinal));
            page.QuerySelector("main")!.TextContent.ShouldNotContain(other);
            page.QuerySelector("main")!.TextContent.ShouldNotContain("Nước mắm");
            page.QuerySelector(".notice.bad").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Part_of_an_order_leaves_from_its_page_and_the_rest_stays()
    {
        var (own, _) = await _site.PlaceAsync(3);
        foreach (var step in new[] { "nhan", "dong-goi" })
            (await _site.SendAsync($"{WorkSite.Orders}/{own}", $"{WorkSite.Orders}/{own}", ("Step", step))).Dispose();
        var line = (await _site.Owner.PageAsync($"{WorkSite.Orders}/{own}")).QuerySelector("input[name='Parcel[0].LineId']")!.GetAttribute("value")!;
        foreach (var (quantity, status) in new[] { ("4", HttpStatusCode.UnprocessableEntity), ("2", HttpStatusCode.SeeOther) })
        {
            using var sent = await _site.SendAsync($"{WorkSite.Orders}/{own}", $"{WorkSite.Orders}/{own}", ("Step", "giao"), ("TrackingCode", "VP9"),
                ("Parcel[0].LineId", line), ("Parcel[0].Quantity", quantity));
            sent.StatusCode.ShouldBe(status);
        }
        (await _site.StateAsync(own)).ShouldBe(OrderState.Packed);
        var page = await _site.Owner.PageAsync($"{WorkSite.Orders}/{own}");
        page.QuerySelector("main")!.TextContent.ShouldContain("VP9");
        page.QuerySelectorAll("button[value=huy]").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_scorecard_and_its_file_are_the_producers_own()
    {
        var (own, other) = await _site.PlaceAsync();
        (await _site.SendAsync($"{WorkSite.Orders}/{own}", $"{WorkSite.Orders}/{own}", ("Step", "huy"), ("Reason", "=HẾT(1)"))).Dispose();
        (await _site.Owner.PageAsync("/ban-hang/bang-diem")).QuerySelector(".figures")!.TextContent.ShouldContain("100 %");
        await _site.Owner.PageAsync("/ban-hang/bang-diem?tu=2026-02-01&den=2026-01-01", 400);
        var csv = await _site.Owner.GetStringAsync("/ban-hang/bang-diem.csv", TestContext.Current.CancellationToken);
        csv.ShouldContain(own);
        csv.ShouldContain("'=HẾT(1)");
        csv.ShouldNotContain(other);
        csv.ShouldNotContain("912345678");
        using var foreign = await _site.Owner.GetAsync("/ban-hang/bang-diem.csv?co-so=P2", TestContext.Current.CancellationToken);
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> PostPackAsync(long seenPrice, string price) =>
        await _site.SendAsync(Packs, Packs, [.. Row($"{seenPrice}|50||700", price)]);

    private (string, string)[] Row(string seen, string price) =>
    [
        ("Rows[0].VariantId", $"{_site.Packs[0]}"), ("Rows[0].Seen", seen), ("Rows[0].Price", price), ("Rows[0].OnHand", "50"), ("Rows[0].LowStockAt", ""),
        ("Rows[0].Grams", "700"),
    ];

    private Task<long> PriceAsync()
    {
        var pack = _site.Packs[0];
        return _site.QueryAsync(db => db.Set<Variant>().Where(v => v.Id == pack).Select(v => v.PriceVnd).SingleAsync());
    }
}
