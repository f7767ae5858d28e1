using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Accounts.Users;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>Accounts that people make themselves: by letter, once, and told to nobody else (T36, T38, T39).</summary>
public sealed partial class SignUpTests : IAsyncLifetime
{
    private const string Email = "ba@nha.example", Password = SignInSteps.Password, Other = "một-mật-khẩu-khác-9";
    private ProgrammeSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await ProgrammeSite.StartAsync(Engine.Sqlite);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_letter_opens_the_account_in_the_browser_that_signed_up_and_once()
    {
        using var browser = _site.Host.Browser();
        using var sent = await SignUpAsync(browser);
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var early = await _site.Host.Browser().SignInAsync(Email);
        early.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "nobody has answered the letter");
        var link = await LinkAsync("/dang-ky/xac-nhan");
        using var shown = await browser.GetAsync(link, Cancel);
        (await AccountAsync())!.EmailConfirmed.ShouldBeFalse("reading a link changes nothing");
        using var confirmed = await browser.PostFormAsync(link);
        confirmed.Headers.Location!.OriginalString.ShouldBe("/tai-khoan");
        (await browser.PageAsync("/tai-khoan")).QuerySelector("main")!.TextContent.ShouldContain(Email);
        using var twice = await browser.PostFormAsync(link);
        twice.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_browser_confirms_and_still_needs_the_password()
    {
        using var browser = _site.Host.Browser();
        using var sent = await SignUpAsync(browser);
        using var other = _site.Host.Browser();
        using var confirmed = await other.PostFormAsync(await LinkAsync("/dang-ky/xac-nhan"));
        confirmed.Headers.Location!.OriginalString.ShouldStartWith("/dang-nhap");
        using var account = await other.GetAsync("/tai-khoan", Cancel);
        account.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Known_and_unknown_addresses_are_answered_alike()
    {
        await _site.Host.AddUserAsync("co@hatinh.example", Marketplace.Accounts.Policies.Roles.Viewer);
        foreach (var (path, fields) in ((string, (string, string)[])[])[("/dang-ky", [("Password", Password)]), ("/dang-nhap/quen-mat-khau", [])])
        {
            using var known = await _site.Host.Browser().PostFormAsync(path, [("Email", "co@hatinh.example"), .. fields]);
            using var unknown = await _site.Host.Browser().PostFormAsync(path, [("Email", "ai@hatinh.example"), .. fields]);
            known.StatusCode.ShouldBe(unknown.StatusCode);
            (await WordsAsync(known)).Replace("co@", "ai@", StringComparison.Ordinal).ShouldBe(await WordsAsync(unknown));
        }
    }

    [Fact]
    public async Task A_forgotten_password_is_set_by_letter_once_and_ends_every_session()
    {
        await _site.Host.AddUserAsync(Email, Marketplace.Accounts.Policies.Roles.Producer);
        using var inside = await _site.Host.SignedInAsync(Email, enrol: false);
        using var asked = await _site.Host.Browser().PostFormAsync("/dang-nhap/quen-mat-khau", ("Email", Email));
        var link = await LinkAsync("/dang-nhap/dat-lai");
        using var weak = await _site.Host.Browser().PostFormAsync(link, ("Password", "12345678"));
        weak.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var done = await _site.Host.Browser().PostFormAsync(link, ("Password", Other));
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var twice = await _site.Host.Browser().PostFormAsync(link, ("Password", "lần-nữa-mật-khẩu-8"));
        twice.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _site.Host.Clock.Advance(TimeSpan.FromSeconds(40));
        using var over = await inside.GetAsync("/tai-khoan", Cancel);
        over.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.Host.Browser().SignInAsync(Email, Other)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Links_of_letters_lead_to_the_configured_address_whatever_host_asked()
    {
        using var browser = _site.Host.Browser();
        var form = await browser.HiddenFieldsAsync("/dang-ky");
        foreach (var (name, value) in ((string, string)[])[("Email", Email), ("Password", Password)]) form[name] = value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/dang-ky") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        using var answer = await browser.SendAsync(request, Cancel);
        (await LettersAsync()).ShouldAllBe(l => !l.Contains("evil.example", StringComparison.Ordinal));
        (await LettersAsync()).ShouldContain(l => l.Contains("http://localhost:5080/dang-ky/xac-nhan", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/en/dang-ky", "/en/dang-ky/xac-nhan")]
    [InlineData("/en/dang-nhap/quen-mat-khau", "/en/dang-nhap/dat-lai")]
    public async Task Letters_in_English_open_pages_in_English(string form, string page)
    {
        if (page.EndsWith("dat-lai", StringComparison.Ordinal)) await _site.Host.AddUserAsync(Email, Marketplace.Accounts.Policies.Roles.Producer);
        using var sent = await _site.Host.Browser().PostFormAsync(form, ("Email", Email), ("Password", Password));
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await LettersAsync()).ShouldHaveSingleItem().ShouldContain($"http://localhost:5080{page}?");
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_one_by_one_or_all_together()
    {
        await _site.Host.AddUserAsync(Email, Marketplace.Accounts.Policies.Roles.Producer);
        using var phone = await _site.Host.SignedInAsync(Email, enrol: false);
        using var desk = await _site.Host.SignedInAsync(Email, enrol: false);
        var listed = (await desk.PageAsync("/tai-khoan")).QuerySelectorAll("button[name=End]");
        listed.Length.ShouldBe(1, "the other one; this one is named, not ended");
        using var ended = await desk.PostFormAsync("/tai-khoan", ("End", listed[0].GetAttribute("value")!));
        _site.Host.Clock.Advance(TimeSpan.FromSeconds(40));
        using var gone = await phone.GetAsync("/tai-khoan", Cancel);
        gone.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await desk.PageAsync("/tai-khoan");
        using var third = await _site.Host.SignedInAsync(Email, enrol: false);
        using var all = await desk.PostFormAsync("/tai-khoan", ("Everywhere", "1"));
        _site.Host.Clock.Advance(TimeSpan.FromSeconds(40));
        foreach (var browser in (HttpClient[])[desk, third])
        {
            using var over = await browser.GetAsync("/tai-khoan", Cancel);
            over.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task Signing_out_everywhere_from_many_devices_at_once_is_refused_to_none()
    {
        await _site.Host.AddUserAsync(Email, Marketplace.Accounts.Policies.Roles.Producer);
        var devices = new List<HttpClient>();
        for (var i = 0; i < 6; i++) devices.Add(await _site.Host.SignedInAsync(Email, enrol: false));
        var forms = await Task.WhenAll(devices.Select(d => d.HiddenFieldsAsync("/tai-khoan")));
        var answers = await Task.WhenAll(devices.Zip(forms, (device, form) =>
            device.PostAsync("/tai-khoan", new FormUrlEncodedContent(form.Append(new("Everywhere", "1"))), Cancel)));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.SeeOther || a.StatusCode == HttpStatusCode.Redirect);
        foreach (var one in (IEnumerable<IDisposable>)[.. answers, .. devices]) one.Dispose();
    }

    [Fact]
    public async Task Another_password_keeps_this_session_and_ends_the_others()
    {
        await _site.Host.AddUserAsync(Email, Marketplace.Accounts.Policies.Roles.Producer);
        using var other = await _site.Host.SignedInAsync(Email, enrol: false);
        using var mine = await _site.Host.SignedInAsync(Email, enrol: false);
        using var wrong = await mine.PostFormAsync("/tai-khoan/mat-khau", ("Password", "không phải"), ("NewPassword", Other));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var done = await mine.PostFormAsync("/tai-khoan/mat-khau", ("Password", Password), ("NewPassword", Other));
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        _site.Host.Clock.Advance(TimeSpan.FromSeconds(40));
        await mine.PageAsync("/tai-khoan");
        using var over = await other.GetAsync("/tai-khoan", Cancel);
        over.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Another_address_is_in_force_once_its_letter_was_answered_and_the_old_one_is_told()
    {
        await _site.Host.AddUserAsync(Email, Marketplace.Accounts.Policies.Roles.Producer);
        using var mine = await _site.Host.SignedInAsync(Email, enrol: false);
        using var asked = await mine.PostFormAsync("/tai-khoan/thu", ("Email", "moi@nha.example"), ("Password", Password));
        asked.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await LettersAsync()).ShouldContain(l => l.Contains(Email, StringComparison.Ordinal) && l.Contains("moi@nha.example", StringComparison.Ordinal));
        using var done = await _site.Host.Browser().PostFormAsync(await LinkAsync("/tai-khoan/thu/xac-nhan"));
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await _site.Host.Browser().SignInAsync("moi@nha.example")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await _site.Host.Browser().SignInAsync(Email)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_telephone_number_is_a_second_name()
    {
        using var browser = _site.Host.Browser();
        using var sent = await browser.PostFormAsync("/dang-ky", ("Email", Email), ("Password", Password), ("Phone", "0912 345 678"));
        using var confirmed = await browser.PostFormAsync(await LinkAsync("/dang-ky/xac-nhan"));
        (await _site.Host.Browser().SignInAsync("+84 912.345.678")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static Task<HttpResponseMessage> SignUpAsync(HttpClient browser) => browser.PostFormAsync("/dang-ky", ("Email", Email), ("Password", Password));

    private async Task<string> LinkAsync(string path)
    {
        var letter = (await LettersAsync()).Last(l => l.Contains(path, StringComparison.Ordinal));
        var link = Link().Match(letter).Value;
        return link[link.IndexOf(path, StringComparison.Ordinal)..];
    }

    /// <summary>As they wait to be sent.</summary>
    private async Task<List<string>> LettersAsync()
    {
        await using var scope = _site.Host.Services.CreateAsyncScope();
        var jobs = await scope.ServiceProvider.GetRequiredService<DbContext>().Set<Job>().Where(j => j.Kind == "mail.letter").OrderBy(j => j.Id)
            .Select(j => j.Payload).ToListAsync(Cancel);
        return [.. jobs.Select(Regex.Unescape)];
    }

    private async Task<Account?> AccountAsync()
    {
        await using var scope = _site.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DbContext>().Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Email == Email, Cancel);
    }

    private static async Task<string> WordsAsync(HttpResponseMessage answer) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel)).QuerySelector("main")!.TextContent;

    [GeneratedRegex(@"http://localhost:5080/[^\s""\\]+")]
    private static partial Regex Link();
}
