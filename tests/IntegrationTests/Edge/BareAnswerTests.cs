using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marketplace.Accounts.Policies;
using Marketplace.Accounts.SignIn;
using Marketplace.IntegrationTests.Hosting;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Edge;

/// <summary>A person whom an address refuses reads why, in words, and finds the way on: no browser shows its own "HTTP ERROR".</summary>
public sealed class BareAnswerTests(BareAnswerTests.SignedIn site) : IClassFixture<BareAnswerTests.SignedIn>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/giam-sat/con-thieu", "Trang này không dành cho tài khoản của bạn")]
    [InlineData("/en/giam-sat/nhat-ky", "This page is not for your account")]
    public async Task Pages_of_others_say_so_and_lead_to_ones_own(string path, string title)
    {
        using var answer = await AskAsync(HttpMethod.Get, path);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await ParseAsync(answer);
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain(
            path.StartsWith("/en", StringComparison.Ordinal) ? "/en" + SignInPaths.Account : SignInPaths.Account);
    }

    [Theory]
    [InlineData("POST", SignInPaths.SignOut, HttpStatusCode.BadRequest, "Yêu cầu này không đọc được")]
    [InlineData("GET", "/dang-nhap?returnUrl=%E1%BA%A1", HttpStatusCode.BadRequest, "Yêu cầu này không đọc được")]
    [InlineData("GET", "/giay-to/khong-co", HttpStatusCode.NotFound, "Không tìm thấy trang này")]
    [InlineData("DELETE", "/tim-kiem", HttpStatusCode.MethodNotAllowed, "Yêu cầu này không đọc được")]
    public async Task Answers_without_a_page_get_one(string method, string path, HttpStatusCode status, string title)
    {
        using var answer = await AskAsync(HttpMethod.Parse(method), path);
        answer.StatusCode.ShouldBe(status);
        (await ParseAsync(answer)).QuerySelector("h1")!.TextContent.ShouldBe(title);
    }

    [Fact]
    public async Task A_form_beyond_all_measure_is_said_to_be_too_large()
    {
        using var body = new StringContent("q=" + new string('x', 70_000), new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        using var answer = await AskAsync(HttpMethod.Post, "/dang-nhap", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await ParseAsync(answer)).QuerySelector("h1")!.TextContent.ShouldBe("Nội dung gửi lên quá lớn");
    }

    [Theory]
    [InlineData("/giam-sat/con-thieu", "*/*"), InlineData("/giam-sat/con-thieu", "image/avif,image/webp"), InlineData("/media/khong-co.webp", "image/*")]
    public async Task Programs_and_pictures_get_the_status_alone(string path, string accept)
    {
        using var answer = await AskAsync(HttpMethod.Get, path, accept: accept);
        answer.IsSuccessStatusCode.ShouldBeFalse();
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("<h1>");
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, HttpContent? body = null, string accept = "text/html,*/*;q=0.8")
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Accept.ParseAdd(accept);
        return await site.Browser.SendAsync(request, Cancel);
    }

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel));

    /// <summary>Somebody with an account and no more.</summary>
    public sealed class SignedIn : IAsyncLifetime
    {
        private readonly RunningHost _host = new();

        public HttpClient Browser { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Browser = _host.Browser();
            await _host.AddUserAsync("khach@hatinh.example", Roles.Producer);
            (await Browser.SignInAsync("khach@hatinh.example")).Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Browser.Dispose();
            return _host.DisposeAsync();
        }
    }
}
