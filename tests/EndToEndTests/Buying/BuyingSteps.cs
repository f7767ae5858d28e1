using System.Globalization;
using System.Text;
using Marketplace.Ordering.Payments;
using Marketplace.Shared;
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

    /// <summary>The money is on the account: the producer brings the bank's statement, and the order is paid.</summary>
    /// <param name="text">What stood on the buyer's page to be copied.</param>
    public static async Task BringStatementAsync(Hand hand, long amount, string text)
    {
        var page = hand.Page;
        await page.GotoAsync($"/ban-hang/tien/chuyen-khoan?co-so={BuyingShop.ByTransfer.Producer}");
        var time = DateTimeOffset.UtcNow.AddMinutes(-1).VietnamMinute().Split(' ');
        var rows = $"reference,time,amount,account,text\nFT{Guid.NewGuid():N},{time[1]} {time[0]},{amount},{SampleAccount.Number},MBVCB {text} CT\n";
        await page.Locator("[name=File]").SetInputFilesAsync(new FilePayload
        {
            Name = "sao-ke.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(rows),
        });
        await hand.PressAsync(page.Locator("form:has([name=File]) button[type=submit]"));
        await page.GetByText("Đã nhận 1 khoản mới, 1 đơn được xác nhận").WaitForAsync();
    }

    public static async Task DeliverAsync(Hand hand, string order)
    {
        await hand.Page.GotoAsync($"/ban-hang/don-hang/{order}");
        await StepAsync(hand, "da-giao", "Đã giao");
    }

    /// <summary>Stars and words for the first of the order's goods that may have them.</summary>
    public static async Task ReviewAsync(Hand hand, string group)
    {
        var page = hand.Page;
        await page.GotoAsync($"/don-hang/{group}");
        await hand.PressAsync(page.Locator(".order-panel a[href*='/danh-gia/']").First);
        await page.WaitForURLAsync("**/danh-gia/*");
        await hand.ChooseAsync(page.Locator("select[name=Stars]"), "5");
        await hand.TypeAsync(page.Locator("[name=words i]"), "Thơm, đóng gói kỹ.");
        await SendAsync(hand, $"**/don-hang/{group}?danh-gia");
    }

    /// <summary>Asks to send the goods of one producer back.</summary>
    /// <returns>Number of the case.</returns>
    public static async Task AskToReturnAsync(Hand hand, string group)
    {
        var page = hand.Page;
        await page.GotoAsync($"/don-hang/{group}");
        await hand.PressAsync(page.Locator(".order-panel").Nth(1).Locator("a[href*='/hoi/']").First);
        await page.WaitForURLAsync("**/hoi/*");
        await hand.ChooseAsync(page.Locator("select[name=Kind]"), "Return");
        await hand.ChooseAsync(page.Locator("select[name=Reason]"), "Damaged");
        await hand.TypeAsync(page.Locator("[name=words i]"), "Hộp móp, nước chảy ra ngoài.");
        await SendAsync(hand, $"**/don-hang/{group}/yeu-cau/*");
    }

    /// <summary>The goods come back, and the producer says that the money is sent.</summary>
    public static async Task TakeBackAsync(Hand hand, string order)
    {
        var page = hand.Page;
        await page.GotoAsync("/ban-hang/yeu-cau");
        await hand.PressAsync(page.Locator(".orders h2 a").First);
        await page.WaitForURLAsync("**/ban-hang/yeu-cau/*");
        await hand.PressAsync(page.Locator("button[name=Step][value=dong-y]"));
        await page.Locator("button[name=Step][value=hang-ve]").WaitForAsync();
        await hand.PressAsync(page.Locator("button[name=Step][value=hang-ve]"));
        await page.Locator("button[name=Step]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GotoAsync("/ban-hang/tien/hoan");
        await hand.PressAsync(page.Locator(".orders h2 a", new() { HasTextString = order }));
        await page.WaitForURLAsync("**/ban-hang/tien/hoan/*");
        await hand.TypeAsync(page.Locator("[name=bankreference i]"), "FT26334099999");
        await SendAsync(hand, "**/ban-hang/tien/hoan");
        (await page.Locator(".orders h2 a", new() { HasTextString = order }).CountAsync()).ShouldBe(0);
    }

    public static async Task TrackAsync(Hand hand, string group)
    {
        await hand.Page.GotoAsync("/don-hang");
        await hand.TypeAsync(hand.Page.Locator("[name=number i]"), group.ToLowerInvariant());
        await hand.TypeAsync(hand.Page.Locator("[name=phone i]"), "+84 912 345 678");
        await SendAsync(hand, $"**/don-hang/{group}");
    }

    /// <summary>The page's one form, and where it leads.</summary>
    private static async Task SendAsync(Hand hand, string lands)
    {
        await hand.PressAsync(hand.Page.Locator("main form button[type=submit]"));
        await hand.Page.WaitForURLAsync(lands);
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
