using System.Net;
using AngleSharp.Html.Dom;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.Data.Changes;
using Marketplace.IntegrationTests.Certificates;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Facts;

/// <summary>
/// The whole host with certified producers P-OWN and P-TWIN in area 446, P-OTHER in 437, a village and a point in each area; officers work by
/// its pages, and what they did is asked for by the API.
/// </summary>
internal sealed class FactSite : IAsyncDisposable
{
    public const string Home = "/giam-sat/so-lieu", Quality = "/giam-sat/chat-luong", Own = "446", Other = "437", LongAgo = "2025-01-01T00:00:00Z";

    private FactSite(ProgrammeSite site) => Site = site;

    public ProgrammeSite Site { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<FactSite> StartAsync(Engine engine)
    {
        var site = await ProgrammeSite.StartAsync(engine);
        var issued = DateTime.UtcNow.AddMonths(-6).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await site.ImportAsync(site.NewFolder()
            .WithCertified(
                new("P-OWN", Issued: issued, Area: Own, Name: "Hợp tác xã Mật Ong"), new("P-TWIN", Issued: issued, Area: Own, Name: "HỢP TÁC XÃ mật ong"),
                new("P-OTHER", Issued: issued, Area: Other, Name: "Nơi Khác"))
            .WithVillages("V1,Làng Của Mình,18673,,,,2024-01-01T00:00:00Z", "V2,Làng Nơi Khác,18118,,,,2024-01-01T00:00:00Z")
            .WithPoints("D1,Điểm Của Mình,446,,,DK-1,A-P-OWN,2024-01-01T00:00:00Z", "D2,Điểm Nơi Khác,437,,,,,2024-01-01T00:00:00Z"));
        return new FactSite(site);
    }

    /// <summary>Reference data and people alone.</summary>
    public static async Task<FactSite> StartEmptyAsync(Engine engine) => new(await ProgrammeSite.StartAsync(engine));

    /// <summary>Without areas: of the whole province.</summary>
    public Task<HttpClient> OfficerAsync(string name, params string[] areas) => PersonAsync(name, Roles.Officer, areas);

    public Task<HttpClient> ViewerAsync(string name) => PersonAsync(name, Roles.Viewer);

    public static string Email(string name) => name + "@hatinh.example";

    public string Today(int addDays = 0) =>
        Site.Host.Clock.VietnamToday().AddDays(addDays).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Sends the page's form; where the person does not get the page, that of another.</summary>
    public static Task<Answer> SendAsync(HttpClient browser, string path, IHtmlDocument page, params (string, string)[] fields) =>
        CertificateSite.SendAsync(browser, path, page, fields);

    public static Task<Answer> SendAsync(HttpClient browser, string path, params (string, string)[] fields) =>
        CertificateSite.SendAsync(browser, path, fields);

    /// <summary>Fills in the page's form and expects to be led on.</summary>
    public async Task<string> DoAsync(HttpClient browser, string path, params (string, string)[] fields)
    {
        var sent = await SendAsync(browser, path, fields);
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Errors);
        return sent.Location;
    }

    /// <summary>This node has heard of every change.</summary>
    public async Task ArriveAsync()
    {
        await using var scope = Site.Host.Services.CreateAsyncScope();
        await Site.Host.Services.GetRequiredService<ChangeFeed>().ArriveAsync(scope.ServiceProvider.GetRequiredService<DbContext>());
    }

    /// <summary>"numerator/denominator" of a target today, as known at an instant.</summary>
    public async Task<string> FigureAsync(string target, string? knownAt = null)
    {
        await ArriveAsync();
        var report = await Site.JsonAsync("/api/v1/programme" + (knownAt is null ? "" : "?knownAt=" + Uri.EscapeDataString(knownAt)));
        var row = report.GetProperty("targets").EnumerateArray().Single(t => t.GetProperty("code").GetString() == target);
        return $"{row.GetProperty("numerator")}/{row.GetProperty("denominator")}";
    }

    public async Task<IReadOnlyList<AuditLine>> NotesAsync(string subject)
    {
        await using var scope = Site.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ListAudit>().ExecuteAsync(subject, 1, Cancel);
    }

    public async Task<T> AskAsync<T>(Func<DbContext, Task<T>> question)
    {
        await using var scope = Site.Host.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<DbContext>());
    }

    public static IReadOnlyList<string> Rows(IHtmlDocument page, string table) =>
    [
        .. page.QuerySelectorAll($"table.{table} tbody tr")
            .Select(r => string.Join(' ', r.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))),
    ];

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task<HttpClient> PersonAsync(string name, string role, params string[] areas)
    {
        await Site.Host.AddUserAsync(Email(name), role, areas);
        return await Site.Host.SignedInAsync(Email(name));
    }
}
