using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.Catalog.Corrections;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Monitor;

/// <summary>A reader says what is wrong, without an account; the officers of the place find it, and the operator gets a letter.</summary>
public sealed class CorrectionTests
{
    private const string Form = "/bao-sai-sot", Queue = "/giam-sat/bao-sai", Own = "446", Other = "437";
    private const string Wrong = "Số nhà là 12, không phải 21.", Contact = "0912 345 678", Operator = "van-hanh@cho.example";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_a_reader_reports_is_settled_by_an_officer_of_the_place_and_seen_by_no_other(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var own = await OfficerAsync(site, "trong@hatinh.example", Own);
        using var elsewhere = await OfficerAsync(site, "ngoai@hatinh.example", Other);

        var page = await site.Browser.PageAsync(await ReportLinkAsync(site, "/san-pham/x-A-P-OWN"));
        page.QuerySelector("form b")!.TextContent.ShouldBe("Mật ong P-OWN");
        using var sent = await SendAsync(site.Browser, page, Form, ("about", "A-P-OWN"), ("wrong", Wrong), ("contact", Contact));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Browser.PageAsync(sent.Headers.Location!.ToString())).QuerySelector("main form")?.QuerySelector("textarea").ShouldBeNull();

        (await elsewhere.PageAsync(Queue)).Body!.TextContent.ShouldNotContain("Mật ong P-OWN");
        var link = (await own.PageAsync(Queue)).QuerySelector("table.corrections th a")!;
        link.TextContent.ShouldBe("Mật ong P-OWN");
        var one = link.GetAttribute("href")!;
        await elsewhere.PageAsync(one, 404);
        var report = await own.PageAsync(one);
        report.Body!.TextContent.ShouldContain(Wrong);
        report.Body.TextContent.ShouldContain(Contact);

        (await SendAsync(own, report, one, ("note", "  "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SendAsync(own, report, one, ("note", "Đã sửa địa chỉ."))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await SendAsync(own, report, one, ("note", "Lần nữa."))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await own.PageAsync(Queue)).QuerySelector("table.corrections").ShouldBeNull();
        var settled = (await own.PageAsync(one)).Body!.TextContent;
        settled.ShouldContain("Đã sửa địa chỉ.");
        settled.ShouldNotContain(Contact);
        (await AskAsync(site, (DbContext db) => db.Set<Correction>().Select(c => c.Contact).SingleAsync(Cancel))).ShouldBe("");
        var note = (await AskAsync(site, (ListAudit audit) => audit.ExecuteAsync("", 1, Cancel))).Single(n => n.Action == "correction.settled");
        (note.ActorName, note.After).ShouldBe(("trong@hatinh.example", "Đã sửa địa chỉ."));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_same_form_is_one_report_and_one_letter_which_keeps_the_contact_to_itself(Engine engine)
    {
        await using var site = await StartAsync(engine);
        var page = await site.Browser.PageAsync(Form + "?ve=C-P-OWN");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            SendAsync(site.Browser, page, Form, ("about", "C-P-OWN"), ("wrong", Wrong), ("contact", Contact))));
        var kept = await AskAsync(site, (DbContext db) => db.Set<Correction>().SingleAsync(Cancel));
        (kept.Kind, kept.Code, kept.Area).ShouldBe((SubjectKind.Certificate, "C-P-OWN", Own));
        var letter = await AskAsync(site, (DbContext db) => db.Set<Job>().SingleAsync(j => j.Kind == "mail.letter", Cancel));
        letter.Payload.ShouldContain(Operator);
        letter.Payload.ShouldContain($"/giam-sat/bao-sai/{kept.Id:N}");
        letter.Payload.ShouldNotContain("0912");
    }

    [Fact]
    public async Task Every_page_of_a_thing_leads_to_the_form_about_it()
    {
        await using var site = await StartAsync(Engine.Sqlite);
        foreach (var (address, name) in ((string, string)[])[
            ("/san-pham/x-A-P-OWN", "Mật ong P-OWN"), ("/nha-san-xuat/x-P-OWN", "Của Mình"), ("/chung-nhan/C-P-OWN", "Mật ong P-OWN")])
        {
            var form = await site.Browser.PageAsync(await ReportLinkAsync(site, address));
            form.QuerySelector("form b")!.TextContent.ShouldBe(name, address);
            form.QuerySelector("#about")!.GetAttribute("value").ShouldNotBeNullOrEmpty(address);
        }
    }

