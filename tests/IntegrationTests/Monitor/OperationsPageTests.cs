using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Monitor;

/// <summary>What administrators see of the work that servers do later, and how they have it tried again.</summary>
public sealed class OperationsPageTests : IAsyncLifetime
{
    private const string Page = "/giam-sat/van-hanh", Admin = "quan-tri@hatinh.example", Fault = "MailNotSentException: The mail server did not take <it>.";
    private readonly RunningHost _host = new();
    private readonly Guid _letter = Guid.CreateVersion7();
    private HttpClient _admin = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _host.AddUserAsync(Admin, Roles.Admin);
        _admin = await _host.SignedInAsync(Admin);
        await InDatabaseAsync(async db =>
        {
            db.Add(new Job
            {
                Id = _letter,
                Kind = "mail.letter",
                Payload = """{"To":"chu-the@example.vn","Subject":"Thu","Text":"Noi dung","Language":"vi"}""",
                Attempts = 7,
                AllowedAttempts = 7,
                GivenUpAt = new DateTimeOffset(2026, 11, 26, 3, 4, 5, TimeSpan.Zero),
                Fault = Fault,
            });
            return await db.SaveChangesAsync(Cancel);
        });
    }

    public ValueTask DisposeAsync()
    {
        _admin.Dispose();
        return _host.DisposeAsync();
    }

    [Fact]
    public async Task A_dead_letter_is_seen_tried_again_by_one_button_and_sent()
    {
        var page = await _admin.PageAsync(Page);
        var cells = page.QuerySelector("table.dead tbody tr")!.Children;
        cells.Take(4).Select(c => c.TextContent.Trim()).ShouldBe(["mail.letter", Fault, "26/11/2026 10:04:05", "7"]);

        using var answer = await PressAsync(page);
        (answer.StatusCode, answer.Headers.Location?.OriginalString).ShouldBe((HttpStatusCode.SeeOther, Page));
        (await InDatabaseAsync(db => db.Set<Job>().SingleAsync(j => j.Id == _letter, Cancel))).GivenUpAt.ShouldBeNull();
        while (await InDatabaseAsync(db => db.Set<Job>().AnyAsync(j => j.Id == _letter && j.DoneAt == null, Cancel))) await Task.Delay(50, Cancel);
        var letter = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(_host.Folder, "mail")).ShouldHaveSingleItem(), Cancel);
        letter.ShouldContain("To: chu-the@example.vn");
        (await _admin.PageAsync(Page)).QuerySelector("table.dead").ShouldBeNull();
        var note = (await NotesAsync()).Single(n => n.Action == "job.retried");
        (note.ActorName, note.Subject, note.Before, note.After).ShouldBe((Admin, $"job:{_letter:N}", Fault, "mail.letter"));
    }

    [Fact]
    public async Task A_button_pressed_twice_has_it_tried_again_once()
    {
        var page = await _admin.PageAsync(Page);
        (await PressAsync(page)).Dispose();
        using var second = await PressAsync(page);
        second.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var drawn = new HtmlParser().ParseDocument(await second.Content.ReadAsStringAsync(Cancel));
        drawn.QuerySelector(".error-summary")!.TextContent.ShouldContain("đã có người cho thử lại");
        (await NotesAsync()).Count(n => n.Action == "job.retried").ShouldBe(1);
    }

    [Fact]
    public async Task The_listeners_of_the_node_are_named_and_administrators_find_the_page()
    {
        var page = await _admin.PageAsync(Page);
        page.QuerySelectorAll("table.listeners tbody th").Select(h => h.TextContent).ShouldContain("pages");
        page.QuerySelectorAll(".m-staff a").Select(a => a.GetAttribute("href")).ShouldContain(h => h!.StartsWith(Page, StringComparison.Ordinal));
        (await _admin.PageAsync("/en" + Page)).QuerySelector("h1")!.TextContent.ShouldBe("Operations");
    }

    private Task<HttpResponseMessage> PressAsync(IHtmlDocument page)
    {
        var form = page.QuerySelectorAll("main form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        var button = page.QuerySelectorAll("main form button").ShouldHaveSingleItem();
        form[button.GetAttribute("name")!] = button.GetAttribute("value")!;
        return _admin.PostAsync(Page, new FormUrlEncodedContent(form), Cancel);
    }

    private Task<IReadOnlyList<AuditLine>> NotesAsync() => AskAsync((ListAudit list) => list.ExecuteAsync("", 1, Cancel));

    private Task<T> InDatabaseAsync<T>(Func<DbContext, Task<T>> work) => AskAsync(work);

    private async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
