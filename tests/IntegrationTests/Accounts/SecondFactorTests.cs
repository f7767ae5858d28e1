using System.Net;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Accounts;

public sealed class SecondFactorTests : IDisposable
{
    private const string Officer = "can.bo@hatinh.example";
    private readonly RunningHost _host = new("Production");

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task After_enrolment_a_sign_in_asks_for_a_code_and_takes_it_once_whatever_came_between()
    {
        var key = await EnrolledAsync();
        var (first, second) = (SignInSteps.Totp(key, _host.Clock, step: 1), SignInSteps.Totp(key, _host.Clock, step: 2));
        (await CodeAsync(SignInSteps.Totp(key, _host.Clock))).ShouldBe(HttpStatusCode.UnprocessableEntity, "the code that enrolled is used already");
        (await CodeAsync("000000")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await CodeAsync(first)).ShouldBe(HttpStatusCode.SeeOther);
        (await CodeAsync(first)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        _host.Clock.Advance(TimeSpan.FromSeconds(30));
        (await CodeAsync(second)).ShouldBe(HttpStatusCode.SeeOther);
        (await CodeAsync(first)).ShouldBe(HttpStatusCode.UnprocessableEntity, "a code of before the last one is over too");
    }

    [Fact]
    public async Task Recovery_code_lets_in_once()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var first = await _host.SignedInAsync(Officer, enrol: false);
        var codes = await EnrolAsync(first, await OfferAsync(first), SignInSteps.Password);
        foreach (var expected in new[] { HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity }) (await CodeAsync(codes.First())).ShouldBe(expected);
    }

    [Fact]
    public async Task Enrolment_has_a_secret_of_its_own_each_time_and_asks_for_the_password()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var browser = await _host.SignedInAsync(Officer, enrol: false);
        var (seen, mine) = (await OfferAsync(browser), await OfferAsync(browser));
        seen.Key.ShouldNotBe(mine.Key);
        (await EnrolAsync(browser, mine, "một mật khẩu khác")).ShouldBeEmpty();
        (await EnrolAsync(browser, mine with { Ticket = seen.Ticket }, SignInSteps.Password)).ShouldBeEmpty("the code belongs to another secret");
        (await EnrolAsync(browser, mine, SignInSteps.Password)).Count.ShouldBe(10);
        var again = await browser.GetAsync("/dang-nhap/ma-hai-lop", TestContext.Current.CancellationToken);
        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther, "it is done once");
    }

    [Fact]
    public async Task Twenty_wrong_codes_are_turned_away_before_the_eleventh()
    {
        await EnrolledAsync();
        var browser = _host.Browser();
        await browser.SignInAsync(Officer);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++) statuses.Add((await browser.PostFormAsync("/dang-nhap/ma", ("code", "00000" + i % 10))).StatusCode);
        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Demonstration_account_left_in_the_database_is_refused_in_Production()
    {
        string email, password;
        using (var demo = new RunningHost("Development", "Samples", _host.Folder))
        {
            await using var scope = demo.Services.CreateAsyncScope();
            (email, password, _, _) = (await scope.ServiceProvider.GetRequiredService<DemoAccounts>().ListAsync(TestContext.Current.CancellationToken))[0];
            (await demo.Browser().SignInAsync(email, password)).Headers.Location!.ToString().ShouldBe("/giam-sat");
        }
        (await _host.Browser().SignInAsync(email, password)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task<string> EnrolledAsync()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        return await (await _host.SignedInAsync(Officer, enrol: false)).EnrolAsync(_host.Clock);
    }

    private async Task<HttpStatusCode> CodeAsync(string code)
    {
        var browser = _host.Browser();
        (await browser.SignInAsync(Officer)).Headers.Location!.ToString().ShouldStartWith("/dang-nhap/ma?");
        return (await browser.PostFormAsync("/dang-nhap/ma", ("code", code))).StatusCode;
    }

    private static async Task<Offer> OfferAsync(HttpClient browser)
    {
        var page = await browser.DocumentAsync("/dang-nhap/ma-hai-lop");
        var key = page.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        return new Offer(key, page.QuerySelector("[name=ticket]")!.GetAttribute("value")!);
    }

    private async Task<IReadOnlyList<string>> EnrolAsync(HttpClient browser, Offer offer, string password)
    {
        var code = SignInSteps.Totp(offer.Key, _host.Clock);
        var answer = await browser.PostFormAsync("/dang-nhap/ma-hai-lop", ("ticket", offer.Ticket), ("code", code), ("password", password));
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        return [.. page.QuerySelectorAll(".codes code").Select(c => c.TextContent)];
    }

    private sealed record Offer(string Key, string Ticket);
}
