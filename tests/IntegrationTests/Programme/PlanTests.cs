using System.Net;
using System.Text.Json;
using Marketplace.Accounts.Policies;
using Marketplace.Data.Changes;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Programme;

/// <summary>A next plan is entered on screen beside the shipped one, as facts that are corrected by versions (M79).</summary>
public sealed class PlanTests
{
    private const string Page = "/giam-sat/ke-hoach", Shipped = "KH-2023-2025", Next = "KH-2026-2030", Url = "/api/v1/programme?asOf=2026-06-01";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_entered_plan_stands_beside_the_past_one_and_a_correction_leaves_what_was_known(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var officer = await PersonAsync(site, "tinh@hatinh.example", Roles.Officer);
        var before = site.Host.Clock.GetUtcNow();
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await EnterAsync(site, officer, ("t6", "60"), ("t2a", "25"))).ShouldBe(HttpStatusCode.SeeOther);
        var board = await officer.PageAsync(Page);
        board.QuerySelectorAll(".plan-table thead th").Skip(1).Select(t => t.TextContent.Trim()[..12]).ShouldBe([Shipped, Next]);
        Target(await site.JsonAsync(Url), "T6").ShouldBe($"{Next} 60 2026-01-01 2030-12-31 past False");
        Target(await site.JsonAsync(Url), "T3a").ShouldBe($"{Shipped} 40 2023-01-01 2025-12-31 past True", "the next plan does not set it");
        Target(await site.JsonAsync("/api/v1/programme?asOf=2025-12-31"), "T6").ShouldBe($"{Shipped} 50 2023-01-01 2025-12-31 past False");
        (await site.JsonAsync(Url)).GetProperty("plans").EnumerateArray().Select(p => p.GetProperty("code").GetString()).ShouldBe([Shipped, Next]);
        (await site.TextAsync("/giam-sat")).ShouldContain(Next);

