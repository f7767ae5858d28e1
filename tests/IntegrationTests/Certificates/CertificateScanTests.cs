using System.Net;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.Catalog.Certificates.Proposals;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Storefront;
using Shouldly;
using Xunit;
using static Marketplace.IntegrationTests.Certificates.CertificateSite;

namespace Marketplace.IntegrationTests.Certificates;

/// <summary>A certificate carries the scan of its paper: private, by version, for officers of the place, each view noted.</summary>
public sealed class CertificateScanTests
{
    private const string EnterNew = $"{Home}/nhap?san-pham={NewProduct}";

    private static readonly byte[] _paper = "%PDF-1.7 Giấy chứng nhận"u8.ToArray(), _better = "%PDF-1.7 Bản rõ hơn"u8.ToArray();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_scan_is_opened_by_officers_of_the_place_alone_and_each_view_is_noted(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var officer = await site.OfficerAsync("trong", Own);
        var sent = await SendScanAsync(officer, EnterNew, _paper, Paper(site.Today(), star: 4));
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Errors);
        var (facts, code) = (sent.Location, $"CN-{NewProduct}-1");
        var page = ScanOf(await officer.PageAsync(facts)).ShouldNotBeNull();

        using var elsewhere = await site.OfficerAsync("ngoai", Other);
        using var viewer = await site.PersonAsync("xem", Roles.Viewer);
        using var producer = await site.ProducerAsync("khac", "P-OTHER");
        using var visitor = site.Site.Host.Browser();
        await elsewhere.PageAsync(page, 404);
        foreach (var person in (HttpClient[])[viewer, producer]) (await person.GetAsync(page, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync(page, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ScanOf(await viewer.PageAsync(facts)).ShouldBeNull("who may not open it is led nowhere");
        (await site.NotesAsync(code)).Select(n => n.Action).ShouldNotContain(CertificateActions.ScanOpened);

        var link = (await officer.PageAsync(page)).QuerySelector("main a.btn")!.GetAttribute("href")!;
        foreach (var person in (HttpClient[])[elsewhere, viewer, producer, visitor])
            (await person.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await officer.GetByteArrayAsync(link, Cancel)).ShouldBe(_paper);
        (await site.NotesAsync(code)).Single(n => n.Action == CertificateActions.ScanOpened).ActorName.ShouldBe(Email("trong"));
        var file = Guid.Parse(page[(page.LastIndexOf('/') + 1)..]);
        var views = await site.AskAsync((ListAudit audit) => audit.ExecuteAsync($"file:{file:N}", 1, Cancel));
        views.ShouldHaveSingleItem().ActorName.ShouldBe(Email("trong"));

        var open = await (await visitor.GetAsync($"/chung-nhan/{code}", Cancel)).Content.ReadAsStringAsync(Cancel);
        open.ShouldNotContain($"{file:N}", Case.Insensitive, "the public page says nothing of it");
        open.ShouldNotContain($"{file}", Case.Insensitive);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_is_neither_PDF_nor_photo_is_refused_and_nothing_is_recorded(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var officer = await site.OfficerAsync("trong", Own);
        foreach (var wrong in (byte[][])["PK bảng tính"u8.ToArray(), "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), [0xFF, 0xD8, 0xFF, 0xE0]])
        {
            var sent = await SendScanAsync(officer, EnterNew, wrong, Paper(site.Today()));
            sent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            sent.Error("scan").ShouldNotBeNullOrEmpty();
            sent.Page.QuerySelector("[name=decisionno]")!.GetAttribute("value").ShouldBe("12/QĐ-UBND", "nothing typed is lost");
        }
        (await site.VersionsAsync($"CN-{NewProduct}-1")).ShouldBe(0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_correction_keeps_the_scan_and_a_new_one_holds_from_its_version_on(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var officer = await site.OfficerAsync("trong", Own);
        var facts = (await SendScanAsync(officer, EnterNew, TestPictures.PhotoWithPlace(), Paper(site.Today()))).Location;
        var first = ScanOf(await officer.PageAsync(facts));
        (await officer.PageAsync(first!)).QuerySelector("img.evidence").ShouldNotBeNull("a photo is shown");
        site.Site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var kept = await SendAsync(officer, facts + "/sua", ("decisionno", "13/QĐ-UBND"), ("reason", "Đọc sai số."));
        kept.Status.ShouldBe(HttpStatusCode.SeeOther, kept.Errors);
        ScanOf(await officer.PageAsync(facts)).ShouldBe(first);
        site.Site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await SendScanAsync(officer, facts + "/sua", _better, ("decisionno", "14/QĐ-UBND"), ("reason", "Đối chiếu bản gốc."));
        again.Status.ShouldBe(HttpStatusCode.SeeOther, again.Errors);

        var page = await officer.PageAsync(facts);
        var second = ScanOf(page);
        second.ShouldNotBe(first);
        page.QuerySelectorAll("table.history tbody tr").Select(r => r.QuerySelector("td:last-child a")?.GetAttribute("href")).ShouldBe([second, first, first]);
        await officer.PageAsync(first!);
        site.Site.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var alone = await SendScanAsync(officer, facts + "/sua", _paper, ("reason", "Bản rõ hơn."));
        alone.Status.ShouldBe(HttpStatusCode.SeeOther, alone.Errors);
        ScanOf(await officer.PageAsync(facts)).ShouldNotBe(second, "a scan alone is something new");
        (await site.VersionsAsync($"CN-{NewProduct}-1")).ShouldBe(3);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_scan_waits_with_its_proposal_and_goes_with_one_that_is_declined(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var first = await site.OfficerAsync("mot", Own);
        using var second = await site.OfficerAsync("hai");
        var declined = await ProposeAsync(first);
        var gone = ScanOf(await second.PageAsync(declined)).ShouldNotBeNull();
        ScanOf(await first.PageAsync($"{Home}/{Code}")).ShouldBeNull("nothing of a proposal holds");
        await second.PageAsync(gone);
        (await SendAsync(second, declined, ("decision", ProposalDecision.Decline), ("words", "Bản chụp mờ."))).Status.ShouldBe(HttpStatusCode.SeeOther);
        await first.PageAsync(gone, 404);

        var confirmed = await ProposeAsync(first);
        var scan = ScanOf(await second.PageAsync(confirmed));
        (await SendAsync(second, confirmed, ("decision", ProposalDecision.Confirm))).Status.ShouldBe(HttpStatusCode.SeeOther);
        ScanOf(await first.PageAsync($"{Home}/{Code}")).ShouldBe(scan);
        await first.PageAsync(scan!);
    }

    private static async Task<string> ProposeAsync(HttpClient officer)
    {
        var sent = await SendScanAsync(officer, $"{Home}/{Code}/sua", _paper, ("Star", "4"), ("decisionno", "77/QĐ-UBND"), ("reason", "Đọc sai bản giấy."));
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Errors);
        return sent.Location;
    }

    /// <summary>Where the page leads to the scan that holds now; null = it does not.</summary>
    private static string? ScanOf(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector("main p > a[href*='/ban-chup/']")?.GetAttribute("href");
}
