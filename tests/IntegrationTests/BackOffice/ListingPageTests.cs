using System.Net;
using Marketplace.Accounts.Policies;
using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.Data.Changes;
using Marketplace.IntegrationTests.Hosting;
using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Storefront;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>A listing from the first photo to the shop: five screens, an officer's look, and what buyers see meanwhile (M43, M44).</summary>
public sealed class ListingPageTests : IAsyncLifetime
{
    private WorkSite _site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await WorkSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_an_officer_approves_is_in_the_shop_with_photo_price_and_label()
    {
        var draft = await _site.WriteDraftAsync();
        (await StateAsync(draft)).ShouldBe(DraftState.Submitted);
        (await _site.QueryAsync(db => db.Set<ListedProduct>().CountAsync(p => p.Name == "Mật ong hoa rừng", Cancel))).ShouldBe(0, "nobody has looked at it");
        using var officer = await _site.OfficerAsync();
        (await officer.PageAsync(ListingSteps.Queue)).QuerySelector("table th a")!.TextContent.ShouldBe("Mật ong hoa rừng");
        (await officer.PageAsync(ListingSteps.Queue + draft[draft.LastIndexOf('/')..])).QuerySelector("main")!.TextContent.ShouldContain("Ong nhà nuôi.");
        using var approved = await officer.DecideAsync(draft, DraftDecision.Approve);
        approved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var listed = await _site.QueryAsync(db => db.Set<ListedProduct>().SingleAsync(p => p.Name == "Mật ong hoa rừng", Cancel));
        (listed.State, listed.PriceVnd, listed.InStock, listed.PictureIsIllustration, listed.ProducerCode)
            .ShouldBe((ListingState.Published, 85_000L, true, false, "P1"));
        await ArriveAsync();
        var page = await _site.Host.Browser().PageAsync($"/san-pham/{listed.Slug}-{listed.Code}");
        var words = page.QuerySelector("main")!.TextContent;
        foreach (var said in (string[])["85.000", "24 tháng", "Ong nhà nuôi.", "500 g"]) words.ShouldContain(said);
        var photo = page.QuerySelector(".product img")!.GetAttribute("src")!;
        using var picture = await _site.Host.Browser().GetAsync(photo, Cancel);
        picture.StatusCode.ShouldBe(HttpStatusCode.OK);
        var letter = await _site.QueryAsync(db => db.Set<Job>().Where(j => j.Payload.Contains("chu@ongvang.example")).Select(j => j.Payload)
            .ToListAsync(Cancel));
        letter.Count(l => l.Contains("SP-", StringComparison.Ordinal) || l.Contains(draft, StringComparison.Ordinal))
            .ShouldBe(1, "the producer hears of it once");
    }

