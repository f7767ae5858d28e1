using System.Text.RegularExpressions;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.EndToEndTests.Browsing;
using Marketplace.EndToEndTests.Buying;
using Marketplace.SalesChannels.Mornings;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Marketplace.EndToEndTests.Province;

/// <summary>A sales channel from the producer's phone to the officer's, and to the figure of the province.</summary>
public sealed partial class ChannelOnPhoneTests(ShopInBrowser shop) : IClassFixture<ShopInBrowser>
{
    private const string Declare = "/ban-hang/kenh-ban/khai", Queue = "/giam-sat/xac-minh";

    /// <summary>Of an officer, from the morning's letter to a verified channel, the sign-in among them.</summary>
    private const int MostActs = 8;

    private static readonly TimeSpan _moved = TimeSpan.FromSeconds(5);

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task A_channel_declared_on_a_phone_and_verified_moves_the_figure_of_its_area_by_one_and_nothing_else()
    {
        const string name = "Ong Đồi Sim", owner = "ong.doi.sim@nha.example", here = "can.bo.446@hatinh.example", elsewhere = "can.bo.437@hatinh.example";
        await shop.AddProducerAsync("ODS-1", name, "446", owner);
        await shop.AddOfficerAsync(here, "446");
        await shop.AddOfficerAsync(elsewhere, "437");
        var (officer, other) = (await shop.WithPasskeyAsync(here), await shop.WithPasskeyAsync(elsewhere));
        string At(string path) => shop.HomeOf() + path;
        string area = At("/giam-sat/dia-ban/446"), yesterday = $"{area}?asOf={ChannelSteps.Today.AddDays(-1).Iso()}", next = At("/giam-sat/dia-ban/437");
        var before = (await officer.ChannelShareAsync(area)).Split(" / ");
        var (yesterdays, nexts) = (await officer.ChannelShareAsync(yesterday), await other.ChannelShareAsync(next));
        var report = await DrawReportAsync(officer, At("/giam-sat/bao-cao/moi"));
        var reported = await ReportedAsync(officer, report);

        var producer = new Hand(await shop.OpenAsync($"/dang-nhap?returnUrl={Declare}"), HandKind.Touch);
        await producer.SignInAsync(owner, Passkeys.Password);
        await producer.DeclareFacebookAsync("https://facebook.example/ong-doi-sim");
        (await officer.ChannelShareAsync(area)).ShouldBe(string.Join(" / ", before), "declared, and verified by nobody");

        await officer.GotoAsync(At(Queue));
        await officer.Locator("table tr", new() { HasTextString = name }).Locator("a").TapAsync();
        await officer.WaitForURLAsync(new Regex($"{Queue}/[0-9a-f-]{{36}}$"));
        var declaration = officer.Url;
        var evidence = (await officer.Locator("section[aria-labelledby=evidence] li a").GetAttributeAsync("href"))!;
        await officer.GotoAsync(At(evidence));
        (await officer.Locator("img.evidence").EvaluateAsync<bool>("async e => { await e.decode(); return e.naturalWidth > 0; }")).ShouldBeTrue();
        var picture = new Uri(new Uri(officer.Url), await officer.Locator("img.evidence").GetAttributeAsync("src")).AbsoluteUri;
        foreach (var closed in (string[])[declaration, At(evidence), picture])
            (await other.Context.APIRequest.GetAsync(closed)).Status.ShouldBe(404, $"{closed} is of another area");
        await other.GotoAsync(At(Queue));
        (await other.Locator("main").TextContentAsync())!.ShouldNotContain(name);

        await officer.GotoAsync(declaration);
        await officer.Locator("button[value=nhan]").TapAsync();
        await officer.Locator("button[value=dat]").TapAsync();
        await officer.WaitForURLAsync("**" + Queue);
        var after = $"{Number(before[0]) + 1} / {before[1]}";
        (await ChannelSteps.WithinAsync(_moved, async () => await officer.ChannelShareAsync(area) == after)).ShouldBeTrue($"not {after} within {_moved}");

        await officer.Locator("table.strip tr.main td.n a").First.TapAsync();
        await officer.WaitForURLAsync("**/giam-sat/chu-the?*");
        (await officer.Locator("table.list tbody th").AllTextContentsAsync()).Count(row => row.Contains(name, StringComparison.Ordinal)).ShouldBe(1);
        (await officer.ChannelShareAsync(yesterday)).ShouldBe(yesterdays);
        (await ReportedAsync(officer, report)).ShouldBe(reported);
        (await other.ChannelShareAsync(next)).ShouldBe(nexts);
    }

