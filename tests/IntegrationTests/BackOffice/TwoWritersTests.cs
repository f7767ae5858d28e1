using System.Net;
using Marketplace.Catalog.Drafts;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Media;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>Two people of one producer write one listing, from pages that were drawn before the other saved.</summary>
public sealed class TwoWritersTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Who_saved_another_screen_meanwhile_still_learns_what_was_written_on_this_one(Engine engine)
    {
        await using var site = await WorkSite.StartAsync(engine);
        using var other = await site.PersonAsync("hai@ongvang.example", "P1", ProducerRole.Catalogue);
        var draft = await BeganAsync(site);
        var stale = await other.HiddenFieldsAsync(draft + "/ten");
        using var named = await site.Owner.SendFormAsync(draft + "/ten", ("Name", "Tên của Chủ"), ("SetCode", "04"));
        using var priced = await other.SendFormAsync(draft + "/gia", ("Rows[0].Net", "500"), ("Rows[0].Unit", "g"), ("Rows[0].Price", "85.000"));
        priced.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        using var met = await SendAsync(other, draft + "/ten", stale, ("Name", "Tên của Hai"), ("SetCode", "04"));
        met.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await WorkSite.ParseAsync(met)).QuerySelector("main")!.TextContent.ShouldContain("Tên của Chủ");
        (await ContentAsync(site, draft)).Name.ShouldBe("Tên của Chủ");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_page_of_photos_that_is_old_overwrites_no_words_of_somebody_else(Engine engine)
    {
        await using var site = await WorkSite.StartAsync(engine);
        using var other = await site.PersonAsync("hai@ongvang.example", "P1", ProducerRole.Catalogue);
        var draft = await BeganAsync(site);
        var photos = draft + "/anh";
        var stale = await other.HiddenFieldsAsync(photos);
        using var said = await site.Owner.SendFormAsync(photos, ("Alts[0].Text", "Hũ của Chủ"), ("Alts[1].Text", ""));
        said.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        using var second = await SendAsync(other, photos, stale, ("Alts[0].Text", ""), ("Alts[1].Text", "Vườn của Hai"));
        second.StatusCode.ShouldBe(HttpStatusCode.SeeOther, "they wrote of two photos");
        (await ContentAsync(site, draft)).Photos.Select(p => p.Alt).ShouldBe(["Hũ của Chủ", "Vườn của Hai"]);

        using var met = await SendAsync(other, photos, stale, ("Alts[0].Text", "Hũ của Hai"), ("Alts[1].Text", ""));
        met.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await WorkSite.ParseAsync(met);
        page.QuerySelector(".panel .said")!.TextContent.ShouldBe("Hũ của Chủ");
        page.QuerySelector("input[name='alts[0].text']")!.GetAttribute("value").ShouldBe("Hũ của Hai", "what was typed is still there");
        (await ContentAsync(site, draft)).Photos[0].Alt.ShouldBe("Hũ của Chủ");

        var meant = page.QuerySelectorAll("form input[type=hidden]").DistinctBy(i => i.GetAttribute("name"))
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        using var again = await SendAsync(other, photos, meant, ("Alts[0].Text", "Hũ của Hai"), ("Alts[1].Text", "Vườn của Hai"));
        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await ContentAsync(site, draft)).Photos.Select(p => p.Alt).ShouldBe(["Hũ của Hai", "Vườn của Hai"]);
    }

    [Fact]
    public async Task Words_typed_beside_a_photo_are_kept_when_its_place_is_changed()
    {
        await using var site = await WorkSite.StartAsync();
        var draft = await BeganAsync(site);
        var second = (await ContentAsync(site, draft)).Photos[1].FileId;
        using var moved = await site.Owner.SendFormAsync(
            draft + "/anh", ("Alts[0].Text", ""), ("Alts[1].Text", "Vườn ong"), ("First", second.ToString()));
        moved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var photos = (await ContentAsync(site, draft)).Photos;
        (photos[0].FileId, photos[0].Alt).ShouldBe((second, "Vườn ong"));
    }

    private static async Task<string> BeganAsync(WorkSite site)
    {
        using var started = await site.Owner.SendFormAsync(ListingSteps.Listings, ("New", "P1"));
        var photos = started.Headers.Location!.OriginalString;
        using var photo = await site.Owner.SendFilesAsync(photos, "Photos", [TestPictures.Photo(), TestPictures.PhotoWithPlace()]);
        photo.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return photos[..photos.LastIndexOf('/')];
    }

    private static Task<HttpResponseMessage> SendAsync(
        HttpClient person, string page, IReadOnlyDictionary<string, string> drawn, params (string Name, string Value)[] typed)
    {
        var form = new Dictionary<string, string>(drawn);
        foreach (var (name, value) in typed) form[name] = value;
        return person.PostAsync(page, new FormUrlEncodedContent(form), Cancel);
    }

    private static Task<DraftContent> ContentAsync(WorkSite site, string draft)
    {
        var id = Guid.Parse(draft[(draft.LastIndexOf('/') + 1)..]);
        return site.QueryAsync(db => db.Set<ListingDraft>().AsNoTracking().Where(d => d.Id == id).Select(d => d.Content).SingleAsync(Cancel));
    }
}
