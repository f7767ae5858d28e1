using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Parser;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Hosting;

/// <summary>What a person does to come in, by the same pages.</summary>
internal static class SignInSteps
{
    public const string Password = "đường-mật-ong-7";

    public static async Task<Guid> AddUserAsync(this RunningHost host, string email, string role, params string[] units)
    {
        await using var scope = host.Services.CreateAsyncScope();
        if (units is [] && Roles.Staff.Contains(role)) units = [CreateUserCommand.WholeProvince];
        var create = scope.ServiceProvider.GetRequiredService<CreateUser>();
        var created = await create.ExecuteAsync(new(email, Password, role, units), TestContext.Current.CancellationToken);
        created.Errors.ShouldBeEmpty();
        return created.Value;
    }

    /// <summary>Somebody with an account and without any role.</summary>
    public static async Task<Guid> AddBuyerAsync(this RunningHost host, string email)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true };
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password)).Succeeded.ShouldBeTrue();
        return account.Id;
    }

    /// <summary>Makes the account one of a producer's people.</summary>
    public static async Task GrantAsync(this RunningHost host, Guid account, string producer, ProducerRole role = ProducerRole.Owner)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GrantMembership>().ExecuteAsync(new(account, producer, role), TestContext.Current.CancellationToken);
    }

    /// <summary>As a browser does: the page is asked for, its hidden fields are sent along.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient browser, string path, params (string Name, string Value)[] fields)
    {
        var form = await browser.HiddenFieldsAsync(path);
        foreach (var (name, value) in fields) form[name] = value;
        return await browser.PostAsync(path, new FormUrlEncodedContent(form));
    }

    public static async Task<Dictionary<string, string>> HiddenFieldsAsync(this HttpClient browser, string path) =>
        (await browser.DocumentAsync(path)).QuerySelectorAll("form input[type=hidden]").DistinctBy(i => i.GetAttribute("name"))
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");

    public static async Task<string> TokenAsync(this HttpClient browser, string path) =>
        (await browser.DocumentAsync(path)).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";

    public static async Task<AngleSharp.Html.Dom.IHtmlDocument> DocumentAsync(this HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{(int)answer.StatusCode} {path}");
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient browser, string email, string password = Password) =>
        browser.PostFormAsync("/dang-nhap", ("email", email), ("password", password));

    /// <summary>Sets up the second factor and is inside afterwards; returns the key for later codes.</summary>
    public static async Task<string> EnrolAsync(this HttpClient browser, TimeProvider clock)
    {
        var page = await browser.DocumentAsync("/dang-nhap/ma-hai-lop");
        var form = page.QuerySelectorAll("form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        var key = page.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        form["code"] = Totp(key, clock);
        form["password"] = Password;
        var done = await browser.PostAsync("/dang-nhap/ma-hai-lop", new FormUrlEncodedContent(form));
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        return key;
    }

    /// <summary>Signs in and sets up the second factor where that is asked for.</summary>
    public static async Task<HttpClient> SignedInAsync(this RunningHost host, string email, bool enrol = true)
    {
        var browser = host.Browser();
        (await browser.SignInAsync(email)).Headers.Location!.ToString().ShouldBeOneOf("/giam-sat", "/ban-hang", "/tai-khoan");
        if (enrol) await browser.EnrolAsync(host.Clock);
        return browser;
    }

    /// <summary>RFC 6238. <paramref name="step"/>: 30 s each.</summary>
    public static string Totp(string key, TimeProvider clock, int step = 0)
    {
        var counter = BitConverter.GetBytes(IPAddress.HostToNetworkOrder(clock.GetUtcNow().ToUnixTimeSeconds() / 30 + step));
#pragma warning disable CA5350 // What authenticators compute.
        var hash = HMACSHA1.HashData(Base32(key), counter);
#pragma warning restore CA5350
        var at = hash[^1] & 0xf;
        var number = ((hash[at] & 0x7f) << 24 | hash[at + 1] << 16 | hash[at + 2] << 8 | hash[at + 3]) % 1_000_000;
        return number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bytes = new List<byte>();
        int buffer = 0, bits = 0;
        foreach (var c in text)
        {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c);
            if ((bits += 5) < 8) continue;
            bytes.Add((byte)(buffer >> (bits -= 8)));
        }
        return [.. bytes];
    }
}
