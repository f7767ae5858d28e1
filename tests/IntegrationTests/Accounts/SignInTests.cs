using System.Net;
using Marketplace.Accounts.Audit;
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

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Right_password_leads_to_the_province_pages_with_a_guarded_cookie()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var answer = await _host.Browser().SignInAsync(Officer);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("/giam-sat");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-ocop.session=", StringComparison.Ordinal));
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
        (await SeenAsync(unknown)).ShouldBe((await SeenAsync(wrong)).Replace(Officer, "nobody@hatinh.example", StringComparison.Ordinal));
        wrong.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_also_to_the_right_one()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var browser = _host.Browser();
        for (var i = 0; i < 5; i++) await browser.SignInAsync(Officer, "sai mật khẩu");
        (await browser.SignInAsync(Officer)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
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
        statuses[..10].ShouldAllBe(s => s == HttpStatusCode.UnprocessableEntity);
        statuses[10].ShouldBe(HttpStatusCode.TooManyRequests);
        _host.Clock.Advance(TimeSpan.FromMinutes(5));
        (await browser.SignInAsync("u@hatinh.example", "sai mật khẩu")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Form_without_its_token_is_refused()
    {
        var answer = await _host.Browser()
            .PostAsync("/dang-nhap", new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = Officer, ["password"] = "x" }),
            Cancel);
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
        var again = await browser.GetAsync("/dang-nhap?returnUrl=" + Uri.EscapeDataString(returnUrl), Cancel);
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
            Cancel);
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
        var answer = await _host.Browser().GetAsync("/dang-nhap", Cancel);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Address_that_leads_nowhere_is_not_found_for_everybody() =>
        (await _host.Browser().GetAsync("/khong-co-trang-nay", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/giam-sat/chu-thể"), InlineData("/\uFFFE"), InlineData("/\ud83d")]
    public async Task Way_back_that_no_browser_writes_is_refused(string returnUrl)
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var browser = await _host.SignedInAsync(Officer, enrol: false);
        (await browser.GetAsync("/dang-nhap?returnUrl=" + Uri.EscapeDataString(returnUrl), Cancel)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Passwords_are_taken_over_https_or_on_the_machine_alone()
    {
        (await OverHttpAsync("localhost")).ShouldBe(HttpStatusCode.OK);
        (await OverHttpAsync("cho.example")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Sign_in_is_asked_for_on_the_path_alone_whatever_the_host_is_called()
    {
        var browser = _host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://evil.example") });
        (await browser.GetAsync("/giam-sat/chu-the", Cancel)).Headers.Location!.ToString().ShouldStartWith("/dang-nhap?returnUrl=");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Wrong_passwords_side_by_side_are_counted_noted_and_answered_alike(bool known)
    {
        if (known) await _host.AddUserAsync(Officer, Roles.Officer);
        var browser = _host.Browser();
        var form = await browser.HiddenFieldsAsync("/dang-nhap");
        (form["email"], form["password"]) = (Officer, "sai mật khẩu");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            browser.PostAsync("/dang-nhap", new FormUrlEncodedContent(form), Cancel)));
        answers.Count(a => a.StatusCode == HttpStatusCode.UnprocessableEntity).ShouldBe(10);
        answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(10);
        await using var scope = _host.Services.CreateAsyncScope();
        var noted = await scope.ServiceProvider.GetRequiredService<ListAudit>().ExecuteAsync("", 1, Cancel);
        noted.Count(n => n.Action == "sign-in.failed").ShouldBe(10);
        noted.Count(n => n.Action == "sign-in.throttled").ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_keeps_an_officer_out_of_a_device_that_the_account_knows()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var own = await _host.SignedInAsync(Officer, enrol: false);
        await own.PostAsync("/dang-xuat", new FormUrlEncodedContent(await own.HiddenFieldsAsync("/dang-nhap/ma-hai-lop")), Cancel);
        var stranger = _host.Browser();
        for (var i = 0; i < 11; i++) await stranger.SignInAsync(Officer, "sai mật khẩu");
        (await stranger.SignInAsync(Officer)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await own.SignInAsync(Officer)).Headers.Location!.ToString().ShouldBe("/giam-sat");
    }

    [Fact]
    public async Task Refused_form_keeps_what_was_typed_but_the_password_and_links_to_the_field()
    {
        var answer = await _host.Browser().SignInAsync(Officer, "sai mật khẩu");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await TextAsync(answer));
        page.QuerySelector("#email")!.GetAttribute("value").ShouldBe(Officer);
        page.QuerySelector("#password")!.GetAttribute("value").ShouldBeNull();
        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#email");
        page.QuerySelector("#email")!.GetAttribute("aria-invalid").ShouldBe("true");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Form_with_an_old_token_comes_back_with_what_was_typed()
    {
        await _host.AddUserAsync(Officer, Roles.Officer);
        var form = await _host.Browser().HiddenFieldsAsync("/dang-nhap");
        (form["email"], form["password"]) = (Officer, SignInSteps.Password);
        var other = _host.Browser();
        await other.GetAsync("/dang-nhap", Cancel);
        var answer = await other.PostAsync("/dang-nhap", new FormUrlEncodedContent(form), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var text = WebUtility.HtmlDecode(await TextAsync(answer));
        text.ShouldContain("Trang đã cũ");
        text.ShouldContain(Officer);
    }

    [Fact]
    public async Task Form_from_another_site_is_refused_without_a_page()
    {
        var browser = _host.Browser();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var answer = await browser.PostAsync("/dang-nhap", new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = Officer }), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TextAsync(answer)).ShouldNotContain(Officer);
    }

    [Fact]
    public async Task Long_fields_and_large_bodies_are_refused_at_the_door()
    {
        var browser = _host.Browser();
        (await browser.SignInAsync(new string('a', 300) + "@hatinh.example")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var large = new Dictionary<string, string> { ["email"] = new string('a', 70_000) };
        (await browser.PostAsync("/dang-nhap", new FormUrlEncodedContent(large), Cancel)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("12345678", false), InlineData("password123", false), InlineData("Qwertyuiop", false)]
    [InlineData("hatinh123456", false), InlineData(SignInSteps.Password, true)]
    public async Task Common_passwords_are_refused(string password, bool allowed)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var create = scope.ServiceProvider.GetRequiredService<CreateUser>();
        var created = await create.ExecuteAsync(new(Officer, password, Roles.Viewer, []), Cancel);
        created.Succeeded.ShouldBe(allowed);
        if (!allowed) created.Errors[0].Field.ShouldBe("password");
    }

    /// <summary>Without the hidden fields, which are new on every page.</summary>
    private static async Task<string> SeenAsync(HttpResponseMessage answer)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await TextAsync(answer));
        foreach (var hidden in page.QuerySelectorAll("input[type=hidden]")) hidden.Remove();
        return page.Body!.InnerHtml;
    }

    private async Task<HttpStatusCode> OverHttpAsync(string host) =>
        (await _host.CreateClient(new() { BaseAddress = new Uri("http://" + host) }).GetAsync("/dang-nhap", Cancel)).StatusCode;

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancel);

    private static string Cookie(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-ocop.session=", StringComparison.Ordinal)).Split(';')[0];

    /// <summary>Signed-in people are led on from the sign-in page.</summary>
    private async Task<bool> Replay(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/dang-nhap");
        request.Headers.Add("Cookie", cookie);
        return (await _host.Browser().SendAsync(request)).StatusCode == HttpStatusCode.SeeOther;
    }
}
