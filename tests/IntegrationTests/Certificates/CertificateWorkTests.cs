using System.Net;
using Marketplace.Catalog.Certificates.Proposals;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Storefront;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static Marketplace.IntegrationTests.Certificates.CertificateSite;

namespace Marketplace.IntegrationTests.Certificates;

/// <summary>Officers enter, correct and revoke certificates; what changes a star takes two of them, both named in the log (A14, T8, T9).</summary>
public sealed class CertificateWorkTests
{
    private const string EnterNew = $"{Home}/nhap?san-pham={NewProduct}", EnterOwn = $"{Home}/nhap?san-pham={Product}";

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_first_certificate_gives_the_star_at_once_and_says_who_entered_it(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var own = await site.OfficerAsync("trong", Own);
        (await site.StarAsync(NewProduct)).ShouldBeNull();

        var sent = await SendAsync(own, EnterNew, Paper(site.Today(), star: 4, score: "72,5"));
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Errors);
        sent.Location.ShouldBe($"{Home}/CN-{NewProduct}-1");
        (await site.StarAsync(NewProduct)).ShouldBe(4);
        var note = (await site.NotesAsync($"CN-{NewProduct}-1")).ShouldHaveSingleItem();
        (note.Action, note.ActorName).ShouldBe((CertificateActions.Entered, Email("trong")));
        var facts = await own.PageAsync(sent.Location);
        facts.QuerySelector("table.history tbody tr")!.TextContent.ShouldContain(Email("trong"));
        (await own.PageAsync($"{Home}?q=sap+ong")).QuerySelector("table.certificates th a")!.TextContent.ShouldBe("Sáp ong mới");
        (await own.PageAsync($"{Home}?q=12/qd")).QuerySelectorAll("table.certificates th a").ShouldHaveSingleItem();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_change_of_star_waits_for_a_second_person_and_both_names_stand_in_the_audit(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var first = await site.OfficerAsync("mot", Own);
        using var second = await site.OfficerAsync("hai");

        var proposal = await ProposeStarAsync(first, 4);
        (await site.StarAsync(Product)).ShouldBe(3);
        (await second.PageAsync($"{Home}/cho-hai-nguoi")).QuerySelector("table.proposals th a")!.GetAttribute("href").ShouldBe(proposal);
        var changed = (await second.PageAsync(proposal)).QuerySelectorAll("table.change b").Select(b => b.TextContent).ToList();
        changed.ShouldBe(["4 sao", "77/QĐ-UBND"]);
        (await SendAsync(first, $"{Home}/{Code}/sua", ("Star", "5"), ("reason", "Lần nữa"))).Errors.ShouldContain("chờ người thứ hai");

        (await SendAsync(second, proposal, ("decision", ProposalDecision.Confirm))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await site.StarAsync(Product)).ShouldBe(4);
        var notes = await site.NotesAsync(Code);
        notes.Select(n => (n.Action, n.ActorName)).ShouldBe(
            [(CertificateActions.Confirmed, Email("hai")), (CertificateActions.Proposed, Email("mot"))], ignoreOrder: true);
        notes.Single(n => n.Action == CertificateActions.Confirmed).Before.ShouldContain(Email("mot"));
        var history = (await first.PageAsync($"{Home}/{Code}")).QuerySelectorAll("table.history tbody tr").Select(r => r.TextContent).ToList();
        history.Count.ShouldBe(2);
        history[0].ShouldContain("4 sao");
        history[1].ShouldContain("3 sao");
        (await SendAsync(second, proposal, await second.PageAsync(EnterNew), ("decision", ProposalDecision.Confirm))).Status
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.VersionsAsync(Code)).ShouldBe(2);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Neither_the_proposer_nor_another_area_nor_a_member_of_the_producer_confirms(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var first = await site.OfficerAsync("mot", Own);
        using var elsewhere = await site.OfficerAsync("ngoai", Other);
        using var member = await site.MemberAsync("nguoi-nha", "P-OWN", Own);
        var proposal = await ProposeStarAsync(first, 4);

        var page = await first.PageAsync(proposal);
        page.QuerySelectorAll("main form button").Select(b => b.GetAttribute("value")).ShouldBe([ProposalDecision.Decline]);
        (await member.PageAsync(proposal)).QuerySelectorAll("main form button").ShouldBeEmpty();
        await elsewhere.PageAsync(proposal, 404);
        foreach (var (person, status) in new[] { (first, 422), (elsewhere, 404), (member, 422) })
            foreach (var decision in (string[])[ProposalDecision.Confirm, ProposalDecision.Decline])
            {
                if (person == first && decision == ProposalDecision.Decline) continue;
                ((int)(await SendAsync(person, proposal, page, ("decision", decision), ("words", "vì vậy"))).Status).ShouldBe(status);
            }
        (await site.StarAsync(Product)).ShouldBe(3);
        (await site.AskAsync((DbContext db) => db.Set<CertificateProposal>().Select(p => new { p.State, p.DecidedBy }).SingleAsync()))
            .ShouldBe(new { State = ProposalState.Waiting, DecidedBy = (Guid?)null });
        (await site.NotesAsync(Code)).Where(n => n.Action == CertificateActions.Denied).Select(n => (n.ActorName, n.After)).Distinct().ShouldBe(
            [(Email("mot"), "proposed it"), (Email("ngoai"), "another area"), (Email("nguoi-nha"), "works for the producer")], ignoreOrder: true);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_database_itself_lets_nobody_confirm_what_is_his_own(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var first = await site.OfficerAsync("mot", Own);
        await ProposeStarAsync(first, 4);
        await Should.ThrowAsync<System.Data.Common.DbException>(site.AskAsync((DbContext db) => db.Set<CertificateProposal>().ExecuteUpdateAsync(set => set
            .SetProperty(p => p.State, ProposalState.Confirmed).SetProperty(p => p.DecidedBy, p => p.ProposedBy))));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_revocation_by_two_takes_the_star_off(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var first = await site.OfficerAsync("mot", Own);
        using var second = await site.OfficerAsync("hai", Own);
        var path = $"{Home}/{Code}/thu-hoi";
        var empty = await SendAsync(first, path, ("revokedon", "2023-01-01"));
        (empty.Error("revokedon"), empty.Error("ground")).ShouldBe(("Ngày thu hồi không thể trước ngày cấp.", "Hãy ghi căn cứ thu hồi."));
        var sent = await SendAsync(first, path, ("revokedon", site.Today()), ("ground", "QĐ 5/QĐ-UBND: sai hồ sơ."));
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Errors);
        (await site.StarAsync(Product)).ShouldBe(3);
        (await SendAsync(second, sent.Location, ("decision", ProposalDecision.Confirm))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await site.StarAsync(Product)).ShouldBeNull();
        (await site.NotesAsync(Code)).Single(n => n.Action == CertificateActions.Confirmed).After.ShouldContain("QĐ 5/QĐ-UBND");
        // Nobody gives the star back alone.
        (await SendAsync(first, EnterOwn, Paper(site.Today()))).Location.ShouldStartWith($"{Home}/cho-hai-nguoi/");
        (await site.StarAsync(Product)).ShouldBeNull();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_renewal_with_the_same_star_is_recorded_and_an_upgrade_waits(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var own = await site.OfficerAsync("mot", Own);
        (await SendAsync(own, EnterOwn, [.. Paper(site.Today(-1)), ("code", "GIA-HAN-1")])).Location.ShouldBe($"{Home}/GIA-HAN-1");
        (await SendAsync(own, EnterOwn, [.. Paper(site.Today()), ("code", "GIA-HAN-1")])).Error("code").ShouldNotBeNull();
        (await SendAsync(own, EnterOwn, Paper(site.Today(), star: 5))).Location.ShouldStartWith($"{Home}/cho-hai-nguoi/");
        (await site.StarAsync(Product)).ShouldBe(3);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_member_of_the_producer_enters_nothing_alone(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var member = await site.MemberAsync("nguoi-nha", "P-OWN", Own);
        using var second = await site.OfficerAsync("hai", Own);
        var sent = await SendAsync(member, EnterNew, Paper(site.Today()));
        (await site.StarAsync(NewProduct)).ShouldBeNull();
        (await SendAsync(second, sent.Location, ("decision", ProposalDecision.Confirm))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await site.StarAsync(NewProduct)).ShouldBe(3);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_proposal_is_stale_once_the_certificate_has_changed(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var first = await site.OfficerAsync("mot", Own);
        using var second = await site.OfficerAsync("hai", Own);
        var proposal = await ProposeStarAsync(first, 5);
        var before = await second.PageAsync(proposal);
        await site.Site.ImportAsync(site.Site.NewFolder().WithCertificates($"{Code},{Product},3,,8/QĐ,province,,{Issued},,2024-02-01T00:00:00Z"));
        var sent = await SendAsync(second, proposal, before, ("decision", ProposalDecision.Confirm));
        (sent.Status, await site.StarAsync(Product)).ShouldBe((HttpStatusCode.UnprocessableEntity, (int?)3));
        (await second.PageAsync(proposal)).QuerySelectorAll("main form button").Select(b => b.GetAttribute("value")).ShouldBe([ProposalDecision.Decline]);
        (await SendAsync(second, proposal, ("decision", ProposalDecision.Decline))).Error("words").ShouldNotBeNull();
        (await SendAsync(second, proposal, ("decision", ProposalDecision.Decline), ("words", "Đã khác."))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await second.PageAsync($"{Home}/cho-hai-nguoi?view=da-xong")).QuerySelector("table.proposals")!.TextContent.ShouldContain("Không đồng ý");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Of_many_who_confirm_at_once_one_does(Engine engine)
    {
        await using var site = await StartAsync(engine);
        using var first = await site.OfficerAsync("mot", Own);
        using var second = await site.OfficerAsync("hai", Own);
        using var third = await site.OfficerAsync("ba");
        var proposal = await ProposeStarAsync(first, 4);
        var page = await second.PageAsync(proposal);
        var answers = await Task.WhenAll(new[] { second, third, second, third, second, third }
            .Select(person => SendAsync(person, proposal, page, ("decision", ProposalDecision.Confirm))));
        answers.Count(a => a.Status == HttpStatusCode.SeeOther).ShouldBe(1);
        answers.ShouldAllBe(a => a.Status == HttpStatusCode.SeeOther || a.Status == HttpStatusCode.UnprocessableEntity);
        (await site.VersionsAsync(Code)).ShouldBe(2);
        (await site.NotesAsync(Code)).Count(n => n.Action == CertificateActions.Confirmed).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_correct_the_same_version_the_second_is_told()
    {
        await using var site = await StartAsync(Engine.Sqlite);
        using var first = await site.OfficerAsync("mot", Own);
        using var second = await site.OfficerAsync("hai", Own);
        var path = $"{Home}/{Code}/sua";
        var (one, two) = (await first.PageAsync(path), await second.PageAsync(path));
        (await SendAsync(first, path, one, ("decisionno", "1/QĐ"), ("reason", "Thiếu số."))).Location.ShouldBe($"{Home}/{Code}");
        var met = await SendAsync(second, path, two, ("decisionno", "2/QĐ"), ("reason", "Thiếu số."));
        met.Errors.ShouldContain("người khác thay đổi");
        met.Page.QuerySelector("#decisionno")!.GetAttribute("value").ShouldBe("2/QĐ");
        (await site.VersionsAsync(Code)).ShouldBe(2);
        (await site.NotesAsync(Code)).ShouldHaveSingleItem().Action.ShouldBe(CertificateActions.Corrected);
    }

    [Fact]
    public async Task A_score_against_the_star_needs_a_reason_and_nothing_typed_is_lost()
    {
        await using var site = await StartAsync(Engine.Sqlite);
        using var own = await site.OfficerAsync("mot", Own);
        var refused = await SendAsync(own, EnterNew, Paper(site.Today(), star: 3, score: "80"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Error("score").ShouldNotBeNull();
        refused.Page.QuerySelector("#score")!.GetAttribute("value").ShouldBe("80");
        refused.Page.QuerySelector("#star option[selected]")!.GetAttribute("value").ShouldBe("3");
        var wrong = await SendAsync(own, EnterNew, ("score", "101"), ("issuedon", "2099-01-01"), ("code", "A/B"));
        foreach (var field in (string[])["star", "score", "decisionno", "authority", "issuedon"]) wrong.Error(field).ShouldNotBeNull(field);
        (await SendAsync(own, EnterNew, [.. Paper(site.Today()), ("code", "A/B")])).Error("code").ShouldNotBeNull();
        (await SendAsync(own, EnterNew, [.. Paper(site.Today()), ("scanurl", "javascript:x")])).Error("scanurl").ShouldNotBeNull();
        (await site.StarAsync(NewProduct)).ShouldBeNull();
        (await SendAsync(own, EnterNew, [.. Paper(site.Today(), star: 3, score: "80"), ("overridereason", "Hội đồng hạ một bậc.")])).Status
            .ShouldBe(HttpStatusCode.SeeOther);
        (await site.StarAsync(NewProduct)).ShouldBe(3);
    }

    [Fact]
    public async Task Certificates_and_products_of_another_area_are_not_found_by_any_way()
    {
        await using var site = await StartAsync(Engine.Sqlite);
        using var own = await site.OfficerAsync("mot", Own);
        using var elsewhere = await site.OfficerAsync("ngoai", Other);
        (await elsewhere.PageAsync(Home)).Body!.TextContent.ShouldNotContain("Của Mình");
        (await elsewhere.PageAsync($"{Home}?q={Code}")).QuerySelector("table.certificates").ShouldBeNull();
        (await elsewhere.PageAsync($"{Home}/nhap?q=mat+ong")).QuerySelectorAll("ul.found-products a").ShouldHaveSingleItem()
            .TextContent.ShouldContain("P-OTHER");
        foreach (var path in (string[])[EnterNew, $"{Home}/{Code}/sua", $"{Home}/{Code}/thu-hoi"])
        {
            await elsewhere.PageAsync(path, 404);
            var page = await own.PageAsync(path);
            (await SendAsync(elsewhere, path, page, [.. Paper(site.Today(), star: 5), ("reason", "x"), ("ground", "x"), ("revokedon", site.Today())]))
                .Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await site.VersionsAsync(Code)).ShouldBe(1);
        (await site.AskAsync((DbContext db) => db.Set<CertificateProposal>().CountAsync())).ShouldBe(0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Papers_for_a_renewal_are_ticked_by_officers_of_the_area_until_a_certificate_follows(Engine engine)
    {
        const string renewals = $"{Home}/gia-han";
        await using var site = await StartAsync(engine);
        using var own = await site.OfficerAsync("mot", Own);
        using var elsewhere = await site.OfficerAsync("ngoai", Other);
        var row = (await own.PageAsync(renewals)).QuerySelectorAll("table.renewals tbody tr").ShouldHaveSingleItem();
        row.QuerySelector("a")!.GetAttribute("href").ShouldBe($"{renewals}/{Code}");
        var page = await own.PageAsync($"{renewals}/{Code}");
        var papers = page.QuerySelectorAll("main form input[type=checkbox]").Length;
        papers.ShouldBeGreaterThan(10);
        (await TickAsync(elsewhere, page, 0)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await TickAsync(own, page, 0, 2)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await TickAsync(own, page, 2)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await own.PageAsync(renewals)).QuerySelector("table.renewals tbody tr")!.TextContent.ShouldContain($"1 trên {papers}");
        (await own.PageAsync($"{renewals}/{Code}")).QuerySelectorAll("main form input[checked]").ShouldHaveSingleItem().Id.ShouldBe("rows-2-isdone");
        (await site.NotesAsync(Code)).Count(n => n.Action == "renewal.checked").ShouldBe(2);
        (await SendAsync(own, EnterOwn, Paper(site.Today()))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await own.PageAsync(renewals)).QuerySelector("table.renewals").ShouldBeNull();
        await own.PageAsync($"{renewals}/{Code}", 404);
    }

    private static Task<Answer> TickAsync(HttpClient browser, AngleSharp.Html.Dom.IHtmlDocument page, params int[] rows)
    {
        foreach (var box in page.QuerySelectorAll("main form input[type=checkbox]")) box.RemoveAttribute("name");
        return SendAsync(browser, $"{Home}/gia-han/{Code}", page, [.. rows.Select(r => ($"Rows[{r}].IsDone", "true"))]);
    }
}
