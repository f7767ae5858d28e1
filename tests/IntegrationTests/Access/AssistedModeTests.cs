using System.Net;
using Marketplace.Accounts.Assistance;
using Marketplace.Accounts.Audit;
using Marketplace.Catalog.Drafts;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.SalesChannels.Declarations;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Access;

/// <summary>An officer acts for a producer with its consent, over HTTP.</summary>
public sealed class AssistedModeTests : IAsyncLifetime
{
    private const string Work = "/ban-hang", Listings = Work + "/san-pham";
    private WorkSite _site = null!;
    private HttpClient _officer = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await WorkSite.StartAsync();
        _officer = await _site.OfficerAsync("lam.thay@hatinh.example");
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task An_officer_records_consent_with_its_paper_and_the_owner_is_told_how_to_end_it()
    {
        using var recorded = await _officer.ConsentAsync(_site, "P1", paper: [TestPictures.Photo(600, 400)]);
        recorded.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var letter = await _site.QueryAsync(db => db.Set<Job>().Where(j => j.Kind == "mail.letter").OrderByDescending(j => j.Id).Select(j => j.Payload)
            .FirstAsync(Cancel));
        foreach (var said in (string[])["chu@ongvang.example", "/ban-hang/lam-thay"]) letter.ShouldContain(said);
        letter.ShouldNotContain("/thu/", Case.Sensitive, "whoever is written to has to know: nothing stops it");

        var page = await _officer.PageAsync(AssistPaths.Officer("P1"));
        page.QuerySelector("main")!.TextContent.ShouldContain("Bà Hoa, chủ cơ sở");
        var paper = await _officer.PageAsync(page.QuerySelector("a[href$='/giay']")!.GetAttribute("href")!);
        using var scan = await _officer.GetAsync(paper.QuerySelector("main a.btn")!.GetAttribute("href"), Cancel);
        scan.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await WordsAsync(_site.Owner, AssistPaths.Owner)).ShouldContain("Người ghi: lam.thay@hatinh.example");
    }

    [Theory]
    [InlineData(90, HttpStatusCode.UnprocessableEntity)]
    [InlineData(89, HttpStatusCode.SeeOther)]
    [InlineData(-1, HttpStatusCode.UnprocessableEntity)]
    public async Task A_consent_lasts_ninety_days_at_most(int lastDay, HttpStatusCode status)
    {
        using var answer = await _officer.ConsentAsync(_site, "P1", lastDay);
        answer.StatusCode.ShouldBe(status, "it was given yesterday");
        if (status == HttpStatusCode.SeeOther) return;
        var page = await WorkSite.ParseAsync(answer);
        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#lastday");
        page.QuerySelector("#givenby")!.GetAttribute("value").ShouldBe("Bà Hoa, chủ cơ sở");
    }

    [Fact]
    public async Task Without_consent_and_in_another_area_an_officer_acts_for_nobody()
    {
        (await StatusAsync(_officer, Listings)).ShouldBe(HttpStatusCode.Forbidden);
        using var elsewhere = await _site.OfficerAsync("noi.khac@hatinh.example", "446");
        (await StatusAsync(elsewhere, AssistPaths.Officer("P1"))).ShouldBe(HttpStatusCode.NotFound);
        using var recorded = await _officer.ConsentAsync(_site, "P1");
        var consent = await _site.QueryAsync(db => db.Set<AssistConsent>().Select(c => c.Id).SingleAsync(Cancel));
        foreach (var field in (string[])["Start", "Withdraw"])
        {
            var form = new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = await elsewhere.TokenAsync("/giam-sat/bao-cao/moi"), ["_handler"] = "form", [field] = $"{consent}",
            };
            using var tried = await elsewhere.PostAsync(AssistPaths.Officer("P1"), new FormUrlEncodedContent(form), Cancel);
            tried.StatusCode.ShouldBe(HttpStatusCode.NotFound, field);
        }
        (await StatusAsync(elsewhere, Listings)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_listing_of_an_officer_names_both_in_the_audit_and_is_approved_by_somebody_else_alone()
    {
        await _officer.AssistAsync(_site, "P1");
        (await BannerAsync(Work)).ShouldContain("lam.thay@hatinh.example đang làm thay Ong Vàng");
        var draft = await ListingSteps.WriteAsync(_officer, "P1", "Sáp ong rừng");
        (await BannerAsync(draft)).ShouldContain("Ong Vàng");
        var consent = await _site.QueryAsync(db => db.Set<AssistConsent>().Select(c => c.Id).SingleAsync(Cancel));
        var notes = await _site.QueryAsync(db => db.Set<AuditEntry>().Where(a => a.Action.StartsWith("draft.")).ToListAsync(Cancel));
        notes.Select(n => n.Action).ShouldContain("draft.submitted");
        notes.Select(n => n.Action).ShouldContain("draft.edited");
        notes.ShouldAllBe(n => n.ActorName == "lam.thay@hatinh.example" && n.ForProducer == "P1" && n.ConsentId == consent);
        var owners = await WordsAsync(_site.Owner, AssistPaths.Owner);
        foreach (var said in (string[])["Gửi tin bán để duyệt", "Sáp ong rừng", "lam.thay@hatinh.example"]) owners.ShouldContain(said);

        await RefusedAsync("while acting for the producer");
        await EndAsync();
        await RefusedAsync("and after it");
        using var other = await _site.OfficerAsync("khac@hatinh.example");
        using var approved = await other.DecideAsync(draft, DraftDecision.Approve);
        approved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        async Task RefusedAsync(string when)
        {
            using var own = await _officer.DecideAsync(draft, DraftDecision.Approve);
            own.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, when);
            (await WorkSite.ParseAsync(own)).QuerySelector(".error-summary")!.TextContent.ShouldContain("không tự duyệt được");
        }
    }

    [Fact]
    public async Task What_an_officer_wrote_is_approved_by_somebody_else_also_where_the_owner_wrote_last_and_sent_it()
    {
        await _officer.AssistAsync(_site, "P1");
        var draft = await ListingSteps.WriteAsync(_officer, "P1", "Sáp ong rừng");
        using var back = await _site.Owner.SendFormAsync(draft, ("Do", "rut-lai"));
        using var named = await _site.Owner.SendFormAsync(draft + "/ten", ("Name", "Sáp ong rừng già"), ("SetCode", "04"));
        await EndAsync();
        await _site.QueryAsync(db => db.Set<DraftNote>().Where(n => n.Act == DraftAct.Submitted).ExecuteDeleteAsync(Cancel));
        using var sent = await _site.Owner.SendFormAsync(draft, ("Do", "gui"));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var own = await _officer.DecideAsync(draft, DraftDecision.Approve);
        own.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_channel_that_an_officer_declared_for_a_producer_is_not_hers_to_verify()
    {
        await _officer.AssistAsync(_site, "P1");
        using var declared = await _officer.SendFilesAsync(
            Work + "/kenh-ban/khai", "Files", [TestPictures.Photo(600, 400)], ("Kind", "facebook"), ("Reference", "https://facebook.example/ong-vang"),
            ("StartedOn", _site.Day(-10)));
        declared.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await EndAsync();
        var one = "/giam-sat/xac-minh/" + await _site.QueryAsync(db => db.Set<ChannelDeclaration>().Select(d => d.Id).SingleAsync(Cancel));
        foreach (var step in (string[])["nhan", "dat"])
        {
            using var own = await _officer.SendAsync(one, ("Step", step));
            own.StatusCode.ShouldBe(HttpStatusCode.Forbidden, step);
        }
        using var other = await _site.OfficerAsync("khac@hatinh.example");
        foreach (var step in (string[])["nhan", "dat"])
        {
            using var done = await other.SendAsync(one, ("Step", step));
            done.StatusCode.ShouldBe(HttpStatusCode.SeeOther, step);
        }
    }

    [Fact]
    public async Task It_ends_by_the_button_at_once_and_the_officers_own_work_is_not_done_for_the_producer()
    {
        await _officer.AssistAsync(_site, "P1");
        using var got = await _officer.GetAsync(AssistPaths.End, Cancel);
        got.IsSuccessStatusCode.ShouldBeFalse("it is sent, not got");
        (await StatusAsync(_officer, Listings)).ShouldBe(HttpStatusCode.OK);
        using var withdrawn = await WithdrawAsync(_officer, AssistPaths.Officer("P1"));
        (await _site.QueryAsync(db => db.Set<AuditEntry>().SingleAsync(a => a.Action == "consent.ended", Cancel))).ForProducer.ShouldBeEmpty();
        await EndAsync();
        (await StatusAsync(_officer, Listings)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task It_ends_within_a_minute_when_the_owner_takes_the_consent_back()
    {
        await _officer.AssistAsync(_site, "P1");
        using var withdrawn = await WithdrawAsync(_site.Owner, AssistPaths.Owner);
        withdrawn.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        _site.Host.Clock.Advance(TimeSpan.FromSeconds(31));
        (await StatusAsync(_officer, Listings)).ShouldBe(HttpStatusCode.Forbidden);
        (await _officer.PageAsync(AssistPaths.Officer("P1"))).QuerySelector("button[name=Start]").ShouldBeNull();
        (await WordsAsync(_site.Owner, AssistPaths.Owner)).ShouldContain("thu lại ngày");
    }

    [Fact]
    public async Task It_ends_after_hours_and_with_the_last_day_of_the_consent()
    {
        await _officer.AssistAsync(_site, "P1");
        _site.Host.Clock.Advance(AssistRules.LongestSitting - TimeSpan.FromMinutes(1));
        (await StatusAsync(_officer, Listings)).ShouldBe(HttpStatusCode.OK);
        _site.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await StatusAsync(_officer, Listings)).ShouldBeOneOf(HttpStatusCode.Forbidden);
        using var again = await _officer.StartAsync("P1");
        (await StatusAsync(_officer, Listings)).ShouldBe(HttpStatusCode.OK);

        await _site.QueryAsync(db => db.Set<AssistConsent>().ExecuteUpdateAsync(
            set => set.SetProperty(c => c.LastDay, _site.Host.Clock.VietnamToday().AddDays(-1)), Cancel));
        _site.Host.Clock.Advance(TimeSpan.FromSeconds(31));
        (await StatusAsync(_officer, Listings)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task It_is_of_one_session_and_who_works_for_a_producer_acts_for_no_other()
    {
        await _officer.AssistAsync(_site, "P1");
        using var second = _site.Host.Browser();
        (await StatusAsync(second, Listings)).ShouldBe(HttpStatusCode.Redirect);
        var id = await _site.Host.AddUserAsync("nguoi.nha@hatinh.example", Marketplace.Accounts.Policies.Roles.Officer);
        await _site.Host.GrantAsync(id, "P2", ProducerRole.ReadOnly);
        using var member = await _site.Host.SignedInAsync("nguoi.nha@hatinh.example");
        using var refused = await member.StartAsync("P1");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task EndAsync()
    {
        var token = new Dictionary<string, string> { ["__RequestVerificationToken"] = await _officer.TokenAsync(Work) };
        using var ended = await _officer.PostAsync(AssistPaths.End, new FormUrlEncodedContent(token), Cancel);
        ended.Headers.Location!.OriginalString.ShouldBe(AssistPaths.Officer("P1"));
    }

    private static async Task<HttpResponseMessage> WithdrawAsync(HttpClient person, string page)
    {
        var consent = (await person.PageAsync(page)).QuerySelector("button[name=Withdraw]")!.GetAttribute("value")!;
        return await person.SendFilesAsync(page, "Paper", [], ("Withdraw", consent));
    }

    private async Task<string> BannerAsync(string page) => (await _officer.PageAsync(page)).QuerySelector("aside.assist").ShouldNotBeNull().TextContent;

    private static async Task<string> WordsAsync(HttpClient browser, string page) => (await browser.PageAsync(page)).QuerySelector("main")!.TextContent;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient person, string address)
    {
        using var answer = await person.GetAsync(address, Cancel);
        return answer.StatusCode;
    }
}
