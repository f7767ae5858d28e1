using System.Net;
using Marketplace.Accounts.Policies;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Products;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.SalesChannels.Assignments;
using Marketplace.SalesChannels.LinkChecks;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Marketplace.IntegrationTests.Facts.FactSite;

namespace Marketplace.IntegrationTests.Facts;

/// <summary>Two codes of one producer become one: both histories stay, yesterday's figures do not move, the old address leads to the living one.</summary>
public sealed class MergeTests
{
    private const string Home = FactSite.Home, Own = FactSite.Own, Other = FactSite.Other, Merge = $"{Home}/chu-the/P-TWIN/gop?vao=P-OWN";

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_merge_moves_everything_by_new_versions_and_the_old_address_leads_on(Engine engine)
    {
        await using var site = await StartWithChannelsAsync(engine);
        using var officer = await site.OfficerAsync("mot", Own);
        (await site.FigureAsync("T3a")).ShouldBe("3/3");
        (await site.FigureAsync("T5")).ShouldBe("1/3");
        (await site.FigureAsync("T6")).ShouldBe("1/3");
        var before = site.Site.Host.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        const string old = "/nha-san-xuat/hop-tac-xa-mat-ong-P-TWIN";
        await site.Site.Browser.PageAsync(old);
        site.Site.Host.Clock.Advance(TimeSpan.FromMinutes(2));

        var preview = (await officer.PageAsync(Merge)).Body!.TextContent;
        preview.ShouldContain("Mật ong P-TWIN");
        preview.ShouldContain("1 kênh bán sẽ chuyển");
        (await SendAsync(officer, Merge)).Error("reason").ShouldNotBeNull();
        (await site.FigureAsync("T3a")).ShouldBe("3/3");
        (await site.DoAsync(officer, Merge, ("reason", "Cùng một hợp tác xã."))).ShouldBe($"{Home}/chu-the/P-TWIN");

        (await site.FigureAsync("T3a")).ShouldBe("2/2");
        (await site.FigureAsync("T5")).ShouldBe("1/2");
        (await site.FigureAsync("T6")).ShouldBe("1/2");
        (await site.FigureAsync("T3a", before)).ShouldBe("3/3");
        (await site.FigureAsync("T5", before)).ShouldBe("1/3");
        (await site.FigureAsync("T6", before)).ShouldBe("1/3");

        var gone = await officer.PageAsync($"{Home}/chu-the/P-TWIN");
        Rows(gone, "history").Count.ShouldBe(2);
        gone.Body!.TextContent.ShouldContain("đã gộp vào P-OWN");
        var living = await officer.PageAsync($"{Home}/chu-the/P-OWN");
        living.Body!.TextContent.ShouldContain("Đã gộp vào đây: P-TWIN");
        Rows(await officer.PageAsync($"{Home}/chuoi-xanh/P-TWIN"), "history")[0].ShouldContain("chưa từng có");
        Rows(await officer.PageAsync($"{Home}/chuoi-xanh/P-OWN"), "history").ShouldHaveSingleItem();

        using var moved = await site.Site.Browser.GetAsync(old, TestContext.Current.CancellationToken);
        moved.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        moved.Headers.Location!.ToString().ShouldEndWith("-P-OWN");
        (await site.Site.TextAsync(moved.Headers.Location!.ToString())).ShouldContain("Mật ong P-TWIN");
        using var read = await site.Site.Browser.GetAsync("/api/v1/producers/P-TWIN", TestContext.Current.CancellationToken);
        read.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        read.Headers.Location!.ToString().ShouldBe("/api/v1/producers/P-OWN");
        (await site.Site.JsonAsync("/api/v1/producers/P-OWN")).GetProperty("products").EnumerateArray()
            .ShouldAllBe(p => p.GetProperty("producer").GetProperty("id").GetString() == "P-OWN");
        (await site.NotesAsync("producer:P-TWIN")).ShouldContain(n => n.Action == "producer.merged" && n.ActorName == Email("mot"));
        (await SendAsync(officer, $"{Home}/chu-the/P-OWN/gop?vao=P-TWIN", await officer.PageAsync($"{Home}/chu-the/P-OWN/gop"),
            ("living", "P-TWIN"), ("reason", "Ngược lại."))).Errors.ShouldContain("gộp trước đó");
        Rows(await officer.PageAsync($"{Quality}/trung-lap"), "quality").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_lies_elsewhere_is_not_merged_and_viewers_merge_nothing()
    {
        await using var site = await StartWithChannelsAsync(Engine.Sqlite);
        using var own = await site.OfficerAsync("mot", Own);
        using var elsewhere = await site.OfficerAsync("ngoai", Other);
        using var viewer = await site.ViewerAsync("xem");
        var page = await own.PageAsync(Merge);
        await elsewhere.PageAsync(Merge, 404);
        (await SendAsync(elsewhere, Merge, page, ("living", "P-OWN"), ("reason", "x"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await SendAsync(viewer, Merge, page, ("living", "P-OWN"), ("reason", "x"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var living in (string[])["P-OTHER", "P-TWIN", "P-NOWHERE", ""])
            (await SendAsync(own, Merge, page, ("living", living), ("reason", "x"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, living);
        Rows(await own.PageAsync($"{Home}/chu-the/P-TWIN"), "history").Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_code_that_sells_here_is_the_one_that_lives_on(Engine engine)
    {
        await using var site = await StartWithChannelsAsync(engine);
        using var officer = await site.OfficerAsync("mot", Own);
        await site.Site.Host.GrantAsync(await site.Site.Host.AddUserAsync("chu@hatinh.example", Roles.Producer), "P-TWIN", ProducerRole.Owner);
        var refused = await SendAsync(officer, Merge, await officer.PageAsync(Merge), ("living", "P-OWN"), ("reason", "Cùng một hợp tác xã."));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldContain("đang bán hàng ở chợ");
        await site.DoAsync(officer, $"{Home}/chu-the/P-OWN/gop?vao=P-TWIN", ("living", "P-TWIN"), ("reason", "Cùng một hợp tác xã."));
        (await site.FigureAsync("T3a")).ShouldBe("2/2");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Open_steps_and_tasks_go_along_and_none_is_open_twice(Engine engine)
    {
        await using var site = await StartWithChannelsAsync(engine);
        using var officer = await site.OfficerAsync("mot", Own);
        await site.AskAsync(async (DbContext db) =>
        {
            db.AddRange(Step("P-TWIN", NextStep.Check), Step("P-TWIN", NextStep.Renew), Step("P-OWN", NextStep.Check));
            db.Add(new LinkFlag
            {
                Id = Guid.CreateVersion7(), ParticipationCode = "K1", ProducerCode = "P-TWIN", ProducerName = "Mật ong P-TWIN", Area = Own,
                Commune = "unknown", Fault = LinkFault.Dead, OpenedAt = site.Site.Host.Clock.GetUtcNow(),
            });
            return await db.SaveChangesAsync();
        });
        await site.DoAsync(officer, Merge, ("reason", "Cùng một hợp tác xã."));
        var open = await site.AskAsync((DbContext db) => db.Set<StepAssignment>().Where(a => a.ClosedAt == null).ToListAsync());
        open.Select(a => (a.ProducerCode, a.Step)).ShouldBe([("P-OWN", NextStep.Check), ("P-OWN", NextStep.Renew)], ignoreOrder: true);
        (await site.AskAsync((DbContext db) => db.Set<LinkFlag>().Select(f => f.ProducerCode).SingleAsync())).ShouldBe("P-OWN");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_undone_merge_gives_back_what_it_took_and_what_was_known_in_between_stays_known(Engine engine)
    {
        await using var site = await StartWithChannelsAsync(engine);
        using var officer = await site.OfficerAsync("mot", Own);
        await site.DoAsync(officer, Merge, ("reason", "Cùng một hợp tác xã."));
        var merged = site.Site.Host.Clock.GetUtcNow().AddMinutes(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        site.Site.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        const string page = $"{Home}/chu-the/P-TWIN/gop/hoan-tac";
        (await officer.PageAsync(page)).Body!.TextContent.ShouldContain("trở về P-TWIN");
        (await SendAsync(officer, page)).Error("reason").ShouldNotBeNull();
        (await site.FigureAsync("T3a")).ShouldBe("2/2");
        (await site.DoAsync(officer, page, ("reason", "Hai cơ sở khác nhau."))).ShouldBe($"{Home}/chu-the/P-TWIN");
        foreach (var (target, figure, between) in (IReadOnlyList<(string, string, string)>)[("T3a", "3/3", "2/2"), ("T5", "1/3", "1/2"), ("T6", "1/3", "1/2")])
        {
            (await site.FigureAsync(target)).ShouldBe(figure);
            (await site.FigureAsync(target, merged)).ShouldBe(between);
        }
        Rows(await officer.PageAsync($"{Home}/chu-the/P-TWIN"), "history").Count.ShouldBe(3);
        Rows(await officer.PageAsync($"{Home}/chuoi-xanh/P-OWN"), "history")[0].ShouldContain("chưa từng có");
        (await site.NotesAsync("producer:P-OWN")).ShouldContain(n => n.Action == "producer.merge-undone");
        (await SendAsync(officer, page, await officer.PageAsync(Merge), ("reason", "Lần nữa."))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await site.DoAsync(officer, Merge, ("reason", "Vẫn là một."));
        (await site.FigureAsync("T6")).ShouldBe("1/2");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_merge_is_not_undone_once_it_cannot_be_told_what_was_whose(Engine engine)
    {
        await using var site = await StartWithChannelsAsync(engine);
        using var officer = await site.OfficerAsync("mot", Own);
        using var elsewhere = await site.OfficerAsync("ngoai", Other);
        await site.DoAsync(officer, Merge, ("reason", "Cùng một hợp tác xã."));
        const string page = $"{Home}/chu-the/P-TWIN/gop/hoan-tac";
        await elsewhere.PageAsync(page, 404);
        var form = await officer.PageAsync(page);
        var product = await site.AskAsync((DbContext db) => db.Set<ProductVersion>()
            .Where(p => p.ProducerCode == "P-TWIN").Select(p => p.Code).FirstAsync());
        await site.AskAsync(async (DbContext db) =>
        {
            db.Add(new ListingDraft { ProducerCode = "P-OWN", ProductCode = product, Content = new DraftContent() });
            return await db.SaveChangesAsync();
        });
        var refused = await SendAsync(officer, page, form, ("reason", "Nhầm."));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldContain("không tách lại được");
        (await site.FigureAsync("T3a")).ShouldBe("2/2");
    }

    [Fact]
    public async Task A_merge_is_not_undone_once_a_period_was_corrected_or_others_had_been_merged_before()
    {
        await using var site = await StartWithChannelsAsync(Engine.Sqlite);
        using var officer = await site.OfficerAsync("tinh");
        const string page = $"{Home}/chu-the/P-TWIN/gop/hoan-tac";
        await site.DoAsync(officer, $"{Home}/chu-the/P-OTHER/gop?vao=P-OWN", ("reason", "Cùng một hợp tác xã."));
        site.Site.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await site.DoAsync(officer, Merge, ("reason", "Cùng một hợp tác xã."));
        (await officer.PageAsync(page)).Body!.TextContent.ShouldContain("Trước đó đã có mã khác gộp vào cùng chủ thể");

        site.Site.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await site.DoAsync(officer, $"{Home}/chu-the/P-OTHER/gop/hoan-tac", ("reason", "Nhầm."));
        site.Site.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        var now = site.Site.Host.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        await site.Site.ImportAsync(site.Site.NewFolder().With(
            "producers.csv", Register.RegisterFolder.Producers + ",area_code", [$"P-TWIN,Tên khác,htx,,{site.Today()},,,,,,{now},,{Own}"]));
        (await officer.PageAsync(page)).Body!.TextContent.ShouldContain("Số liệu đã được sửa sau khi gộp");
    }

    private static StepAssignment Step(string producer, NextStep step) => new()
    {
        Id = Guid.CreateVersion7(), FormKey = Guid.CreateVersion7(), ProducerCode = producer, ProducerName = producer, Area = Own, Commune = "unknown",
        Step = step, DueOn = new DateOnly(2030, 1, 1),
    };

    private static async Task<FactSite> StartWithChannelsAsync(Engine engine)
    {
        var site = await StartAsync(engine);
        await site.Site.ImportAsync(site.Site.NewFolder()
            .WithChannels("K1,P-TWIN,zalo,,https://zalo.example/x,2024-01-01,,2024-01-01T00:00:00Z")
            .WithChecks($"K1,{site.Today(-1)},pass,lan,2024-01-02T00:00:00Z")
            .WithGreen("P-TWIN,2024-01-01,,2024-01-01T00:00:00Z"));
        return site;
    }
}
