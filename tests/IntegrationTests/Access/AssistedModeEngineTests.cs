using System.Net;
using Marketplace.Accounts.Assistance;
using Marketplace.Accounts.Audit;
using Marketplace.IntegrationTests.BackOffice;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Storefront;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Access;

/// <summary>A consent from its first day to its end on each database engine.</summary>
public sealed class AssistedModeEngineTests
{
    private const string Listings = "/ban-hang/san-pham";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_officer_writes_a_listing_for_a_producer_until_the_owner_takes_the_consent_back(Engine engine)
    {
        await using var site = await WorkSite.StartAsync(engine);
        using var officer = await site.OfficerAsync("lam.thay@hatinh.example");
        await officer.AssistAsync(site, "P1");
        await ListingSteps.WriteAsync(officer, "P1", "Sáp ong rừng");

        var consent = await site.QueryAsync(db => db.Set<AssistConsent>().SingleAsync(Cancel));
        var notes = await site.QueryAsync(db => db.Set<AuditEntry>().Where(a => a.Action.StartsWith("draft.")).ToListAsync(Cancel));
        notes.ShouldNotBeEmpty();
        notes.ShouldAllBe(n => n.ActorName == "lam.thay@hatinh.example" && n.ForProducer == "P1" && n.ConsentId == consent.Id);

        var page = await site.Owner.PageAsync(AssistPaths.Owner);
        page.QuerySelector("main")!.TextContent.ShouldContain("Sáp ong rừng");
        var button = page.QuerySelector("button[name=Withdraw]").ShouldNotBeNull();
        using var withdrawn = await site.Owner.SendFilesAsync(AssistPaths.Owner, "Paper", [], ("Withdraw", button.GetAttribute("value")!));
        withdrawn.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        site.Host.Clock.Advance(TimeSpan.FromSeconds(31));
        using var after = await officer.GetAsync(Listings, Cancel);
        after.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
