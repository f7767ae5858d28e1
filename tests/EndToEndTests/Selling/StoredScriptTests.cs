using Marketplace.EndToEndTests.Browsing;
using Marketplace.EndToEndTests.Buying;
using Marketplace.IntegrationTests.Media;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Selling;

/// <summary>What a producer types stays text on every page that shows it, for officers and administrators too.</summary>
public sealed class StoredScriptTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    private const int InEachListing = 6;

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task Sixty_scripts_in_every_field_of_a_listing_stay_inert()
    {
        ScriptPayloads.All.Count.ShouldBe(60);
        var ran = new List<string>();
        var producer = await shop.OpenAsync("/dang-nhap", 1280);
        Watch(producer, ran);
        await producer.Locator("[name=email]").FillAsync("nha-san-xuat@mau.example");
        await producer.Locator("[name=password]").FillAsync(BuyingShop.Password);
        await producer.Locator("main button[type=submit]").First.ClickAsync();
        await producer.WaitForURLAsync("**/ban-hang");
        var drafts = new List<string>();
        foreach (var payloads in ScriptPayloads.All.Chunk(InEachListing)) drafts.Add(await WriteAsync(producer, payloads));
        foreach (var path in new[] { "/ban-hang/san-pham", "/ban-hang" }) await LookAsync(producer, path, ran);
        foreach (var who in new[] { "can-bo@mau.example", "quan-tri@mau.example" })
        {
            var staff = await shop.OpenAsync("/giam-sat/duyet", 1280, state: await shop.SignInAsync(who, BuyingShop.Password));
            Watch(staff, ran);
            await LookAsync(staff, "/giam-sat/duyet", ran);
            foreach (var draft in drafts) await LookAsync(staff, "/giam-sat/duyet/" + draft, ran);
        }
        ran.ShouldBeEmpty();
    }

    /// <returns>The draft's id.</returns>
    private static async Task<string> WriteAsync(IPage page, string[] texts)
    {
        await page.GotoAsync("/ban-hang/san-pham");
        await page.Locator("button[name=New]").First.ClickAsync();
        await page.WaitForURLAsync("**/anh");
        var draft = new Uri(page.Url).Segments[^2].TrimEnd('/');
        await page.Locator("[name=Photos]").SetInputFilesAsync(new FilePayload { Name = "a.jpg", MimeType = "image/jpeg", Buffer = TestPictures.Photo() });
        await GoOnAsync(page, "ten");
        await page.Locator("#name").FillAsync(texts[0]);
        await page.Locator("select[name=SetCode]").SelectOptionAsync("21");
        await page.Locator("#description").FillAsync(texts[1]);
        await GoOnAsync(page, "gia");
        await page.Locator("#rows-0-net").FillAsync("1");
        await page.Locator("#rows-0-price").FillAsync("1000");
        await page.Locator("main details summary").First.ClickAsync();
        await page.Locator("#rows-0-label").FillAsync(texts[2][..Math.Min(60, texts[2].Length)]);
        await GoOnAsync(page, "kho");
        await GoOnAsync(page, "nhan");
        foreach (var (field, at) in new[] { ("ingredients", 3), ("shelflife", 4), ("storage", 5), ("warnings", 0), ("story", 1) })
            await page.Locator("#" + field).FillAsync(texts[at]);
        await page.Locator("button[name=gui]").ClickAsync();
        await page.Locator("#preview").WaitForAsync();
        return draft;
    }

    private static async Task GoOnAsync(IPage page, string screen)
    {
        await page.Locator("main .work-form .row button.btn:not(.quiet)").First.ClickAsync();
        await page.WaitForURLAsync("**/" + screen);
    }

    private static async Task LookAsync(IPage page, string path, List<string> ran)
    {
        await page.GotoAsync(path);
        if (await page.EvaluateAsync<bool>("() => 'owned' in window")) ran.Add($"{path}: a script ran");
    }

    private static void Watch(IPage page, List<string> ran)
    {
        page.Dialog += async (_, dialog) =>
        {
            ran.Add($"{page.Url}: a dialog opened");
            await dialog.DismissAsync();
        };
        page.Console += (_, said) =>
        {
            if (said.Text.Contains("Content Security Policy", StringComparison.Ordinal)) ran.Add($"{page.Url}: {said.Text}");
        };
    }
}
