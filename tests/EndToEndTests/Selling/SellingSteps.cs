using System.Diagnostics;
using System.Text.RegularExpressions;
using Marketplace.EndToEndTests.Browsing;
using Marketplace.EndToEndTests.Buying;
using Microsoft.Playwright;

namespace Marketplace.EndToEndTests.Selling;

/// <summary>What a new producer and an officer do, step by step.</summary>
internal static partial class SellingSteps
{
    private const string Password = "mật-ong-vườn-nhà-7";

    public static async Task SignUpAsync(Hand hand, ShopInBrowser shop, string email)
    {
        var page = hand.Page;
        await hand.TypeAsync(page.Locator("[name=email]"), email);
        await hand.TypeAsync(page.Locator("[name=password]"), Password);
        await hand.PressAsync(page.Locator("main button[type=submit]"));
        await page.Locator("h1", new() { HasTextString = "Mời mở hộp thư" }).WaitForAsync();
        await page.GotoAsync(Link().Match(await shop.LetterToAsync(email, Link())).Value);
        await hand.PressAsync(page.Locator("main button[type=submit]"));
        await page.WaitForURLAsync("**/ban-hang/co-so/moi");
    }

    public static async Task ApplyAsync(Hand hand, string name)
    {
        var page = hand.Page;
        await hand.TypeAsync(page.Locator("[name=name]"), name);
        await hand.ChooseAsync(page.Locator("select[name=CommuneCode]"), "18673");
        await hand.TypeAsync(page.Locator("[name=phone]"), "0912 345 678");
        await hand.GiveAsync(page.Locator("[name=Papers]"), File("giay-to.jpg", IntegrationTests.Media.TestPictures.Photo(400, 300)));
        await hand.PressAsync(page.Locator("main .work-form button[type=submit]"));
        await page.WaitForURLAsync("**/ban-hang/co-so");
    }

    public static async Task WriteAsync(Hand hand, string name, byte[] photo)
    {
        var page = hand.Page;
        await hand.PressAsync(page.Locator("button[name=New]"));
        await page.WaitForURLAsync("**/anh");
        await hand.GiveAsync(page.Locator("[name=Photos]"), File("mat-ong.jpg", photo));
        await GoOnAsync(hand, "ten");
        await hand.TypeAsync(page.Locator("[name=name]"), name);
        await hand.ChooseAsync(page.Locator("select[name=SetCode]"), "04");
        await GoOnAsync(hand, "gia");
        await hand.TypeAsync(page.Locator("#rows-0-net"), "500");
        await hand.TypeAsync(page.Locator("#rows-0-price"), "85.000");
        await GoOnAsync(hand, "kho");
        await hand.TypeAsync(page.Locator("#rows-0-onhand"), "20");
        await GoOnAsync(hand, "nhan");
        await hand.TypeAsync(page.Locator("#ingredients"), "Mật ong");
        await hand.TypeAsync(page.Locator("#shelflife"), "24 tháng");
        await hand.PressAsync(page.Locator("button[name=gui]"));
        await page.Locator("#preview").WaitForAsync();
    }

    public static async Task VerifyAsync(IPage officer, string producer)
    {
        await officer.Locator("table a", new() { HasTextString = producer }).ClickAsync();
        await officer.Locator("button[value=Verified]").ClickAsync();
        await officer.WaitForURLAsync("**/giam-sat/co-so");
    }

    public static async Task ApproveAsync(IPage officer, string name)
    {
        await officer.GotoAsync("/giam-sat/duyet");
        await officer.Locator("table a", new() { HasTextString = name }).ClickAsync();
        await officer.Locator("#words").FillAsync("Hộ nhỏ, miễn theo Điều 12.");
        await officer.Locator("#isexempt").CheckAsync();
        await officer.Locator("button[value=Approve]").ClickAsync();
        await officer.WaitForURLAsync("**/giam-sat/duyet");
    }

    public static async Task<bool> FoundWithinAsync(IPage page, string name, TimeSpan time)
    {
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < time; await Task.Delay(200))
        {
            await page.GotoAsync("/tim-kiem?q=" + Uri.EscapeDataString(name));
            if (await page.Locator("main a", new() { HasTextString = name }).CountAsync() > 0) return true;
        }
        return false;
    }

    private static async Task GoOnAsync(Hand hand, string screen)
    {
        await hand.PressAsync(hand.Page.Locator("main .work-form .row button.btn:not(.quiet)"));
        await hand.Page.WaitForURLAsync("**/" + screen);
    }

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = "image/jpeg", Buffer = content };

    [GeneratedRegex(@"http://[^/\s]+/dang-ky/xac-nhan\S+")]
    private static partial Regex Link();
}
