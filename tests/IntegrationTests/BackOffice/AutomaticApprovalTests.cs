using System.Net;
using Marketplace.Accounts.Audit;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Drafts.Automatic;
using Marketplace.Catalog.Listings;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Ordering.Orders;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>Listings of producers with a clean record go on sale by a rule that officers turn on, look at afterwards and take back (S08).</summary>
public sealed class AutomaticApprovalTests
{
    private const string Page = "/giam-sat/duyet/tu-dong", OfProducer = "/giam-sat/chu-the/P1/tu-duyet";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_clean_record_puts_a_listing_on_sale_and_an_officer_takes_it_back(Engine engine)
    {
        await using var site = await WorkSite.StartAsync(engine);
        using var officer = await site.OfficerAsync();
        await RecordAsync(site, officer, AutomaticLimits.LeastApproved);
        (await StateAsync(site, await SendAsync(site, "Mật ong khoái"))).ShouldBe(DraftState.Submitted, "nobody turned it on");

        await TurnAsync(officer, on: true);
        var draft = await SendAsync(site, "Mật ong dú");
        (await StateAsync(site, draft)).ShouldBe(DraftState.Published);
        (await ListedAsync(site, "Mật ong dú")).ShouldBe(ListingState.Published);
        (await site.Owner.PageAsync(draft)).QuerySelector("main")!.TextContent.ShouldContain("Được duyệt tự động");
        var note = await site.QueryAsync(db => db.Set<AuditEntry>().SingleAsync(a => a.Action == "draft.approved-by-rule", Cancel));
        note.After.ShouldBe("approved 3; in 180 days declined 0, upheld 0; open 0");
        (await LettersAsync(site, draft)).ShouldBe(1);

        (await officer.PageAsync(Page)).QuerySelector("table th a")!.TextContent.ShouldBe("Mật ong dú");
        var look = Page + draft[draft.LastIndexOf('/')..];
        using var silent = await officer.SendFormAsync(look, ("Do", "thu-hoi"), ("Why", " "));
        (await WorkSite.ParseAsync(silent)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#why");
        using var back = await officer.SendFormAsync(look, ("Do", "thu-hoi"), ("Why", "Ảnh lấy trên mạng."));
        back.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await ListedAsync(site, "Mật ong dú")).ShouldBe(ListingState.Suspended);
        (await site.Owner.PageAsync(draft)).QuerySelector("main")!.TextContent.ShouldContain("Ảnh lấy trên mạng.");
        (await LettersAsync(site, draft)).ShouldBe(2);
        (await StateAsync(site, await SendAsync(site, "Mật ong ruồi"))).ShouldBe(DraftState.Submitted, "the producer waits for an officer again");
        (await officer.PageAsync(OfProducer)).QuerySelector("main")!.TextContent.ShouldContain("Đã ngừng duyệt tự động: Ảnh lấy trên mạng.");
    }

