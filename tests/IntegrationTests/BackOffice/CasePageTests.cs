using System.Net;
using System.Net.Http.Headers;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Policies;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Ordering.Cases;
using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Case = Marketplace.Ordering.Cases.Case;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>A complaint with photos from the buyer's order page to producer and officer, over HTTP (M30, T45).</summary>
public sealed class CasePageTests : IAsyncLifetime
{
    private const string Words = "Hũ vỡ nắp, gọi Trần Thị Lan 0912 345 678.";
    private WorkSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await WorkSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_guest_complains_with_a_photo_and_the_producer_offers_and_the_guest_takes_it()
    {
        var (own, link) = await DeliveredAsync();
        using var buyer = await _site.BuyerOfAsync(own);
        using var bad = await AskAsync(buyer, link, [Photo()], ("Kind", "Complaint"), ("Words", Words));
        bad.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var shown = await WorkSite.ParseAsync(bad);
        shown.QuerySelector("textarea")!.TextContent.ShouldBe(Words);
        var kept = shown.QuerySelector("input[name=Kept]")!.GetAttribute("value")!;
        using var sent = await AskAsync(buyer, link, [], ("Kind", "Complaint"), ("Reason", "Damaged"), ("Quantity", "1"), ("Words", Words), ("Kept", kept));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = sent.Headers.Location!.OriginalString;
        (await buyer.PageAsync(page)).QuerySelector("main")!.TextContent.ShouldContain("Chờ người bán trả lời");

        var number = page[(page.LastIndexOf('/') + 1)..];
        var work = $"/ban-hang/yeu-cau/{number}";
        (await _site.Owner.PageAsync("/ban-hang/yeu-cau")).QuerySelectorAll(".orders li").Length.ShouldBe(1);
        using var offered = await _site.SendAsync(work, work, ("Step", "de-nghi"), ("Amount", "20.000"), ("Reason", "Xin bù tiền nắp"));
        offered.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var taken = await buyer.SendAsync(page, ("Answer", "nhan"));
        taken.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await buyer.PageAsync(page)).QuerySelector("main")!.TextContent.ShouldContain("Đã giải quyết");
    }

    [Fact]
    public async Task Photos_are_seen_by_the_producer_and_the_officer_alone_and_each_view_is_noted()
    {
        var number = await AppealedAsync();
        var photo = (await _site.Owner.PageAsync($"/ban-hang/yeu-cau/{number}/anh/1")).QuerySelector("img.evidence")!.GetAttribute("src")!;
        using var bytes = await _site.Owner.GetAsync(photo, Cancel);
        (bytes.StatusCode, bytes.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "image/webp"));
        using var officer = await OfficerAsync();
        (await officer.GetAsync(photo, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "the link is the owner's");
        using var anybody = _site.Host.Browser();
        (await anybody.GetAsync(photo, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var seen = (await officer.PageAsync($"/giam-sat/khieu-nai/{number}/anh/1")).QuerySelector("img.evidence")!.GetAttribute("src")!;
        (await officer.GetAsync(seen, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var other = await _site.PersonAsync("chu@mamloc.example", "P2", ProducerRole.Owner);
        await other.PageAsync($"/ban-hang/yeu-cau/{number}/anh/1", 404);
        (await _site.QueryAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Action == "case.photo-opened" && a.Subject == $"case:{number}", Cancel)))
            .ShouldBe(2);
    }

    [Fact]
    public async Task The_officer_decides_without_learning_who_bought()
    {
        var number = await AppealedAsync();
        using var officer = await OfficerAsync();
        var page = $"/giam-sat/khieu-nai/{number}";
        foreach (var path in new[] { "/giam-sat/khieu-nai", page })
        {
            var words = (await officer.PageAsync(path)).QuerySelector("main")!.TextContent;
            foreach (var personal in new[] { "Thị Lan", "0912", "912345678", "345 678", "lan@example.com", "Thôn 3" }) words.ShouldNotContain(personal);
        }
        using var bare = await officer.SendAsync(page, ("Decision", "chap-nhan"));
        bare.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var done = await officer.SendAsync(page, ("Decision", "chap-nhan"), ("Reason", "Ảnh cho thấy nắp vỡ"));
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await _site.QueryAsync(db => db.Set<Case>().Select(c => c.State).SingleAsync(Cancel))).ShouldBe(CaseState.Settled);
    }

    [Fact]
    public async Task What_is_no_picture_or_one_too_many_is_refused_at_its_field()
    {
        var (own, link) = await DeliveredAsync();
        using var buyer = await _site.BuyerOfAsync(own);
        foreach (var files in new[] { ["%PDF-1.7 giấy"u8.ToArray()], ["<svg onload=alert(1)>"u8.ToArray()], Enumerable.Repeat(Photo(), 4).ToArray() })
        {
            using var refused = await AskAsync(buyer, link, files, ("Kind", "Complaint"), ("Reason", "Damaged"), ("Quantity", "1"), ("Words", Words));
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await WorkSite.ParseAsync(refused)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#photos");
        }
        (await _site.QueryAsync(db => db.Set<Case>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task Another_producers_case_answers_like_an_unknown_one()
    {
        var number = await AppealedAsync();
        using var other = await _site.PersonAsync("chu@mamloc.example", "P2", ProducerRole.Owner);
        (await other.PageAsync("/ban-hang/yeu-cau")).QuerySelectorAll(".orders li").ShouldBeEmpty();
        (await other.PageAsync($"/ban-hang/yeu-cau/{number}", 404)).QuerySelector("main")!.InnerHtml
            .ShouldBe((await other.PageAsync("/ban-hang/yeu-cau/KHONG-CO", 404)).QuerySelector("main")!.InnerHtml);
    }

    private static byte[] Photo() => TestPictures.Photo(600, 400);

    private async Task<(string Own, string Link)> DeliveredAsync()
    {
        var (own, _) = await _site.PlaceAsync();
        await _site.DeliverAsync(own);
        var line = await _site.QueryAsync(db => db.Set<OrderLine>().Where(l => l.Order.Number == own).Select(l => l.Id).SingleAsync(Cancel));
        return (own, $"/don-hang/{BuyerSteps.GroupOf(own)}/hoi/{line}");
    }

    /// <summary>The number of a case with a photo that is with an officer.</summary>
    private async Task<string> AppealedAsync()
    {
        var (own, link) = await DeliveredAsync();
        using var buyer = await _site.BuyerOfAsync(own);
        using var sent = await AskAsync(buyer, link, [Photo()], ("Kind", "Complaint"), ("Reason", "Damaged"), ("Quantity", "1"), ("Words", Words));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = sent.Headers.Location!.OriginalString;
        var number = page[(page.LastIndexOf('/') + 1)..];
        var work = $"/ban-hang/yeu-cau/{number}";
        using var refused = await _site.SendAsync(work, work, ("Step", "tu-choi"), ("Reason", "Hàng còn tốt"));
        refused.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var appealed = await buyer.SendAsync(page, ("Answer", "nho-can-bo"), ("Reason", "Ảnh rõ ràng mà, lan@example.com"));
        appealed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return number;
    }

    private async Task<HttpClient> OfficerAsync()
    {
        await _site.Host.AddUserAsync("can.bo@hatinh.example", Roles.Officer);
        return await _site.Host.SignedInAsync("can.bo@hatinh.example");
    }

    private static async Task<HttpResponseMessage> AskAsync(
        HttpClient browser, string page, IReadOnlyList<byte[]> photos, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await browser.TokenAsync(page)), "__RequestVerificationToken" }, { new StringContent("form"), "_handler" },
            { new StringContent(Guid.CreateVersion7().ToString("N")), "once" },
        };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        foreach (var photo in photos)
        {
            var file = new ByteArrayContent(photo);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            form.Add(file, "Photos", "anh.jpg");
        }
        return await browser.PostAsync(page, form, Cancel);
    }
}
