using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.Catalog.Certificates;
using Marketplace.Catalog.Listings;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Certificates;

/// <summary>
/// The whole host with a certified product in area 446 (C-P-OWN, three stars), another in area 437, and one in area 446 without a certificate
/// (A-NEW); officers ask by its pages.
/// </summary>
internal sealed class CertificateSite : IAsyncDisposable
{
    public const string Home = "/giam-sat/chung-nhan", Own = "446", Other = "437", Code = "C-P-OWN", Product = "A-P-OWN", NewProduct = "A-NEW";

    /// <summary>Ends in half a year.</summary>
    public static readonly string Issued = DateTime.UtcNow.AddMonths(-30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private readonly ProgrammeSite _site;

    private CertificateSite(ProgrammeSite site) => _site = site;

    public ProgrammeSite Site => _site;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<CertificateSite> StartAsync(Engine engine)
    {
        var site = await ProgrammeSite.StartAsync(engine);
        await site.ImportAsync(site.NewFolder().WithCertified(
            new("P-OWN", Issued: Issued, Area: Own, Name: "Của Mình"), new("P-OTHER", Issued: Issued, Area: Other, Name: "Nơi Khác")));
        await site.ImportAsync(site.NewFolder().WithProducts("A-NEW,P-OWN,Sáp ong mới,04,,2024-01-01T00:00:00Z"));
        return new CertificateSite(site);
    }

    /// <summary>Without areas: of the whole province.</summary>
    public async Task<HttpClient> OfficerAsync(string name, params string[] areas)
    {
        await _site.Host.AddUserAsync(Email(name), Roles.Officer, areas);
        return await _site.Host.SignedInAsync(Email(name));
    }

    /// <summary>An officer of the area who works for the producer, too.</summary>
    public async Task<HttpClient> MemberAsync(string name, string producer, string area)
    {
        var id = await _site.Host.AddUserAsync(Email(name), Roles.Officer, area);
        await _site.Host.GrantAsync(id, producer);
        return await _site.Host.SignedInAsync(Email(name));
    }

    public async Task<HttpClient> PersonAsync(string name, string role)
    {
        await _site.Host.AddUserAsync(Email(name), role);
        return await _site.Host.SignedInAsync(Email(name));
    }

    public async Task<HttpClient> ProducerAsync(string name, string producer)
    {
        var id = await _site.Host.AddUserAsync(Email(name), Roles.Producer);
        await _site.Host.GrantAsync(id, producer);
        return await _site.Host.SignedInAsync(Email(name), enrol: false);
    }

    public static string Email(string name) => name + "@hatinh.example";

    /// <summary>Sends the page's form; where the person does not get the page, that of another with the person's own token.</summary>
    public static async Task<Answer> SendAsync(HttpClient browser, string path, IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        var form = FieldsOf(page);
        form["__RequestVerificationToken"] = await browser.TokenAsync(Home);
        foreach (var (name, value) in fields) form[name] = value;
        using var answer = await browser.PostAsync(path, new FormUrlEncodedContent(form), Cancel);
        return new Answer(
            answer.StatusCode, answer.Headers.Location?.ToString() ?? "", new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel)));
    }

    public static async Task<Answer> SendAsync(HttpClient browser, string path, params (string Name, string Value)[] fields) =>
        await SendAsync(browser, path, await browser.PageAsync(path), fields);

    /// <summary>The page's form with a file chosen.</summary>
    public static async Task<Answer> SendScanAsync(HttpClient browser, string path, byte[] scan, params (string Name, string Value)[] fields)
    {
        var form = FieldsOf(await browser.PageAsync(path));
        foreach (var (name, value) in fields) form[name] = value;
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in form) body.Add(new StringContent(value), name);
        body.Add(new ByteArrayContent(scan), "Scan", "giay.pdf");
        using var answer = await browser.PostAsync(path, body, Cancel);
        return new Answer(
            answer.StatusCode, answer.Headers.Location?.ToString() ?? "", new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancel)));
    }

    private static Dictionary<string, string> FieldsOf(IHtmlDocument page) =>
        page.QuerySelectorAll("main form:not([method=get]) input:not([type=radio]):not([type=file]), main form textarea, main form select")
            .Where(i => i.GetAttribute("name") is not null).GroupBy(i => i.GetAttribute("name")!).ToDictionary(g => g.Key, g => Value(g.Last()));

    /// <summary>Where somebody's correction of the star waits.</summary>
    public static async Task<string> ProposeStarAsync(HttpClient browser, int star)
    {
        var sent = await SendAsync(
            browser, $"{Home}/{Code}/sua", ("Star", $"{star}"), ("decisionno", "77/QĐ-UBND"), ("reason", "Đọc sai bản giấy."));
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Errors);
        return sent.Location;
    }

    public static (string, string)[] Paper(string issued, int star = 3, string score = "") =>
    [
        ("Star", $"{star}"), ("score", score), ("decisionno", "12/QĐ-UBND"), ("Authority", nameof(IssuingAuthority.Province)), ("issuedon", issued),
    ];

    public string Today(int addDays = 0) =>
        _site.Host.Clock.VietnamToday().AddDays(addDays).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Of the shop's listing today; null = none.</summary>
    public async Task<int?> StarAsync(string product) => ProductCard.Of(
        await AskAsync((DbContext db) => db.Set<ListedProduct>().AsNoTracking().SingleAsync(p => p.Code == product, Cancel)),
        _site.Host.Clock.VietnamToday()).Star;

    public Task<int> VersionsAsync(string code) => AskAsync((DbContext db) => db.Set<CertificateVersion>().CountAsync(c => c.Code == code, Cancel));

    public async Task<IReadOnlyList<AuditLine>> NotesAsync(string code) =>
        await AskAsync((ListAudit audit) => audit.ExecuteAsync($"certificate:{code}", 1, Cancel));

    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = _site.Host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static string Value(AngleSharp.Dom.IElement input) => input switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => input.GetAttribute("value") ?? "",
    };
}

internal sealed record Answer(HttpStatusCode Status, string Location, IHtmlDocument Page)
{
    public string Errors => Page.QuerySelector(".error-summary")?.TextContent.Trim() ?? "";

    public string? Error(string field) => Page.QuerySelector($"#{field}-error")?.TextContent;
}
