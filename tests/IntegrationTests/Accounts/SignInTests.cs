using System.Net;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.IntegrationTests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Accounts;

public sealed class SignInTests : IDisposable
{
    private const string Officer = "can.bo@hatinh.example";
    private readonly RunningHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Right_password_leads_to_the_province_pages_with_a_guarded_cookie()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var answer = await _host.Browser().SignInAsync(Officer);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("/giam-sat");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("ocop.session=", StringComparison.Ordinal));
        cookie.ShouldContain("secure");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task Unknown_email_and_wrong_password_get_the_same_answer()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var browser = _host.Browser();
        var wrong = await browser.SignInAsync(Officer, "sai mật khẩu");
        var unknown = await browser.SignInAsync("nobody@hatinh.example", "sai mật khẩu");
        unknown.StatusCode.ShouldBe(wrong.StatusCode);
        unknown.Headers.Location.ShouldBe(wrong.Headers.Location);
        wrong.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_also_to_the_right_one()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var browser = _host.Browser();
        for (var i = 0; i < 5; i++) await browser.SignInAsync(Officer, "sai mật khẩu");
        (await browser.SignInAsync(Officer)).Headers.Location!.ToString().ShouldContain("loi=1");
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Eleventh_failure_from_one_address_is_turned_away_whatever_it_says_about_itself(bool forged)
    {
        var browser = _host.Browser();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
        {
            if (forged)
            {
                browser.DefaultRequestHeaders.Remove("X-Forwarded-For");
                browser.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{i}");
            }
            statuses.Add((await browser.SignInAsync($"u{i}@hatinh.example", "sai mật khẩu")).StatusCode);
        }
        statuses[..10].ShouldAllBe(s => s == HttpStatusCode.SeeOther);
        statuses[10].ShouldBe(HttpStatusCode.TooManyRequests);
        _host.Clock.Advance(TimeSpan.FromMinutes(5));
        (await browser.SignInAsync("u@hatinh.example", "sai mật khẩu")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Form_without_its_token_is_refused()
    {
        var answer = await _host.Browser()
            .PostAsync("/dang-nhap", new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = Officer, ["password"] = "x" }),
            TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("//evil.example"), InlineData("/\\evil.example"), InlineData("https:evil.example"),
        InlineData("%2f%2fevil.example"), InlineData("\t//evil.example")]
    [InlineData("/\t/evil.example"), InlineData("https://evil.example/giam-sat"), InlineData("javascript:alert(1)"), InlineData("")]
    public async Task Nobody_is_sent_to_another_site(string returnUrl)
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var browser = _host.Browser();
        var answer =
            await browser.PostFormAsync("/dang-nhap" + "?returnUrl=" + Uri.EscapeDataString(returnUrl), ("email", Officer), ("password", SignInSteps.Password));
        answer.Headers.Location!.ToString().ShouldBe("/giam-sat");
        var again = await browser.GetAsync("/dang-nhap?returnUrl=" + Uri.EscapeDataString(returnUrl), TestContext.Current.CancellationToken);
        again.Headers.Location!.ToString().ShouldBe("/giam-sat");
    }

    [Fact]
    public async Task Copied_cookie_dies_within_a_minute_of_signing_out()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var browser = _host.Browser();
        var cookie = Cookie(await browser.SignInAsync(Officer));
        (await Replay(cookie)).ShouldBeTrue();
        await browser.PostAsync(
            "/dang-xuat",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = await browser.TokenAsync("/dang-nhap/ma-hai-lop") }),
            TestContext.Current.CancellationToken);
        _host.Clock.Advance(TimeSpan.FromSeconds(59));
        (await Replay(cookie)).ShouldBeFalse();
    }

    [Fact]
    public async Task Session_ends_within_a_minute_of_a_new_password()
    {
        var id = await _host.AddUserAsync(Officer, Roles.Officer);
        var cookie = Cookie(await _host.Browser().SignInAsync(Officer));
        await using (var scope = _host.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            (await users.ChangePasswordAsync((await users.FindByIdAsync(id.ToString()))!, SignInSteps.Password, "một mật khẩu khác")).Succeeded.ShouldBeTrue();
        }
        _host.Clock.Advance(TimeSpan.FromSeconds(59));
        (await Replay(cookie)).ShouldBeFalse();
    }

    [Fact]
    public async Task Tampered_cookie_is_nobody()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var cookie = Cookie(await _host.Browser().SignInAsync(Officer));
        var at = cookie.Length / 2;
        (await Replay(cookie[..at] + (cookie[at] == 'A' ? 'B' : 'A') + cookie[(at + 1)..])).ShouldBeFalse();
    }

    [Fact]
    public async Task Pages_of_signing_in_are_kept_by_no_cache()
    {
        var answer = await _host.Browser().GetAsync("/dang-nhap", TestContext.Current.CancellationToken);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Address_that_leads_nowhere_is_not_found_for_everybody() =>
        (await _host.Browser().GetAsync("/khong-co-trang-nay", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private static string Cookie(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("ocop.session=", StringComparison.Ordinal)).Split(';')[0];

    /// <summary>Signed-in people are led on from the sign-in page.</summary>
    private async Task<bool> Replay(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/dang-nhap");
        request.Headers.Add("Cookie", cookie);
        return (await _host.Browser().SendAsync(request)).StatusCode == HttpStatusCode.SeeOther;
    }
}
