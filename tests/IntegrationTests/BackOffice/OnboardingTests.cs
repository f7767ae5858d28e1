using System.Net;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Users;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Onboarding;
using Marketplace.Catalog.Producers;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Storefront;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>Who a producer is: applied for with papers, confirmed by an officer of the place, and nothing published before (M42, M56).</summary>
public sealed class OnboardingTests : IAsyncLifetime
{
    private const string New = "/ban-hang/co-so/moi", Queue = "/giam-sat/co-so", Commune = "18673";
    private WorkSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await WorkSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_new_producer_writes_at_once_and_is_in_the_shop_only_after_being_verified()
    {
        using var person = await PersonAsync("moi@nha.example");
        using var lacking = await person.SendFormAsync(New, ("Name", " "), ("Phone", "12"));
        (await WorkSite.ParseAsync(lacking)).QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["#name", "#communecode", "#phone", "#papers"], ignoreOrder: true);
        using var sent = await SendAsync(person);
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var code = await _site.QueryAsync(db => db.Set<ProducerApplication>().Select(a => a.ProducerCode).SingleAsync(Cancel));
        (await person.PageAsync("/ban-hang/co-so")).QuerySelector("main")!.TextContent.ShouldContain("Đang chờ cán bộ");
        (await person.PageAsync(ListingSteps.Listings)).QuerySelector($"button[value='{code}']").ShouldNotBeNull("drafts can be written meanwhile");

        using var officer = await _site.OfficerAsync("co@hatinh.example");
        var one = (await officer.PageAsync(Queue)).QuerySelector("table th a")!.GetAttribute("href")!;
        using var verified = await officer.SendFormAsync(one, ("Decision", "Verified"));
        verified.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var fact = await _site.QueryAsync(db => db.Set<ProducerVersion>().SingleAsync(p => p.Code == code && p.IsLatest, Cancel));
        (fact.Name, fact.CommuneCode, fact.Type).ShouldBe(("Vườn Nhà", Commune, ProducerType.HoKinhDoanh));
        using var again = await officer.SendFormAsync(one, ("Decision", "Declined"), ("Words", "x"));
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_listing_of_a_producer_that_nobody_verified_cannot_be_approved()
    {
        using var person = await PersonAsync("moi@nha.example");
        using var sent = await SendAsync(person);
        var code = await _site.QueryAsync(db => db.Set<ProducerApplication>().Select(a => a.ProducerCode).SingleAsync(Cancel));
        var draft = await ListingSteps.WriteAsync(person, code);
        using var officer = await _site.OfficerAsync("co@hatinh.example");
        using var refused = await officer.DecideAsync(draft, DraftDecision.Approve);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_claim_makes_an_owner_when_the_officer_confirms_it_and_none_before()
    {
        using var person = await PersonAsync("nhan@nha.example");
        const string page = "/ban-hang/co-so/nhan/P1";
        using var sent = await person.SendFilesAsync(page, "Papers", [TestPictures.Photo()], ("Words", "Tôi là giám đốc."), ("Phone", "0912 345 678"));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var early = await person.GetAsync(ListingSteps.Listings, Cancel);
        early.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var officer = await _site.OfficerAsync("co@hatinh.example");
        var one = (await officer.PageAsync(Queue)).QuerySelector("table th a")!.GetAttribute("href")!;
        using var silent = await officer.SendFormAsync(one, ("Decision", "Declined"));
        silent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var verified = await officer.SendFormAsync(one, ("Decision", "Verified"));
        (await _site.QueryAsync(db => db.Set<Membership>().CountAsync(m => m.ProducerCode == "P1" && m.Role == Shared.ProducerRole.Owner, Cancel))).ShouldBe(2);
        _site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await person.PageAsync(ListingSteps.Listings);
    }

    [Fact]
    public async Task Papers_are_opened_by_officers_of_the_place_alone_and_each_opening_is_noted()
    {
        using var person = await PersonAsync("moi@nha.example");
        using var sent = await SendAsync(person);
        using var officer = await _site.OfficerAsync("co@hatinh.example");
        using var elsewhere = await _site.OfficerAsync("xa@hatinh.example", "437");
        var one = (await officer.PageAsync(Queue)).QuerySelector("table th a")!.GetAttribute("href")!;
        await elsewhere.PageAsync(one, 404);
        await elsewhere.PageAsync(one + "/giay-to/1", 404);
        var link = (await officer.PageAsync(one + "/giay-to/1")).QuerySelector("main a.btn")!.GetAttribute("href")!;
        using var paper = await officer.GetAsync(link, Cancel);
        paper.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var stranger = await person.GetAsync(link, Cancel);
        stranger.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _site.QueryAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Action == "producer.paper-opened", Cancel))).ShouldBe(1);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient person) => person.SendFilesAsync(
        New, "Papers", [TestPictures.Photo()], ("Name", "Vườn Nhà"), ("Type", "ho_kinh_doanh"), ("CommuneCode", Commune), ("Phone", "0912345678"));

    private async Task<HttpClient> PersonAsync(string email)
    {
        await _site.Host.AddBuyerAsync(email);
        return await _site.Host.SignedInAsync(email, enrol: false);
    }
}