    [Fact]
    public async Task What_is_sent_back_says_why_and_can_be_sent_again()
    {
        var draft = await _site.WriteDraftAsync();
        using var officer = await _site.OfficerAsync();
        using var silent = await officer.DecideAsync(draft, DraftDecision.AskChanges, "Photo", words: " ");
        (await WorkSite.ParseAsync(silent)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#words");
        using var back = await officer.DecideAsync(draft, DraftDecision.AskChanges, "Photo", "Ảnh mờ, chụp lại giúp.");
        back.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await _site.Owner.PageAsync(draft)).QuerySelector("main")!.TextContent.ShouldContain("Ảnh mờ, chụp lại giúp.");
        using var photo = await _site.Owner.SendFilesAsync(draft + "/anh", "Photos", [TestPictures.Photo()]);
        photo.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var again = await _site.Owner.SendFormAsync(draft, ("Do", "gui"));
        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await StateAsync(draft)).ShouldBe(DraftState.Submitted);
    }

    [Fact]
    public async Task Buyers_see_the_old_name_until_the_new_one_is_approved_and_the_story_at_once()
    {
        var (draft, code) = await PublishedAsync();
        var change = await ChangeAsync(code);
        using var told = await _site.Owner.SendFormAsync(change + "/nhan", ("Ingredients", "Mật ong"), ("ShelfLife", "24 tháng"), ("Story", "Chuyện mới."),
            ("gui", "1"));
        (await _site.QueryAsync(db => db.Set<ProductText>().Where(t => t.ProductCode == code).Select(t => t.Story).SingleAsync(Cancel)))
            .ShouldBe("Chuyện mới.");
        (await StateAsync(change)).ShouldBe(DraftState.Published);

        change = await ChangeAsync(code);
        using var named = await _site.Owner.SendFormAsync(change + "/ten", ("Name", "Mật ong rừng Vũ Quang"), ("SetCode", "04"));
        using var sent = await _site.Owner.SendFormAsync(change, ("Do", "gui"));
        (await NameAsync(code)).ShouldBe("Mật ong hoa rừng");
        using var officer = await _site.OfficerAsync("hai@hatinh.example");
        var differs = (await officer.PageAsync(ListingSteps.Queue + change[change.LastIndexOf('/')..])).QuerySelector("main")!;
        differs.QuerySelector("del")!.TextContent.ShouldBe("Mật ong hoa rừng");
        differs.QuerySelector("ins")!.TextContent.ShouldBe("Mật ong rừng Vũ Quang");
        using var approved = await officer.DecideAsync(change, DraftDecision.Approve);
        (await NameAsync(code)).ShouldBe("Mật ong rừng Vũ Quang");
        (await StateAsync(draft)).ShouldBe(DraftState.Published, "every version is kept");
    }

    [Fact]
    public async Task Stock_that_was_sold_while_a_change_was_written_stays_sold()
    {
        var (_, code) = await PublishedAsync();
        var change = await ChangeAsync(code);
        await _site.QueryAsync(db => db.Set<Variant>().Where(v => v.ProductCode == code).ExecuteUpdateAsync(set => set.SetProperty(v => v.OnHand, 3), Cancel));
        using var told = await _site.Owner.SendFormAsync(change + "/nhan", ("Ingredients", "Mật ong"), ("ShelfLife", "24 tháng"), ("Story", "Khác."), ("gui",
            "1"));
        (await StateAsync(change)).ShouldBe(DraftState.Published);
        (await _site.QueryAsync(db => db.Set<Variant>().Where(v => v.ProductCode == code).Select(v => v.OnHand).SingleAsync(Cancel))).ShouldBe(3);
    }

    [Fact]
    public async Task Two_who_write_one_screen_lose_nothing()
    {
        var draft = await _site.WriteDraftAsync();
        using var taken = await _site.Owner.SendFormAsync(draft, ("Do", "rut-lai"));
        using var other = await _site.PersonAsync("hai@ongvang.example", "P1", ProducerRole.Catalogue);
        var mine = await _site.Owner.HiddenFieldsAsync(draft + "/ten");
        using var theirs = await other.SendFormAsync(draft + "/ten", ("Name", "Tên của Hai"), ("SetCode", "04"));
        theirs.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        foreach (var (name, value) in ((string, string)[])[("Name", "Tên của Chủ"), ("SetCode", "04")]) mine[name] = value;
        using var met = await _site.Owner.PostAsync(draft + "/ten", new FormUrlEncodedContent(mine), Cancel);
        met.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var shown = await WorkSite.ParseAsync(met);
        shown.QuerySelector("#name")!.GetAttribute("value").ShouldBe("Tên của Chủ");
        shown.QuerySelector("main")!.TextContent.ShouldContain("Tên của Hai");
        var again = shown.QuerySelectorAll("form input[type=hidden]").DistinctBy(i => i.GetAttribute("name"))
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        foreach (var (name, value) in ((string, string)[])[("Name", "Tên của Chủ"), ("SetCode", "04")]) again[name] = value;
        using var meant = await _site.Owner.PostAsync(draft + "/ten", new FormUrlEncodedContent(again), Cancel);
        meant.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await _site.Owner.PageAsync(draft)).QuerySelector("h1")!.TextContent.ShouldBe("Tên của Chủ");
    }

    [Fact]
    public async Task Claims_of_curing_are_named_at_the_word_and_never_sent()
    {
        var draft = await _site.WriteDraftAsync(story: "Mật này chữa khỏi ho.");
        (await StateAsync(draft)).ShouldBe(DraftState.Draft);
        (await _site.Owner.PageAsync(draft)).QuerySelector("main")!.TextContent.ShouldContain("chữa khỏi");
        using var sent = await _site.Owner.SendFormAsync(draft, ("Do", "gui"));
        sent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Papers_that_the_set_asks_for_are_there_or_the_officer_says_why_not()
    {
        var draft = await _site.WriteDraftAsync();
        using var officer = await _site.OfficerAsync();
        using var refused = await officer.DecideAsync(draft, DraftDecision.Approve, exempt: false);
        (await WorkSite.ParseAsync(refused)).QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#isexempt");
    }

    [Fact]
    public async Task Bad_numbers_are_named_at_their_fields_and_kept()
    {
        var draft = await _site.WriteDraftAsync();
        using var taken = await _site.Owner.SendFormAsync(draft, ("Do", "rut-lai"));
        using var refused = await _site.Owner.SendFormAsync(draft + "/gia", ("Rows[0].Net", "nửa ký"), ("Rows[0].Unit", "g"), ("Rows[0].Price", "tám lăm"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var shown = await WorkSite.ParseAsync(refused);
        shown.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).ShouldBe(["#rows-0-net", "#rows-0-price"]);
        shown.QuerySelector("#rows-0-net")!.GetAttribute("value").ShouldBe("nửa ký");
    }

    [Fact]
    public async Task A_paused_product_stays_on_its_page_without_a_price()
    {
        var (_, code) = await PublishedAsync();
        using var paused = await _site.Owner.SendFormAsync(ListingSteps.Listings, ("Pause", code));
        paused.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var listed = await _site.QueryAsync(db => db.Set<ListedProduct>().SingleAsync(p => p.Code == code, Cancel));
        (listed.State, listed.PriceVnd).ShouldBe((ListingState.Published, null));
        using var resumed = await _site.Owner.SendFormAsync(ListingSteps.Listings, ("Resume", code));
        (await _site.QueryAsync(db => db.Set<ListedProduct>().Where(p => p.Code == code).Select(p => p.PriceVnd).SingleAsync(Cancel))).ShouldBe(85_000);
    }

    [Fact]
    public async Task What_an_officer_takes_down_is_gone_until_put_back_and_its_producer_reads_why()
    {
        var (_, code) = await PublishedAsync();
        using var officer = await _site.OfficerAsync("go@hatinh.example");
        var page = $"/giam-sat/san-pham/{code}/tam-go";
        using var down = await officer.SendFormAsync(page, ("Why", "Bị phản ánh giả."));
        down.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await _site.QueryAsync(db => db.Set<ListedProduct>().Where(p => p.Code == code).Select(p => p.State).SingleAsync(Cancel)))
            .ShouldBe(ListingState.Suspended);
        (await _site.Owner.PageAsync(ListingSteps.Listings)).QuerySelector("main")!.TextContent.ShouldContain("Bị phản ánh giả.");
        using var back = await officer.SendFormAsync(page);
        (await _site.QueryAsync(db => db.Set<ListedProduct>().Where(p => p.Code == code).Select(p => p.State).SingleAsync(Cancel)))
            .ShouldBe(ListingState.Published);
    }

    [Fact]
    public async Task A_suspended_producer_sells_nothing_within_the_commit()
    {
        using var officer = await _site.OfficerAsync("ngung@hatinh.example");
        using var stopped = await officer.SendFormAsync("/giam-sat/chu-the/P1/tam-ngung", ("Why", "Đang kiểm tra."));
        stopped.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await _site.QueryAsync(db => db.Set<ListedProduct>().Where(p => p.ProducerCode == "P1").Select(p => p.State).ToListAsync(Cancel)))
            .ShouldAllBe(s => s == ListingState.Suspended);
        await ArriveAsync();
        using var page = await _site.Host.Browser().GetAsync("/san-pham/mat-ong-HT-1", Cancel);
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var back = await officer.SendFormAsync("/giam-sat/chu-the/P1/tam-ngung");
        (await _site.QueryAsync(db => db.Set<ListedProduct>().Where(p => p.Code == "HT-1").Select(p => p.State).SingleAsync(Cancel)))
            .ShouldBe(ListingState.Published);
    }

    [Fact]
    public async Task Of_another_producers_draft_nothing_is_found_and_nothing_changes()
    {
        var draft = await _site.WriteDraftAsync();
        using var taken = await _site.Owner.SendFormAsync(draft, ("Do", "rut-lai"));
        using var other = await _site.PersonAsync("chu@mamloc.example", "P2", ProducerRole.Owner);
        foreach (var page in (string[])["", "/anh", "/ten", "/gia", "/kho", "/nhan"]) await other.PageAsync(draft + page, 404);
        var fields = await other.HiddenFieldsAsync(ListingSteps.Listings);
        foreach (var (page, field) in ((string, string)[])[("", "Do"), ("/ten", "Name"), ("/gia", "Rows[0].Net"), ("/kho", "Rows[0].OnHand"), ("/nhan",
            "Story")])
        {
            var sent = new Dictionary<string, string>(fields) { [field] = "7" };
            using var answer = await other.PostAsync(draft + page, new FormUrlEncodedContent(sent), Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }
        (await _site.Owner.PageAsync(draft)).QuerySelector("h1")!.TextContent.ShouldBe("Mật ong hoa rừng");
        using var reader = await _site.PersonAsync("xem@ongvang.example", "P1", ProducerRole.ReadOnly);
        await reader.PageAsync(draft + "/ten", 404);
    }

    [Fact]
    public async Task An_officer_who_belongs_to_the_producer_does_not_decide_for_it()
    {
        var draft = await _site.WriteDraftAsync();
        var id = await _site.Host.AddUserAsync("nha@hatinh.example", Roles.Officer);
        await _site.Host.GrantAsync(id, "P1", ProducerRole.ReadOnly);
        using var officer = await _site.Host.SignedInAsync("nha@hatinh.example");
        using var refused = await officer.DecideAsync(draft, DraftDecision.Approve);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StateAsync(draft)).ShouldBe(DraftState.Submitted);
        using var elsewhere = await _site.OfficerAsync("xa@hatinh.example", "446");
        await elsewhere.PageAsync(ListingSteps.Queue + draft[draft.LastIndexOf('/')..], 404);
    }

    private async Task<(string Draft, string Code)> PublishedAsync()
    {
        var draft = await _site.WriteDraftAsync();
        using var officer = await _site.OfficerAsync("mot@hatinh.example");
        using var approved = await officer.DecideAsync(draft, DraftDecision.Approve);
        approved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return (draft, (await _site.QueryAsync(db => db.Set<ListingDraft>().Where(d => d.Id == IdOf(draft)).Select(d => d.ProductCode).SingleAsync(Cancel)))!);
    }

    private async Task<string> ChangeAsync(string code)
    {
        using var started = await _site.Owner.SendFormAsync(ListingSteps.Listings, ("Change", code));
        var photos = started.Headers.Location!.OriginalString;
        return photos[..photos.LastIndexOf('/')];
    }

    private Task<DraftState> StateAsync(string draft) =>
        _site.QueryAsync(db => db.Set<ListingDraft>().Where(d => d.Id == IdOf(draft)).Select(d => d.State).SingleAsync(Cancel));

    private Task<string> NameAsync(string code) => _site.QueryAsync(db => db.Set<ListedProduct>().Where(p => p.Code == code).Select(p => p.Name)
        .SingleAsync(Cancel));

    private async Task ArriveAsync()
    {
        await using var scope = _site.Host.Services.CreateAsyncScope();
        await _site.Host.Services.GetRequiredService<ChangeFeed>().ArriveAsync(scope.ServiceProvider.GetRequiredService<DbContext>());
    }

    private static Guid IdOf(string draft) => Guid.Parse(draft[(draft.LastIndexOf('/') + 1)..]);
}