        var between = site.Host.Clock.GetUtcNow();
        site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await officer.PageAsync($"{Page}?plan={Next}")).QuerySelector("input[name=t6]")!.GetAttribute("value").ShouldBe("60");
        (await EnterAsync(site, officer, ("t6", "65"))).ShouldBe(HttpStatusCode.SeeOther);
        Target(await site.JsonAsync(Url), "T6").ShouldBe($"{Next} 65 2026-01-01 2030-12-31 past False");
        Target(await site.JsonAsync(Url), "T2a").ShouldStartWith($"{Shipped} 20", customMessage: "it is no longer set");
        Target(await site.JsonAsync($"{Url}&knownAt={between:yyyy-MM-ddTHH:mm:ss.ffffffZ}"), "T6").ShouldStartWith($"{Next} 60");
        Target(await site.JsonAsync($"{Url}&knownAt={between:yyyy-MM-ddTHH:mm:ss.ffffffZ}"), "T2a").ShouldStartWith($"{Next} 25");
        Target(await site.JsonAsync($"{Url}&knownAt={before:yyyy-MM-ddTHH:mm:ss.ffffffZ}"), "T6").ShouldStartWith($"{Shipped} 50");
        (await officer.PageAsync(Page)).QuerySelectorAll("section[aria-labelledby=lan-ghi] tbody tr").Length.ShouldBe(4, "two set, one corrected, one void");
    }

    [Fact]
    public async Task What_is_entered_is_exported_as_facts_and_as_reference_and_comes_back_the_same()
    {
        await using var site = await StartAsync(Engine.Sqlite);
        using var officer = await PersonAsync(site, "tinh@hatinh.example", Roles.Officer);
        (await EnterAsync(site, officer, ("t6", "60"))).ShouldBe(HttpStatusCode.SeeOther);
        var first = await ExportAsync(site);
        (await File.ReadAllTextAsync(Path.Combine(first, "reference", "targets.csv"), Cancel)).ShouldContain($"\n{Next},T6,");
        var facts = await File.ReadAllTextAsync(Path.Combine(first, "plans.csv"), Cancel);
        facts.ShouldContain($"\n{Next},T6,60,2026-01-01,2030-12-31,Kế hoạch 2026-2030,");
        await using var other = await ProgrammeSite.StartAsync(Engine.Sqlite);
        await using (var scope = other.Host.Services.CreateAsyncScope())
            (await scope.ServiceProvider.GetRequiredService<ImportRegister>().ExecuteAsync(new(first) { Strict = true }, Cancel)).HasErrors.ShouldBeFalse();
        (await File.ReadAllTextAsync(Path.Combine(await ExportAsync(other), "plans.csv"), Cancel)).ShouldBe(facts);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Plans_that_overlap_are_refused_row_by_row_in_a_file_too(Engine engine)
    {
        await using var site = await StartAsync(engine);
        var folder = Path.Combine(site.NewFolder().Path, "plans.csv");
        string[] rows =
        [
            "KH-A,T6,60,2026-01-01,2030-12-31,Văn bản A,2026-01-01T00:00:00Z,",
            "KH-A,T1,400,2026-01-01,2030-12-31,Văn bản A,2026-01-01T00:00:00Z,",
            "KH-B,T6,70,2030-12-31,2035-12-31,Văn bản B,2026-02-01T00:00:00Z,",
            "KH-C,T6,70,2025-12-31,2025-12-31,Văn bản C,2026-02-01T00:00:00Z,",
            $"{Shipped},T6,70,2041-01-01,2045-12-31,Văn bản D,2026-02-01T00:00:00Z,",
            // Moved away first, what was refused before goes in.
            "KH-A,T6,60,2026-01-01,2029-12-31,Văn bản A,2026-03-01T00:00:00Z,",
            "KH-A,T1,400,2026-01-01,2029-12-31,Văn bản A,2026-03-01T00:00:00Z,",
            "KH-B,T6,70,2030-01-01,2035-12-31,Văn bản B,2026-04-01T00:00:00Z,",
        ];
        string[] expected = ["4 period_from Overlaps", "5 period_from Overlaps", "6 plan_code IsShipped"];
        for (var again = 0; again < 2; again++)
        {
            await File.WriteAllLinesAsync(
                folder, ["plan_code,target_code,target,period_from,period_to,source_document,recorded_at,void", .. rows], Cancel);
            await using var scope = site.Host.Services.CreateAsyncScope();
            var report = await scope.ServiceProvider.GetRequiredService<ImportRegister>().ExecuteAsync(new(Path.GetDirectoryName(folder)!), Cancel);
            report.Problems.Select(p => $"{p.Line} {p.Column} {p.Reason.Key}").ShouldBe(expected);
            rows = [.. rows, "KH-D,T2a,25,2034-01-01,2036-12-31,Văn bản D,,"];
            expected = [.. expected, "10 period_from Overlaps"];
        }
        (await site.JsonAsync(Url)).GetProperty("plans").EnumerateArray().Select(p => p.GetProperty("code").GetString()).ShouldBe([Shipped, "KH-A", "KH-B"]);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_the_field_and_only_officers_of_the_whole_province_enter_plans()
    {
        await using var site = await StartAsync(Engine.Sqlite);
        using var officer = await PersonAsync(site, "tinh@hatinh.example", Roles.Officer);
        (await FaultsAsync(officer, ("from", "2025-12-31"), ("to", "2030-12-31"), ("t6", "60"))).ShouldBe(["#from"], "it overlaps with the shipped plan");
        (await FaultsAsync(officer, ("from", "2027-01-01"), ("to", "2026-01-01"), ("t6", "101"), ("t1", "0"))).ShouldBe(["#to", "#t1", "#t6"]);
        (await FaultsAsync(officer, ("code", Shipped), ("source", " "), ("from", "x"), ("to", ""), ("t6", "6,5")))
            .ShouldBe(["#code", "#source", "#from", "#to", "#t6"]);
        using var area = await PersonAsync(site, "huyen@hatinh.example", Roles.Officer, "446");
        (await area.PageAsync(Page)).QuerySelector("main input[name=t6]").ShouldBeNull();
        using var refused = await area.SendAsync(Page, Fields(("t6", "60")));
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var viewer = await PersonAsync(site, "xem@hatinh.example", Roles.Viewer);
        (await viewer.PageAsync(Page)).QuerySelectorAll(".plan-table").Length.ShouldBe(1);
        using var sent = await viewer.PostAsync(Page, new FormUrlEncodedContent([]), Cancel);
        sent.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.JsonAsync(Url)).GetProperty("plans").GetArrayLength().ShouldBe(1);
    }

    private static async Task<ProgrammeSite> StartAsync(Engine engine)
    {
        var site = await ProgrammeSite.StartAsync(engine);
        await site.ImportAsync(site.NewFolder().WithCertified(new("ONE"), new("TWO")));
        return site;
    }

    private static async Task<HttpClient> PersonAsync(ProgrammeSite site, string email, string role, params string[] units)
    {
        await site.Host.AddUserAsync(email, role, units);
        return await site.Host.SignedInAsync(email);
    }

    private static (string, string)[] Fields(params (string Name, string Value)[] more) =>
    [
        .. ((string Name, string Value)[])[("code", Next), ("source", "Kế hoạch 2026-2030"), ("from", "2026-01-01"), ("to", "2030-12-31")],
        .. more,
    ];

    /// <summary>And waits until the pages know it.</summary>
    private static async Task<HttpStatusCode> EnterAsync(ProgrammeSite site, HttpClient officer, params (string Name, string Value)[] targets)
    {
        using var sent = await officer.SendAsync(Page, Fields(targets));
        await using var scope = site.Host.Services.CreateAsyncScope();
        await site.Host.Services.GetRequiredService<ChangeFeed>().ArriveAsync(scope.ServiceProvider.GetRequiredService<DbContext>());
        return sent.StatusCode;
    }

    private static async Task<IEnumerable<string?>> FaultsAsync(HttpClient officer, params (string Name, string Value)[] fields)
    {
        using var sent = await officer.SendAsync(Page, [.. Fields().Where(f => fields.All(n => n.Name != f.Item1)), .. fields]);
        sent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return (await WorkSite.ParseAsync(sent)).QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href"));
    }

    private static async Task<string> ExportAsync(ProgrammeSite site)
    {
        var folder = Directory.CreateDirectory(Path.Combine(site.Host.Folder, Guid.CreateVersion7().ToString("N"))).FullName;
        await using var scope = site.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ExportRegister>().ExecuteAsync(folder, Cancel);
        return folder;
    }

    private static string Target(JsonElement answer, string code) =>
        answer.GetProperty("targets").EnumerateArray().Where(t => t.GetProperty("code").GetString() == code)
        .Select(t => $"{t.GetProperty("plan").GetString()} {t.GetProperty("targetPercent")} {t.GetProperty("from").GetString()} "
            + $"{t.GetProperty("to").GetString()} past {t.GetProperty("past")}").Single();
}
