using System.Net;
using Marketplace.Catalog.Drafts;
using Marketplace.Data.Changes;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Storefront;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>A producer says which pack a picture shows, and choosing that pack shows that picture first.</summary>
public sealed class PackPictureTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Choosing_a_pack_shows_its_picture_first_and_a_change_of_it_is_a_difference(Engine engine)
    {
        await using var site = await WorkSite.StartAsync(engine);
        var draft = await WriteAsync(site);
        var written = await ContentAsync(site, draft);
        var small = written.Packs[0];
        (await site.Owner.PageAsync(draft + "/anh")).QuerySelectorAll("select option").Select(o => o.TextContent).Distinct()
            .ShouldBe(["Mọi gói", small.Label, written.Packs[1].Label]);
        await SayAsync(site, draft, small.Id.ToString());
        (await ContentAsync(site, draft)).Photos.Select(p => p.Pack).ShouldBe([null, small.Id]);
        using (var told = await site.Owner.SendFormAsync(draft + "/nhan", ("Ingredients", "Mật ong"), ("ShelfLife", "24 tháng"), ("gui", "1")))
            told.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var officer = await site.OfficerAsync();
        using (var approved = await officer.DecideAsync(draft, DraftDecision.Approve)) approved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var code = await CodeAsync(site, draft);
        var (every, own) = (written.Photos[0].Key, written.Photos[1].Key);
        (await ShownAsync(site, code, 0)).ShouldBe([own, every]);
        (await ShownAsync(site, code, 1)).ShouldBe([every, own], "what shows another pack comes last");

        using var started = await site.Owner.SendFormAsync(ListingSteps.Listings, ("Change", code));
        var change = started.Headers.Location!.OriginalString[..^"/anh".Length];
        (await ContentAsync(site, change)).Photos.Select(p => p.Pack).ShouldBe([null, small.Id], "a change begins with what is live");
        await SayAsync(site, change, "");
        var line = (await site.Owner.PageAsync(change)).QuerySelectorAll("dl.facts dd").Single(d => d.QuerySelector("del") is not null);
        line.PreviousElementSibling!.TextContent.ShouldBe("Ảnh của từng gói");
        line.QuerySelector("del")!.TextContent.ShouldBe($"2: {small.Label}");
        (await ShownAsync(site, code, 0)).ShouldBe([own, every], "buyers see it when it is sent");
        using (var sent = await site.Owner.SendFormAsync(change, ("Do", "gui"))) sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await ShownAsync(site, code, 0)).ShouldBe([every, own], "of no picture it is said: each pack opens with the one at its place");
        (await ShownAsync(site, code, 1)).ShouldBe([own, every]);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_pack_that_is_not_in_the_listing_is_none(Engine engine)
    {
        await using var site = await WorkSite.StartAsync(engine);
        var draft = await WriteAsync(site);
        foreach (var other in (string[])[site.Packs[1].ToString(), Guid.Empty.ToString(), "1 OR 1=1"])
        {
            await SayAsync(site, draft, other);
            var content = await ContentAsync(site, draft);
            content.Photos.Select(content.PackOf).ShouldAllBe(p => p == null);
        }
    }

    private static async Task<string> WriteAsync(WorkSite site)
    {
        using var started = await site.Owner.SendFormAsync(ListingSteps.Listings, ("New", "P1"));
        var photos = started.Headers.Location!.OriginalString;
        var draft = photos[..photos.LastIndexOf('/')];
        using var photo = await site.Owner.SendFilesAsync(photos, "Photos", [TestPictures.Photo(), TestPictures.PhotoWithPlace()]);
        using var named = await site.Owner.SendFormAsync(draft + "/ten", ("Name", "Mật ong hoa rừng"), ("SetCode", "04"), ("Description", "Ngọt."));
        using var priced = await site.Owner.SendFormAsync(draft + "/gia", ("Rows[0].Net", "500"), ("Rows[0].Unit", "g"), ("Rows[0].Price", "85.000"),
            ("Rows[1].Net", "1"), ("Rows[1].Unit", "kg"), ("Rows[1].Price", "160.000"));
        using var stocked = await site.Owner.SendFormAsync(draft + "/kho", ("Rows[0].OnHand", "20"), ("Rows[1].OnHand", "20"));
        stocked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return draft;
    }

    /// <summary>Of the second photo, as the page sends it.</summary>
    private static async Task SayAsync(WorkSite site, string draft, string pack)
    {
        using var said = await site.Owner.SendFormAsync(draft + "/anh", ("Alts[1].Text", "Hũ đứng trên bàn"), ("Alts[1].Pack", pack));
        said.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static Task<DraftContent> ContentAsync(WorkSite site, string draft) =>
        site.QueryAsync(db => db.Set<ListingDraft>().AsNoTracking().Where(d => d.Id == IdOf(draft)).Select(d => d.Content).SingleAsync(Cancel));

    private static async Task<string> CodeAsync(WorkSite site, string draft) =>
        (await site.QueryAsync(db => db.Set<ListingDraft>().Where(d => d.Id == IdOf(draft)).Select(d => d.ProductCode).SingleAsync(Cancel)))!;

    /// <summary>Keys of the pictures in the order of the shop's page, opened at the address of the pack.</summary>
    private static async Task<IReadOnlyList<string>> ShownAsync(WorkSite site, string code, int pack)
    {
        await using (var scope = site.Host.Services.CreateAsyncScope())
            await site.Host.Services.GetRequiredService<ChangeFeed>().ArriveAsync(scope.ServiceProvider.GetRequiredService<DbContext>());
        using var visitor = site.Host.Browser();
        var address = $"/san-pham/mat-ong-hoa-rung-{code}";
        var links = (await visitor.PageAsync(address)).QuerySelectorAll(".packs a.pack").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBe(2);
        var page = await visitor.PageAsync(address + links[pack].Split('#')[0]);
        return [.. page.QuerySelectorAll(".shots a").Select(a => a.GetAttribute("href")!["/media/".Length..].Split("-1280")[0])];
    }

    private static Guid IdOf(string draft) => Guid.Parse(draft[(draft.LastIndexOf('/') + 1)..]);
}