    [Fact]
    public async Task Nothing_typed_is_lost_and_what_names_none_of_ours_is_the_whole_provinces()
    {
        await using var site = await StartAsync(Engine.Sqlite);
        using var own = await OfficerAsync(site, "trong@hatinh.example", Own);
        using var province = await OfficerAsync(site, "tinh@hatinh.example");
        var page = await site.Browser.PageAsync(Form);
        using var empty = await SendAsync(site.Browser, page, Form, ("about", "Chợ quê"), ("wrong", ""), ("contact", Contact));
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = new HtmlParser().ParseDocument(await empty.Content.ReadAsStringAsync(Cancel));
        (again.QuerySelector("#about")!.GetAttribute("value"), again.QuerySelector("#contact")!.GetAttribute("value")).ShouldBe(("Chợ quê", Contact));
        using var long_ = await SendAsync(site.Browser, page, Form, ("wrong", new string('a', 2001)));
        long_.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var stale = await SendAsync(site.Browser, page, Form, ("wrong", Wrong), ("__RequestVerificationToken", "x"));
        stale.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        new HtmlParser().ParseDocument(await stale.Content.ReadAsStringAsync(Cancel)).QuerySelector("#wrong")!.TextContent.ShouldBe(Wrong);

        (await SendAsync(site.Browser, page, Form, ("about", "Chợ quê"), ("wrong", Wrong + "\ufffe"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await own.PageAsync(Queue)).QuerySelector("table.corrections").ShouldBeNull();
        (await province.PageAsync(Queue)).QuerySelector("table.corrections th a")!.TextContent.ShouldBe("Chợ quê");
    }

    [Fact]
    public async Task A_flood_about_one_thing_or_from_one_address_ends()
    {
        await using var site = await StartAsync(Engine.Sqlite, ("Proxy:Networks:0", "172.20.0.0/16"), ("Limits:ReportPerMinute", "2"));
        for (var i = 0; i < ReportMistake.MostWaiting; i++) (await ReportAsync(site, "A-P-OWN")).Succeeded.ShouldBeTrue();
        (await ReportAsync(site, "A-P-OWN")).Errors.ShouldHaveSingleItem().Field.ShouldBe("");
        (await ReportAsync(site, "A-P-OTHER")).Succeeded.ShouldBeTrue();

        using var browser = site.Host.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        for (var i = 0; i < 5; i++) await browser.PageAsync(Form);
        var page = await browser.PageAsync(Form);
        for (var i = 0; i < 2; i++) (await SendAsync(browser, page, Form, ("wrong", Wrong))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await SendAsync(browser, page, Form, ("wrong", Wrong))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_viewer_reads_without_the_contact_and_settles_nothing()
    {
        await using var site = await StartAsync(Engine.Sqlite);
        await ReportAsync(site, "P-OWN");
        await site.Host.AddUserAsync("xem@hatinh.example", Roles.Viewer);
        using var viewer = await site.Host.SignedInAsync("xem@hatinh.example");
        var one = (await viewer.PageAsync(Queue)).QuerySelector("table.corrections th a")!.GetAttribute("href")!;
        var page = await viewer.PageAsync(one);
        page.Body!.TextContent.ShouldNotContain(Contact);
        page.QuerySelector("textarea").ShouldBeNull();
        (await SendAsync(viewer, page, one, ("note", "x"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<ProgrammeSite> StartAsync(Engine engine, params (string, string)[] settings)
    {
        var site = await ProgrammeSite.StartAsync(engine, [("Operator:Email", Operator), .. settings]);
        await site.ImportAsync(site.NewFolder().WithCertified(new("P-OWN", Area: Own, Name: "Của Mình"), new("P-OTHER", Area: Other, Name: "Nơi Khác")));
        return site;
    }

    /// <summary>Without areas: of the whole province.</summary>
    private static async Task<HttpClient> OfficerAsync(ProgrammeSite site, string email, params string[] areas)
    {
        await site.Host.AddUserAsync(email, Roles.Officer, areas);
        return await site.Host.SignedInAsync(email);
    }

    private static async Task<string> ReportLinkAsync(ProgrammeSite site, string address)
    {
        var answer = await site.Browser.GetAsync(address, Cancel);
        var page = await site.Browser.PageAsync(answer.Headers.Location?.ToString() ?? address);
        return page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(h => h.StartsWith(Form, StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, IHtmlDocument page, string path, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelectorAll("form input[type=hidden]").GroupBy(i => i.GetAttribute("name")!)
            .ToDictionary(g => g.Key, g => g.Last().GetAttribute("value") ?? "");
        foreach (var (name, value) in fields) form[name] = value;
        return browser.PostAsync(path, new FormUrlEncodedContent(form), Cancel);
    }

    private static Task<Marketplace.Shared.Result> ReportAsync(ProgrammeSite site, string about) => AskAsync(site, (ReportMistake report) =>
        report.ExecuteAsync(new ReportMistakeCommand { About = about, Wrong = Wrong, Contact = Contact }, Guid.CreateVersion7(), Cancel));

    private static async Task<T> AskAsync<TService, T>(ProgrammeSite site, Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