    [Fact(Skip = ShopInBrowser.Missing, SkipUnless = nameof(ShopInBrowser.IsThere), SkipType = typeof(ShopInBrowser))]
    public async Task From_the_mornings_letter_to_a_verified_channel_an_officer_needs_eight_acts_at_most_on_a_phone()
    {
        const string email = "can-bo-sang@mau.example";
        var producer = new Hand(await shop.OpenAsync($"/dang-nhap?returnUrl={Declare}"), HandKind.Touch);
        await producer.SignInAsync("nha-san-xuat@mau.example", BuyingShop.Password);
        var code = await producer.DeclareFacebookAsync("https://facebook.example/nui-biec");
        await WriteMorningsAsync(email);

        var officer = new Hand(await shop.OpenAsync("about:blank"), HandKind.Touch);
        var links = await officer.ReadAsync(await shop.LetterToAsync(email, FieldLink()));
        await officer.PressAsync(links.And(officer.Page.Locator($"[href*='{code}']")));
        await officer.Page.WaitForURLAsync("**/dang-nhap?*");
        await officer.SignInAsync(email, BuyingShop.Password);
        await officer.Page.WaitForURLAsync($"**/{code}/tai-cho");
        await officer.GiveAsync(officer.Page.Locator("#files"), ChannelSteps.Photo());
        await officer.PressAsync(officer.Page.Locator("button[value=dat]"));
        await officer.Page.Locator("section[aria-labelledby=field] li", new() { HasTextString = "Đạt" }).WaitForAsync();

        officer.Acts.ShouldBeLessThanOrEqualTo(MostActs);
        await producer.Page.ReloadAsync();
        (await producer.Page.Locator("main .mark.good").First.TextContentAsync()).ShouldBe("Đã xác minh");
    }

    /// <returns>Address of a report of yesterday.</returns>
    private static async Task<string> DrawReportAsync(IPage officer, string form)
    {
        await officer.GotoAsync(form);
        await officer.FillAsync("#title", "Báo cáo của hôm qua");
        await officer.FillAsync("#asof", ChannelSteps.Today.AddDays(-1).Iso());
        await officer.Locator("main form button[type=submit]").TapAsync();
        await officer.WaitForURLAsync(new Regex("/giam-sat/bao-cao/[0-9a-f-]{36}$"));
        return officer.Url;
    }

    /// <summary>All figures of the report, and who is on its lists.</summary>
    private static async Task<string> ReportedAsync(IPage officer, string report)
    {
        await officer.GotoAsync(report);
        var figures = await officer.Locator("table.strip").InnerTextAsync();
        await officer.GotoAsync(report + "/phu-luc");
        return figures + await officer.Locator("main").InnerTextAsync();
    }

    /// <summary>To an officer who has just come, so that no letter of today is written already.</summary>
    private async Task WriteMorningsAsync(string email)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<CreateUser>().ExecuteAsync(
            new(email, BuyingShop.Password, Roles.Officer, [CreateUserCommand.WholeProvince], IsSample: true), TestContext.Current.CancellationToken))
            .Errors.ShouldBeEmpty();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        db.Enqueue(new WriteMornings());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static int Number(string words) => int.Parse(words, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("/tai-cho")]
    private static partial Regex FieldLink();
}
