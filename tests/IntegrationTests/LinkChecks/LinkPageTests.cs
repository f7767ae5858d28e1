using System.Net;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.SalesChannels.LinkChecks;
using Marketplace.SalesChannels.LinkChecks.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.LinkChecks;

/// <summary>The officers' queue of addresses that died or changed, over HTTP.</summary>
public sealed class LinkPageTests
{
    private const string Queue = "/giam-sat/lien-ket", Shop = "https://shop.example/ong-vang";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_officer_of_the_place_reads_what_was_found_and_says_seen_a_viewer_only_reads(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var own = await StaffAsync(site, "trong@hatinh.example", Roles.Officer, "446");
        using var elsewhere = await StaffAsync(site, "ngoai@hatinh.example", Roles.Officer, "437");
        using var viewer = await StaffAsync(site, "xem@hatinh.example", Roles.Viewer);

        (await elsewhere.PageAsync(Queue)).QuerySelector("table.links").ShouldBeNull();
        var row = (await own.PageAsync(Queue)).QuerySelectorAll("table.links tbody tr").ShouldHaveSingleItem();
        row.TextContent.ShouldContain("Ong Vàng");
        row.TextContent.ShouldContain("Không còn trang này");
        row.TextContent.ShouldContain("3 ngày");
        var one = row.QuerySelector("a")!.GetAttribute("href")!;
        await elsewhere.PageAsync(one, 404);

        var page = await viewer.PageAsync(one);
        page.QuerySelector("textarea").ShouldBeNull();
        using var refused = await viewer.PostFormAsync(one, ("Note", "x"));
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        page = await own.PageAsync(one);
        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain("/giam-sat/chu-the/P-OWN");
        page.QuerySelector($"main a[href='{Shop}']")!.GetAttribute("rel").ShouldBe("nofollow noopener external");
        page.Body!.TextContent.ShouldContain("mã 404");
        using var empty = await own.PostFormAsync(one, ("Note", " "));
        empty.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var seen = await own.PostFormAsync(one, ("Note", "Cơ sở đổi địa chỉ, sẽ khai lại."));
        (seen.StatusCode, seen.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.SeeOther, Queue));
        (await own.PageAsync(Queue)).QuerySelector("table.links").ShouldBeNull();
        page = await own.PageAsync(one);
        page.QuerySelector("textarea").ShouldBeNull();
        page.Body!.TextContent.ShouldContain("Cơ sở đổi địa chỉ, sẽ khai lại.");
        await using var scope = site.Host.Services.CreateAsyncScope();
        var note = (await scope.ServiceProvider.GetRequiredService<ListAudit>().ExecuteAsync("", 1, Cancel)).Single(n => n.Action == "channel.link-seen");
        (note.ActorName, note.After).ShouldBe(("trong@hatinh.example", "Cơ sở đổi địa chỉ, sẽ khai lại."));
    }

    private static async Task<ProgrammeSite> StartAsync(Engine engine)
    {
        var site = await ProgrammeSite.StartAsync(engine);
        await site.ImportAsync(site.NewFolder().WithCertified(new Certified("P-OWN", Area: "446", Name: "Ong Vàng"))
            .WithChannels($"K1,P-OWN,website,,{Shop},2026-01-01"));
        await using var scope = site.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var since = site.Host.Clock.GetUtcNow().AddDays(-3);
        db.Add(new LinkFlag
        {
            Id = Guid.CreateVersion7(), ParticipationCode = "K1", ProducerCode = "P-OWN", ProducerName = "Ong Vàng", Area = "446", Commune = "unknown",
            Fault = LinkFault.Dead, OpenedAt = since,
        });
        db.Add(new LinkCheck
        {
            Id = Guid.CreateVersion7(), ParticipationCode = "K1", Address = Shop, CheckedAt = since, Outcome = LinkOutcome.Dead, Status = 404,
            FinalAddress = Shop,
        });
        db.Add(new LinkCheck
        {
            Id = Guid.CreateVersion7(), ParticipationCode = "K1", Address = Shop, CheckedAt = since.AddDays(-1), Outcome = LinkOutcome.NotChecked,
            Fault = FetchFault.TooSlow, FinalAddress = Shop,
        });
        await db.SaveChangesAsync(Cancel);
        return site;
    }

    /// <summary>Without areas: of the whole province.</summary>
    private static async Task<HttpClient> StaffAsync(ProgrammeSite site, string email, string role, params string[] areas)
    {
        await site.Host.AddUserAsync(email, role, areas);
        return await site.Host.SignedInAsync(email);
    }
}
