using Marketplace.Catalog.Drafts;
using Marketplace.Catalog.Listings;
using Marketplace.Catalog.Products;
using Marketplace.IntegrationTests.Databases;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.BackOffice;

/// <summary>A listing's life on each database engine; and people who press at the same moment.</summary>
public sealed class ListingEngineTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_listing_is_published_changed_paused_and_taken_down(Engine engine)
    {
        await using var site = await WorkSite.StartAsync(engine);
        var draft = await site.WriteDraftAsync();
        using var officer = await site.OfficerAsync();
        using var approved = await officer.DecideAsync(draft, DraftDecision.Approve);
        var code = (await site.QueryAsync(db => db.Set<ListingDraft>().Select(d => d.ProductCode).SingleAsync(Cancel)))!;
        using var started = await site.Owner.SendFormAsync(ListingSteps.Listings, ("Change", code));
        var change = started.Headers.Location!.OriginalString;
        change = change[..change.LastIndexOf('/')];
        using var named = await site.Owner.SendFormAsync(change + "/ten", ("Name", "Mật ong Vũ Quang"), ("SetCode", "04"));
        using var sent = await site.Owner.SendFormAsync(change, ("Do", "gui"));
        using var again = await officer.DecideAsync(change, DraftDecision.Approve);
        (await site.QueryAsync(db => db.Set<ProductVersion>().CountAsync(p => p.Code == code, Cancel))).ShouldBe(2, "both names are versions of the register");
        using var paused = await site.Owner.SendFormAsync(ListingSteps.Listings, ("Pause", code));
        using var down = await officer.SendFormAsync($"/giam-sat/san-pham/{code}/tam-go", ("Why", "Kiểm tra."));
        var listed = await site.QueryAsync(db => db.Set<ListedProduct>().SingleAsync(p => p.Code == code, Cancel));
        (listed.Name, listed.State, listed.PriceVnd).ShouldBe(("Mật ong Vũ Quang", ListingState.Suspended, null));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Two_officers_who_decide_at_once_decide_once(Engine engine)
    {
        await using var site = await WorkSite.StartAsync(engine);
        var draft = await site.WriteDraftAsync();
        using var one = await site.OfficerAsync("mot@hatinh.example");
        using var two = await site.OfficerAsync("hai@hatinh.example");
        var answers = await Task.WhenAll(one.DecideAsync(draft, DraftDecision.Approve), two.DecideAsync(draft, DraftDecision.Decline, "Photo", "Mờ."));
        answers.Count(a => (int)a.StatusCode == 303).ShouldBe(1);
        (await site.QueryAsync(db => db.Set<DraftNote>().CountAsync(n => n.Act == DraftAct.Approved || n.Act == DraftAct.Declined, Cancel))).ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_one_product_one_draft_is_open_whoever_begins_it(Engine engine)
    {
        await using var site = await WorkSite.StartAsync(engine);
        using var other = await site.PersonAsync("hai@ongvang.example", "P1", ProducerRole.Catalogue);
        var answers = await Task.WhenAll(
            site.Owner.SendFormAsync(ListingSteps.Listings, ("Change", "HT-1")), other.SendFormAsync(ListingSteps.Listings, ("Change", "HT-1")));
        answers.Select(a => a.Headers.Location!.OriginalString).Distinct().Count().ShouldBe(1);
        (await site.QueryAsync(db => db.Set<ListingDraft>().CountAsync(Cancel))).ShouldBe(1);
    }
}
