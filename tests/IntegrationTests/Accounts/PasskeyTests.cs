using System.Net;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Storefront;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Accounts;

/// <summary>What stands around passkeys; that a browser makes and shows one is tried in a browser (Shop/PasskeySignInTests).</summary>
public sealed class PasskeyTests : IAsyncLifetime
{
    private const string Officer = "can.bo@hatinh.example", Keys = "/tai-khoan/khoa", SignIn = "/dang-nhap/khoa";
    private ProgrammeSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await ProgrammeSite.StartAsync(Engine.Sqlite);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_page_hands_out_what_a_browser_makes_a_key_from_for_this_site_and_with_proof_of_the_person()
    {
        await _site.Host.AddUserAsync(Officer, Roles.Officer);
        using var browser = await _site.Host.SignedInAsync(Officer, enrol: false);
        var options = (await browser.PageAsync(Keys)).QuerySelector("button[data-passkey=create]")!.GetAttribute("data-options")!;
        options.ShouldContain("\"userVerification\":\"required\"");
        options.ShouldContain("\"residentKey\":\"required\"");
        options.ShouldContain("\"id\":\"localhost\"");
        using var nobody = _site.Host.Browser();
        (await nobody.PageAsync(SignIn)).QuerySelector("button[data-passkey=get]")!.GetAttribute("data-options")!.ShouldContain("\"allowCredentials\":[]");
    }

    [Theory]
    [InlineData(""), InlineData("x"), InlineData("{}"), InlineData("null"), InlineData("[1]"), InlineData("{\"id\":\"AAAA\",\"type\":\"public-key\"}")]
    [InlineData("""{"id":"AAAA","rawId":"AA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"e30","attestationObject":"AA"}}""")]
    [InlineData("""{"id":"AA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"e3","authenticatorData":"AA","signature":"AA"}}""")]
    public async Task What_is_no_key_is_refused_in_words_with_and_without_what_was_handed_out(string credential)
    {
        await _site.Host.AddUserAsync(Officer, Roles.Officer);
        using var browser = await _site.Host.SignedInAsync(Officer, enrol: false);
        using var made = await browser.PostFormAsync(Keys, ("Password", SignInSteps.Password), ("Credential", credential));
        made.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var nobody = _site.Host.Browser();
        using var shown = await nobody.PostFormAsync(SignIn, ("Credential", credential));
        shown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await WorkSite.ParseAsync(shown)).QuerySelector(".error-summary")!.TextContent.ShouldContain("Không đăng nhập được bằng khóa này");
        using var bare = _site.Host.Browser();
        var form = await bare.HiddenFieldsAsync("/dang-nhap");
        form["credential"] = credential;
        using var unasked = await bare.PostAsync(SignIn, new FormUrlEncodedContent(form), Cancel);
        unasked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "nothing was handed out to this browser");
    }

    [Fact]
    public async Task Staff_with_a_passkey_do_not_come_in_by_a_password_alone_and_nobody_sets_up_codes_with_it()
    {
        await _site.Host.AddUserAsync(Officer, Roles.Officer);
        using var before = await _site.Host.SignedInAsync(Officer, enrol: false);
        await GiveAsync(Officer);
        using var browser = _site.Host.Browser();
        using var answer = await browser.SignInAsync(Officer);
        answer.Headers.Location!.OriginalString.ShouldStartWith(SignIn);
        using var closed = await browser.GetAsync("/giam-sat/canh-bao", Cancel);
        closed.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        using var enrol = await browser.GetAsync("/dang-nhap/ma-hai-lop", Cancel);
        enrol.StatusCode.ShouldBe(HttpStatusCode.SeeOther, "nobody is signed in");
    }

    [Fact]
    public async Task A_producer_with_a_passkey_may_still_use_the_password()
    {
        await _site.Host.AddUserAsync("chu@nha.example", Roles.Producer);
        await GiveAsync("chu@nha.example");
        using var browser = await _site.Host.SignedInAsync("chu@nha.example", enrol: false);
        (await browser.PageAsync(Keys)).QuerySelectorAll("button[name=Remove]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_goes_with_the_password_and_the_last_proof_of_staff_stays()
    {
        await _site.Host.AddUserAsync(Officer, Roles.Officer);
        using var officer = await _site.Host.SignedInAsync(Officer, enrol: false);
        var key = await GiveAsync(Officer);
        using var last = await officer.PostFormAsync(Keys, ("Remove", key), ("Password", SignInSteps.Password));
        last.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await WorkSite.ParseAsync(last)).QuerySelector(".error-summary")!.TextContent.ShouldContain("lớp xác thực thứ hai duy nhất");

        await _site.Host.AddUserAsync("chu@nha.example", Roles.Producer);
        var other = await GiveAsync("chu@nha.example");
        using var owner = await _site.Host.SignedInAsync("chu@nha.example", enrol: false);
        using var foreign = await owner.PostFormAsync(Keys, ("Remove", key), ("Password", SignInSteps.Password));
        foreign.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "another's key");
        using var wrong = await owner.PostFormAsync(Keys, ("Remove", other), ("Password", "không phải"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var gone = await owner.PostFormAsync(Keys, ("Remove", other), ("Password", SignInSteps.Password));
        gone.Headers.Location!.OriginalString.ShouldBe(Keys + "?da-go=1");
        (await owner.PageAsync(Keys)).QuerySelectorAll("button[name=Remove]").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reset_account_has_no_passkeys_left()
    {
        await _site.Host.AddUserAsync(Officer, Roles.Officer);
        await GiveAsync(Officer);
        await using (var scope = _site.Host.Services.CreateAsyncScope())
            (await scope.ServiceProvider.GetRequiredService<ResetUser>().ExecuteAsync(new(Officer, SignInSteps.Password), Cancel)).Errors.ShouldBeEmpty();
        using var browser = await _site.Host.SignedInAsync(Officer, enrol: false);
        (await browser.PageAsync(Keys)).QuerySelectorAll("button[name=Remove]").ShouldBeEmpty("and a new one can be made");
    }

    /// <returns>The key's id in base64url.</returns>
    private async Task<string> GiveAsync(string email)
    {
        await using var scope = _site.Host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var id = Guid.NewGuid().ToByteArray();
        var key = new UserPasskeyInfo(
            id, publicKey: [1], createdAt: _site.Host.Clock.GetUtcNow(), signCount: 0, transports: [], isUserVerified: true, isBackupEligible: false,
            isBackedUp: false, attestationObject: [1], clientDataJson: [1]);
        (await users.AddOrUpdatePasskeyAsync((await users.FindByEmailAsync(email))!, key)).Succeeded.ShouldBeTrue();
        return WebEncoders.Base64UrlEncode(id);
    }
}
