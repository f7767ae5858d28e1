using System.Globalization;
using Microsoft.Playwright;
using Shouldly;

namespace Marketplace.EndToEndTests.Buying;

/// <summary>What a buyer and a producer do, step by step.</summary>
internal static class BuyingSteps
{
    public static async Task PutInAsync(this BuyingShop shop, Hand hand, string product)
    {
        await hand.Page.GotoAsync(await shop.PathOfAsync(product));
        await hand.PressAsync(hand.Page.Locator(".buy-form button"));
        await hand.Page.WaitForURLAsync("**/gio-hang?them=*");
    }

    public static async Task FillAsync(Hand hand)
    {
        var page = hand.Page;
        await hand.TypeAsync(page.Locator("[name=phone i]"), BuyingShop.Phone);
        await hand.TypeAsync(page.Locator("[name=name i]"), "Trần Thị Lan");
        await hand.ChooseAsync(page.Locator("select[name=CommuneCode]"), "18073");
        await hand.TypeAsync(page.Locator("[name=street i]"), "Thôn 3");
        await hand.ChooseAsync(await PaymentOfAsync(page, BuyingShop.ByTransfer.Producer), "BankTransfer");
    }

    /// <returns>Number of the checkout.</returns>
    public static async Task<string> PlaceAsync(Hand hand)
    {
        var page = hand.Page;
        await hand.PressAsync(page.Locator("button[name=Stage][value=review]"));
        await page.Locator("button[name=Stage][value=place]").WaitForAsync();
        (await page.Locator("h1").TextContentAsync()).ShouldBe("Xem lại trước khi đặt");
        await hand.PressAsync(page.Locator("button[name=Stage][value=place]"));
        await page.WaitForURLAsync("**/don-hang/HT*");
        return new Uri(page.Url).Segments[^1];
    }

    /// <summary>What is to be copied into the bank's application.</summary>
    public static async Task<(long Amount, string Text)> TransferOfAsync(IPage page)
    {
        var copied = await page.Locator(".transfer .copied").AllTextContentsAsync();
        (await page.Locator(".transfer-code svg").IsVisibleAsync()).ShouldBeTrue();
        return (long.Parse(copied[^2], CultureInfo.InvariantCulture), copied[^1]);
    }

    public static async Task SignInAsync(Hand hand)
    {
        await hand.TypeAsync(hand.Page.Locator("[name=email]"), BuyingShop.Producer);
        await hand.TypeAsync(hand.Page.Locator("[name=password]"), BuyingShop.Password);
        await hand.PressAsync(hand.Page.Locator("form:has([name=password]) button[type=submit]"));
        await hand.Page.WaitForURLAsync("**/ban-hang");
    }

    /// <summary>From the first page of the day to the parcel that left.</summary>
    public static async Task ShipAsync(Hand hand, string order, bool isConfirmed)
    {
        var page = hand.Page;
        await page.GotoAsync("/ban-hang");
        await hand.PressAsync(page.Locator($".todo a[href$='viec={(isConfirmed ? "cho-dong-goi" : "cho-nhan")}']"));
        await page.WaitForURLAsync("**/ban-hang/don-hang?viec=*");
        await hand.PressAsync(page.Locator($".orders a[href$='{order}']"));
        await page.WaitForURLAsync($"**/{order}");
        if (!isConfirmed) await StepAsync(hand, "nhan", "Đã nhận đơn");
        await StepAsync(hand, "dong-goi", "Đã đóng gói");
        await hand.TypeAsync(page.Locator("[name=carrier i]"), "Viettel Post");
        await hand.TypeAsync(page.Locator("[name=trackingcode i]"), "VTP" + order);
        await StepAsync(hand, "giao", "Đang giao");
    }

    public static async Task TrackAsync(Hand hand, string group)
    {
        await hand.Page.GotoAsync("/don-hang");
        await hand.TypeAsync(hand.Page.Locator("[name=number i]"), group.ToLowerInvariant());
        await hand.TypeAsync(hand.Page.Locator("[name=phone i]"), "+84 912 345 678");
        await hand.PressAsync(hand.Page.Locator("main form button[type=submit]"));
        await hand.Page.WaitForURLAsync($"**/don-hang/{group}");
    }

    private static async Task<ILocator> PaymentOfAsync(IPage page, string producer)
    {
        var name = await page.Locator($"input[type=hidden][value='{producer}']").GetAttributeAsync("name");
        return page.Locator($"select[name='{name!.Replace("ProducerCode", "Payment", StringComparison.Ordinal)}']");
    }

    private static async Task StepAsync(Hand hand, string step, string state)
    {
        await hand.PressAsync(hand.Page.Locator($"button[name=Step][value={step}]"));
        await hand.Page.Locator("main .mark", new() { HasTextString = state }).First.WaitForAsync();
    }
}
