using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.SalesChannels.Declarations;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>A sales channel from the producer's form to the officer's decision and back, over HTTP (M73, M74, T9, T45).</summary>
public sealed class ChannelPageTests : IAsyncLifetime
{
    private const string Channels = "/ban-hang/kenh-ban", Declare = Channels + "/khai", Queue = "/giam-sat/xac-minh";
    private const string Facebook = "https://facebook.example/ong-vang";
    private WorkSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await WorkSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_producer_declares_with_a_photo_the_officer_verifies_and_the_producer_reads_until_when_it_counts()
    {
        (await WordsAsync(_site.Owner, Channels)).ShouldContain("Chưa khai kênh bán nào");
        using var bad = await FormAsync(_site.Owner, Declare, [Photo()], ("Reference", Facebook), ("StartedOn", Day(-10)));
        bad.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var shown = await WorkSite.ParseAsync(bad);
        shown.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#kind");
        shown.QuerySelector("#reference")!.GetAttribute("value").ShouldBe(Facebook);
        var kept = shown.QuerySelector("input[name=Kept]")!.GetAttribute("value")!;
        using var sent = await FormAsync(_site.Owner, Declare, [], ("Kind", "facebook"), ("Reference", Facebook), ("StartedOn", Day(-10)), ("Kept", kept));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = sent.Headers.Location!.OriginalString;
        (await WordsAsync(_site.Owner, page)).ShouldContain("Chưa được tính: cán bộ chưa kiểm tra.");

        using var officer = await OfficerAsync("can.bo@hatinh.example");
        var row = (await officer.PageAsync(Queue)).QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        row.TextContent.ShouldContain("Ong Vàng");
        var one = row.QuerySelector("a")!.GetAttribute("href")!;
        (await officer.PageAsync(one)).QuerySelector("button[value=dat]").ShouldBeNull("it is not taken yet");
        using var early = await officer.SendAsync(one, ("Step", "dat"));
        early.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var taken = await officer.SendAsync(one, ("Step", "nhan"));
        taken.Headers.Location!.OriginalString.ShouldBe(one);
        (await WordsAsync(_site.Owner, page)).ShouldContain("Đang kiểm tra");
        using var other = await OfficerAsync("can.bo.2@hatinh.example");
        (await WordsAsync(other, one)).ShouldContain("Cán bộ khác đang kiểm tra");
        using var verified = await officer.SendAsync(one, ("Step", "dat"));
        verified.Headers.Location!.OriginalString.ShouldBe(Queue);
        (await officer.PageAsync(Queue)).QuerySelectorAll("tbody tr").ShouldBeEmpty();
        (await WordsAsync(officer, one)).ShouldContain("Đã xác minh");

        var until = _site.Host.Clock.VietnamToday().AddDays(90).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        foreach (var path in (string[])[Channels, page]) (await WordsAsync(_site.Owner, path)).ShouldContain($"Được tính đến hết ngày {until}.");
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_words_and_the_producer_reads_both_and_sends_anew()
    {
        var (page, one) = await DeclaredAsync();
        using var officer = await OfficerAsync("can.bo@hatinh.example");
        using var taken = await officer.SendAsync(one, ("Step", "nhan"));
        using var bare = await officer.SendAsync(one, ("Step", "khong-dat"), ("Words", "Ảnh mờ, xin chụp lại."));
        bare.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await WorkSite.ParseAsync(bare)).QuerySelector("textarea")!.TextContent.ShouldBe("Ảnh mờ, xin chụp lại.");
        using var refused = await officer.SendAsync(one, ("Step", "khong-dat"), ("Reason", "EvidenceUnclear"), ("Words", "Ảnh mờ, xin chụp lại."));
        refused.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var words = await WordsAsync(_site.Owner, page);
        foreach (var said in (string[])["Ảnh hoặc giấy tờ không rõ.", "Ảnh mờ, xin chụp lại.", "Gửi bằng chứng mới"]) words.ShouldContain(said);

        var again = page + "/gui-lai";
        using var late = await FormAsync(_site.Owner, again, [Photo(), Photo(), Photo(), Photo(), Photo()]);
        late.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await WorkSite.ParseAsync(late)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#files");
        using var sent = await FormAsync(_site.Owner, again, [Photo()], ("Links", $"{Facebook}/1\n{Facebook}/2"));
        sent.Headers.Location!.OriginalString.ShouldBe(page);
        (await officer.PageAsync(Queue)).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await _site.Owner.PageAsync(page)).QuerySelectorAll("main ul li").Length.ShouldBe(3 + 1, "three of now, one of before");
    }

    [Fact]
    public async Task Evidence_is_seen_by_the_producer_and_officers_of_the_area_alone_and_each_opening_is_noted()
    {
        var (page, one) = await DeclaredAsync([Photo(), "%PDF-1.7 hợp đồng"u8.ToArray()]);
        var files = (await _site.Owner.PageAsync(page)).QuerySelectorAll("main ul li a").Select(a => a.GetAttribute("href")!).ToList();
        var photo = (await _site.Owner.PageAsync(files[0])).QuerySelector("img.evidence")!.GetAttribute("src")!;
        using var bytes = await _site.Owner.GetAsync(photo, Cancel);
        (bytes.StatusCode, bytes.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "image/webp"));
        var paper = (await _site.Owner.PageAsync(files[1])).QuerySelector("main a.btn")!.GetAttribute("href")!;
        using var pdf = await _site.Owner.GetAsync(paper, Cancel);
        pdf.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");

        using var officer = await OfficerAsync("can.bo@hatinh.example");
        (await officer.GetAsync(photo, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "the link is the owner's");
        using var anybody = _site.Host.Browser();
        (await anybody.GetAsync(photo, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var opened = (await officer.PageAsync(one)).QuerySelector(".panel li a.btn")!.GetAttribute("href")!;
        var seen = (await officer.PageAsync(opened)).QuerySelector("img.evidence")!.GetAttribute("src")!;
        (await officer.GetAsync(seen, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var elsewhere = await OfficerAsync("noi.khac@hatinh.example", "446");
        await elsewhere.PageAsync(opened, 404);
        await elsewhere.PageAsync(one, 404);
        (await elsewhere.PageAsync(Queue)).QuerySelectorAll("tbody tr").ShouldBeEmpty();
        using var other = await _site.PersonAsync("chu@mamloc.example", "P2", ProducerRole.Owner);
        await other.PageAsync(files[0], 404);
        (await _site.QueryAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Action == "channel.evidence-opened", Cancel))).ShouldBe(3);
    }

    [Fact]
    public async Task An_officer_who_works_for_the_producer_is_refused_and_the_try_is_noted()
    {
        var (_, one) = await DeclaredAsync();
        var id = await _site.Host.AddUserAsync("nguoi.nha@hatinh.example", Roles.Officer);
        await _site.Host.GrantAsync(id, "P1", ProducerRole.ReadOnly);
        using var member = await _site.Host.SignedInAsync("nguoi.nha@hatinh.example");
        (await member.PageAsync(one)).QuerySelectorAll("main form button[name=Step]").ShouldBeEmpty();
        foreach (var step in (string[])["nhan", "dat"])
        {
            using var answer = await member.SendAsync(one, ("Step", step));
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, step);
        }
        (await _site.QueryAsync(db => db.Set<ChannelDeclaration>().CountAsync(d => d.ClaimedBy != null || d.DecidedAt != null, Cancel))).ShouldBe(0);
        (await _site.QueryAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Action == "channel.decision-denied", Cancel))).ShouldBe(2);
    }

    [Fact]
    public async Task Another_producers_channel_answers_like_an_unknown_one_and_stays_as_it_is()
    {
        var (page, _) = await DeclaredAsync();
        using var other = await _site.PersonAsync("chu@mamloc.example", "P2", ProducerRole.Owner);
        (await WordsAsync(other, Channels)).ShouldNotContain(Facebook);
        foreach (var more in (string[])["", "/gui-lai"])
            (await other.PageAsync(page + more, 404)).QuerySelector("main")!.InnerHtml
                .ShouldBe((await other.PageAsync($"{Channels}/KHONG-CO{more}", 404)).QuerySelector("main")!.InnerHtml);
        (await FormAsync(other, page, [], Declare, ("EndedOn", Day(0)))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await WordsAsync(_site.Owner, page)).ShouldNotContain("Đã kết thúc");
    }

    [Fact]
    public async Task The_producer_ends_a_channel()
    {
        var (page, one) = await DeclaredAsync();
        using var bad = await _site.Owner.SendAsync(page, ("EndedOn", "hôm qua"));
        bad.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var ended = await _site.Owner.SendAsync(page, ("EndedOn", Day(0)));
        ended.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await WordsAsync(_site.Owner, page)).ShouldContain("Đã kết thúc");
        using var officer = await OfficerAsync("can.bo@hatinh.example");
        (await WordsAsync(officer, one)).ShouldContain("Cơ sở đã thôi bán ở kênh này.");
    }

    private static byte[] Photo() => TestPictures.Photo(600, 400);

    private string Day(int days) => _site.Host.Clock.VietnamToday().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <returns>The producer's page and the officer's.</returns>
    private async Task<(string Page, string One)> DeclaredAsync(IReadOnlyList<byte[]>? files = null)
    {
        using var sent = await FormAsync(
            _site.Owner, Declare, files ?? [Photo()], ("Kind", "facebook"), ("Reference", Facebook), ("StartedOn", Day(-10)));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var id = await _site.QueryAsync(db => db.Set<ChannelDeclaration>().Select(d => d.Id).SingleAsync(Cancel));
        return (sent.Headers.Location!.OriginalString, $"{Queue}/{id}");
    }

    private async Task<HttpClient> OfficerAsync(string email, params string[] units)
    {
        await _site.Host.AddUserAsync(email, Roles.Officer, units);
        return await _site.Host.SignedInAsync(email);
    }

    private static async Task<string> WordsAsync(HttpClient browser, string page)
    {
        IHtmlDocument document = await browser.PageAsync(page);
        return document.QuerySelector("main")!.TextContent;
    }

    private static Task<HttpResponseMessage> FormAsync(
        HttpClient browser, string page, IReadOnlyList<byte[]> files, params (string Name, string Value)[] fields) =>
        FormAsync(browser, page, files, page, fields);

    private static async Task<HttpResponseMessage> FormAsync(
        HttpClient browser, string page, IReadOnlyList<byte[]> files, string tokenFrom, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await browser.TokenAsync(tokenFrom)), "__RequestVerificationToken" }, { new StringContent("form"), "_handler" },
            { new StringContent(Guid.CreateVersion7().ToString("N")), "once" },
        };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        foreach (var bytes in files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            form.Add(file, "Files", "anh.jpg");
        }
        return await browser.PostAsync(page, form, Cancel);
    }
}
