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
    public async Task After_enrolment_a_sign_in_asks_for_a_code_and_takes_it_once()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var key = await (await _host.SignedInAsync(Officer, enrol: false)).EnrolAsync();
        var code = SignInSteps.Totp(key, step: 1);

        var browser = _host.Browser();
        (await browser.SignInAsync(Officer)).Headers.Location!.ToString().ShouldStartWith("/dang-nhap/ma?");
        (await browser.PostFormAsync("/dang-nhap/ma", ("code", "000000"))).Headers.Location!.ToString().ShouldContain("loi=1");
        (await browser.PostFormAsync("/dang-nhap/ma", ("code", code))).Headers.Location!.ToString().ShouldBe("/giam-sat");

        var thief = _host.Browser();
        await thief.SignInAsync(Officer);
        (await thief.PostFormAsync("/dang-nhap/ma", ("code", code))).Headers.Location!.ToString().ShouldContain("loi=1");
    }

    [Fact]
    public async Task Recovery_code_lets_in_once()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var first = await _host.SignedInAsync(Officer, enrol: false);
        var key = (await first.DocumentAsync("/dang-nhap/ma-hai-lop")).QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var page = await (await first.PostFormAsync("/dang-nhap/ma-hai-lop", ("code", SignInSteps.Totp(key))))
            .Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var code = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelector(".codes code")!.TextContent;
        foreach (var expected in new[] { "/giam-sat", "/dang-nhap/ma?returnUrl=%2Fgiam-sat&loi=1" })
        {
            var browser = _host.Browser();
            await browser.SignInAsync(Officer);
            (await browser.PostFormAsync("/dang-nhap/ma", ("code", code))).Headers.Location!.ToString().ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Twenty_wrong_codes_are_turned_away_before_the_eleventh()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        await (await _host.SignedInAsync(Officer, enrol: false)).EnrolAsync();
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
        (await _host.Browser().SignInAsync(email, password)).Headers.Location!.ToString().ShouldContain("loi=1");
    }
}
