using Marketplace.EndToEndTests.Browsing;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Buying;

/// <summary>
/// A guest buys of two producers, pays one at the door and one by transfer; the producers send; the guest looks where it is, says how one
/// was and sends the other back.
/// </summary>
public sealed class GuestBuysTests(BuyingShop shop) : IClassFixture<BuyingShop>
{
    [Theory(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    [InlineData(HandKind.Touch)]
    [InlineData(HandKind.Keys)]
    [InlineData(HandKind.MouseWithoutScripts)]
    public async Task Guest_buys_of_two_producers_reviews_one_and_sends_the_other_back(HandKind kind)
    {
        var buyer = await HandAsync(kind);
        await shop.PutInAsync(buyer, BuyingShop.AtTheDoor.Product);
        await shop.PutInAsync(buyer, BuyingShop.ByTransfer.Product);
        await buyer.PressAsync(buyer.Page.Locator("a[href='/thanh-toan']"));
        await buyer.Page.WaitForURLAsync("**/thanh-toan");
        await BuyingSteps.FillAsync(buyer);
        var group = await BuyingSteps.PlaceAsync(buyer);

        (await buyer.Page.Locator(".trial").IsVisibleAsync()).ShouldBeTrue("the prices are samples");
        var (amount, text) = await BuyingSteps.TransferOfAsync(buyer.Page);
        var producer = await HandAsync(kind, "/dang-nhap");
        await BuyingSteps.SignInAsync(producer);
        await BuyingSteps.BringStatementAsync(producer, amount, text);
        await buyer.Page.GotoAsync($"/don-hang/{group}");
        var panels = buyer.Page.Locator(".order-panel");
        (await panels.CountAsync()).ShouldBe(2);
        (await panels.Nth(0).Locator(".mark").TextContentAsync()).ShouldBe("Chờ người bán xác nhận");
        (await panels.Nth(1).Locator(".mark").TextContentAsync()).ShouldBe("Đã xác nhận");
        (await buyer.Page.Locator(".transfer").CountAsync()).ShouldBe(0, "what is paid is not asked for again");

        await BuyingSteps.ShipAsync(producer, $"{group}-1", isConfirmed: false);
        await BuyingSteps.ShipAsync(producer, $"{group}-2", isConfirmed: true);

        var elsewhere = await HandAsync(kind);
        await BuyingSteps.TrackAsync(elsewhere, group);
        foreach (var panel in await elsewhere.Page.Locator(".order-panel").AllAsync())
        {
            (await panel.Locator(".mark").TextContentAsync()).ShouldBe("Đang giao");
            (await panel.TextContentAsync())!.ShouldContain($"VTP{group}");
        }

        await BuyingSteps.DeliverAsync(producer, $"{group}-1");
        await BuyingSteps.DeliverAsync(producer, $"{group}-2");
        await BuyingSteps.ReviewAsync(elsewhere, group);
        await BuyingSteps.AskToReturnAsync(elsewhere, group);
        await BuyingSteps.TakeBackAsync(producer, $"{group}-2");
        await elsewhere.Page.GotoAsync($"/don-hang/{group}");
        (await elsewhere.Page.Locator(".order-panel").Nth(1).Locator("section.transfer").TextContentAsync())!.ShouldContain("Đã hoàn");
    }

    private async Task<Hand> HandAsync(HandKind kind, string path = "/don-hang") =>
        new(await shop.OpenAsync(path, Hand.WidthOf(kind), scripts: kind != HandKind.MouseWithoutScripts), kind);
}