    [Fact]
    public async Task Too_few_approvals_a_decline_missing_papers_and_a_new_name_wait_for_an_officer()
    {
        await using var site = await WorkSite.StartAsync();
        using var officer = await site.OfficerAsync();
        await TurnAsync(officer, on: true);
        await RecordAsync(site, officer, AutomaticLimits.LeastApproved - 1);
        var third = await SendAsync(site, "Mật ong khoái");
        (await StateAsync(site, third)).ShouldBe(DraftState.Submitted, "two approvals are no record");
        using var approved = await officer.DecideAsync(third, DraftDecision.Approve);

        (await StateAsync(site, await site.WriteDraftAsync("Mật ong thiếu giấy"))).ShouldBe(DraftState.Submitted, "papers that the set asks for are missing");
        var change = await ChangeAsync(site, "Mật ong khoái");
        using var named = await site.Owner.SendFormAsync(change + "/ten", ("Name", "Mật ong 5 sao"), ("SetCode", "04"));
        using var sent = await site.Owner.SendFormAsync(change, ("Do", "gui"));
        (await StateAsync(site, change)).ShouldBe(DraftState.Submitted, "a name is never changed by the rule");
        (await ListedAsync(site, "Mật ong khoái")).ShouldBe(ListingState.Published);

        using var declined = await officer.DecideAsync(change, DraftDecision.Decline, "Name", "Tên tự phong sao.");
        declined.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await StateAsync(site, await SendAsync(site, "Mật ong dú"))).ShouldBe(DraftState.Submitted, "one was declined");
        (await officer.PageAsync(OfProducer)).QuerySelectorAll("main li").Select(l => l.TextContent).ShouldContain("Có sản phẩm bị từ chối");
        site.Host.Clock.Advance(TimeSpan.FromDays(AutomaticLimits.Days + 1));
        await using var scope = site.Host.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<AutomaticRule>().RecordAsync("P1", isSample: false, Cancel)).Hindrances
            .ShouldBeEmpty("it was long ago");
    }

    [Fact]
    public async Task What_buyers_complained_of_rightly_or_still_complain_of_stops_the_rule()
    {
        await using var site = await WorkSite.StartAsync();
        using var officer = await site.OfficerAsync();
        await TurnAsync(officer, on: true);
        await RecordAsync(site, officer, AutomaticLimits.LeastApproved);
        var (own, _) = await site.PlaceAsync();
        await site.DeliverAsync(own);
        var line = await site.QueryAsync(db => db.Set<OrderLine>().Where(l => l.Order.Number == own).Select(l => l.Id).SingleAsync(Cancel));
        using var buyer = await site.BuyerOfAsync(own);
        using var asked = await buyer.SendFilesAsync(
            $"/don-hang/{BuyerSteps.GroupOf(own)}/hoi/{line}", "Photos", [], ("Kind", "Complaint"), ("Reason", "Damaged"), ("Quantity", "1"), ("Words",
                "Hũ vỡ nắp."));
        asked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await ReasonsAsync(officer)).ShouldBe(["Có khiếu nại đang mở"]);

        var page = asked.Headers.Location!.OriginalString;
        var work = $"/ban-hang/yeu-cau/{page[(page.LastIndexOf('/') + 1)..]}";
        using var offered = await site.SendAsync(work, work, ("Step", "de-nghi"), ("Amount", "20.000"), ("Reason", "Xin bù tiền nắp"));
        using var taken = await buyer.SendAsync(page, ("Answer", "nhan"));
        taken.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await ReasonsAsync(officer)).ShouldBe(["Có khiếu nại đúng"]);
        (await StateAsync(site, await SendAsync(site, "Mật ong dú"))).ShouldBe(DraftState.Submitted);
    }

    [Fact]
    public async Task Only_officers_of_the_whole_province_turn_it_on_and_those_of_the_place_take_it_from_a_producer()
    {
        await using var site = await WorkSite.StartAsync();
        using var local = await site.OfficerAsync("xa@hatinh.example", "446");
        (await local.PageAsync(Page)).QuerySelector("main form button").ShouldBeNull();
        using var refused = await local.SendFormAsync(Page, ("Turn", "bat"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.QueryAsync(db => db.Set<AutomaticSwitch>().CountAsync(Cancel))).ShouldBe(0);
        await local.PageAsync(OfProducer, 404);

        using var officer = await site.OfficerAsync();
        using var stopped = await officer.SendFormAsync(OfProducer, ("Why", "Đang kiểm tra kho."));
        stopped.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await ReasonsAsync(officer)).ShouldContain("Cán bộ đã ngừng duyệt tự động của cơ sở");
        using var allowed = await officer.SendFormAsync(OfProducer);
        (await ReasonsAsync(officer)).ShouldNotContain("Cán bộ đã ngừng duyệt tự động của cơ sở");
        (await site.QueryAsync(db => db.Set<AuditEntry>().Where(a => a.Subject == "producer:P1").OrderBy(a => a.At).Select(a => a.Action).ToListAsync(Cancel)))
            .ShouldBe(["draft-rule.stopped", "draft-rule.given-back"]);
    }

    private static async Task RecordAsync(WorkSite site, HttpClient officer, int approvals)
    {
        for (var i = 1; i <= approvals; i++)
        {
            var draft = await site.WriteDraftAsync($"Mật ong lứa {i}");
            using var approved = await officer.DecideAsync(draft, DraftDecision.Approve);
            approved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }
    }

    /// <summary>With the paper that its set asks for.</summary>
    private static async Task<string> SendAsync(WorkSite site, string name)
    {
        var draft = await site.WriteDraftAsync(name);
        using var taken = await site.Owner.SendFormAsync(draft, ("Do", "rut-lai"));
        using var told = await site.Owner.SendFormAsync(
            draft + "/nhan", ("Ingredients", "Mật ong"), ("ShelfLife", "24 tháng"), ("Documents[0].Kind", "attp"), ("Documents[0].Number", "12/2026/ATTP"),
            ("gui", "1"));
        told.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return draft;
    }

    private static async Task<string> ChangeAsync(WorkSite site, string name)
    {
        var code = await site.QueryAsync(db => db.Set<ListedProduct>().Where(p => p.Name == name).Select(p => p.Code).SingleAsync(Cancel));
        using var started = await site.Owner.SendFormAsync(ListingSteps.Listings, ("Change", code));
        var photos = started.Headers.Location!.OriginalString;
        return photos[..photos.LastIndexOf('/')];
    }

    private static async Task TurnAsync(HttpClient officer, bool on)
    {
        using var turned = await officer.SendFormAsync(Page, ("Turn", on ? "bat" : "tat"));
        turned.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static async Task<IReadOnlyList<string>> ReasonsAsync(HttpClient officer) =>
        [.. (await officer.PageAsync(OfProducer)).QuerySelectorAll("main li").Select(l => l.TextContent)];

    private static Task<DraftState> StateAsync(WorkSite site, string draft)
    {
        var id = Guid.Parse(draft[(draft.LastIndexOf('/') + 1)..]);
        return site.QueryAsync(db => db.Set<ListingDraft>().Where(d => d.Id == id).Select(d => d.State).SingleAsync(Cancel));
    }

    private static Task<ListingState> ListedAsync(WorkSite site, string name) =>
        site.QueryAsync(db => db.Set<ListedProduct>().Where(p => p.Name == name).Select(p => p.State).SingleAsync(Cancel));

    private static Task<int> LettersAsync(WorkSite site, string draft) => site.QueryAsync(
        db => db.Set<Job>().CountAsync(j => j.Payload.Contains("chu@ongvang.example") && j.Payload.Contains(draft), Cancel));
}
