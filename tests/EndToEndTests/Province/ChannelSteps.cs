using System.Diagnostics;
using System.Globalization;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.EndToEndTests.Browsing;
using Marketplace.EndToEndTests.Buying;
using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Register;
using Marketplace.Register;
using Marketplace.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Province;

/// <summary>What producers and officers do about a sales channel, step by step.</summary>
internal static class ChannelSteps
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static DateOnly Today => DateTimeOffset.UtcNow.VietnamDate();

    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A producer of the register, no sample, with one product whose certificate holds, and its owner's account.</summary>
    public static async Task AddProducerAsync(this ShopInBrowser shop, string code, string name, string area, string owner)
    {
        var (issued, recorded) = (Today.AddDays(-60).Iso(), Today.AddDays(-50).Iso() + "T00:00:00Z");
        var folder = new RegisterFolder(shop.Folder)
            .With("producers.csv", RegisterFolder.Producers + ",area_code", $"{code},{name},htx,,,,,,,,{recorded},,{area}")
            .WithProducts($"A-{code},{code},Mật ong {name},04,,{recorded}")
            .WithCertificates($"C-{code},A-{code},3,,,district,,{issued},,{recorded}");
        await using var scope = shop.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ImportRegister>().ExecuteAsync(new(folder.Path), Cancel);
        report.Problems.Where(p => !p.IsWarning).Select(p => p.ToString(CultureInfo.InvariantCulture)).ShouldBeEmpty();
        var account = await scope.ServiceProvider.GetRequiredService<CreateUser>().ExecuteAsync(new(owner, Passkeys.Password, Roles.Producer, []), Cancel);
        account.Errors.ShouldBeEmpty();
        await scope.ServiceProvider.GetRequiredService<GrantMembership>().ExecuteAsync(new(account.Value, code, ProducerRole.Owner), Cancel);
    }

    /// <summary>By e-mail and password, on the page that asks for them.</summary>
    public static async Task SignInAsync(this Hand hand, string email, string password)
    {
        await hand.TypeAsync(hand.Page.Locator("[name=email]"), email);
        await hand.TypeAsync(hand.Page.Locator("[name=password]"), password);
        await hand.PressAsync(hand.Page.Locator("form:has([name=password]) button[type=submit]"));
    }

    /// <summary>A producer's person says that it sells on Facebook, with a photo.</summary>
    /// <returns>Code of the channel.</returns>
    public static async Task<string> DeclareFacebookAsync(this Hand hand, string address)
    {
        var page = hand.Page;
        await page.WaitForURLAsync("**/ban-hang/kenh-ban/khai");
        await hand.ChooseAsync(page.Locator("#kind"), "facebook");
        await hand.TypeAsync(page.Locator("#reference"), address);
        await hand.PickAsync(page.Locator("#startedon"), Today.AddDays(-10));
        await hand.GiveAsync(page.Locator("#files"), Photo());
        await hand.PressAsync(page.Locator("main form button[type=submit]"));
        await page.WaitForURLAsync("**/ban-hang/kenh-ban/KB*");
        return new Uri(page.Url).Segments[^1];
    }

    public static FilePayload Photo() => new() { Name = "anh.jpg", MimeType = "image/jpeg", Buffer = TestPictures.Photo(600, 400) };

    /// <summary>"1 / 12" of target T6, as an officer reads it on a page of figures.</summary>
    public static async Task<string> ChannelShareAsync(this IPage page, string path)
    {
        await page.GotoAsync(path);
        return (await page.Locator("table.strip tr.main td.n b").First.TextContentAsync())!.Trim();
    }

    /// <summary>Asks again and again until it is so, or time is over.</summary>
    public static async Task<bool> WithinAsync(TimeSpan time, Func<Task<bool>> isSo)
    {
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < time; await Task.Delay(_pause, Cancel))
            if (await isSo()) return true;
        return false;
    }
}
