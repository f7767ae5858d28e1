using System.Data.Common;
using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Register;
using Marketplace.SalesChannels.Reports;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Reports;

/// <summary>A report is drawn up by one officer and signed by another; then it never moves, and what differs later is listed with reasons (A02).</summary>
public sealed class ReportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_signed_report_never_moves_and_its_difference_names_the_facts_that_made_it(Engine engine)
    {
        await using var reports = await ReportMarket.StartAsync(engine);
        var id = await reports.SignedAsync();
        var signed = (await reports.FindAsync(id)).ShouldNotBeNull();
        (signed.Line.State, signed.Content.Channels.Verified, signed.Content.Counts.Producers).ShouldBe((ReportState.SignedOff, 0, 2));
        signed.Content.Lists.Producers.Select(p => $"{p.Code} {p.State} {p.Area}").ShouldBe(["P1 none 446", "P2 none 437"]);
        signed.Content.Lists.Products.Select(p => $"{p.Code} {p.State} {p.Star}").ShouldBe(["A-P1 valid 3", "A-P2 valid 3"]);

        var channel = await reports.VerifiedLaterAsync();
        await reports.Market.ImportAllAsync(reports.Market.NewFolder().WithCertificates("C-P2,A-P2,3,,,province,,2024-01-10,2026-11-01,"));

        var later = (await reports.FindAsync(id)).ShouldNotBeNull();
        (later.Json, later.Line.Hash, later.Line.State).ShouldBe((signed.Json, signed.Line.Hash, ReportState.SignedOff));
        var comparison = (await reports.CompareAsync(id)).ShouldNotBeNull();
        comparison.AtItsInstant.ShouldBeEmpty("what was known then does not move");
        comparison.Compared.ShouldBeGreaterThan(100);
        var now = comparison.Now.ToDictionary(d => d.Name, d => $"{d.Was}→{d.Now}");
        (now["T6.numerator"], now["T6.denominator"], now["counts.valid"], now["counts.revoked"], now["area.437.valid"], now["kind.facebook.verified"])
            .ShouldBe(("0→1", "2→1", "2→1", "0→1", "1→0", "0→1"));
        comparison.Moves.Select(m => $"{m.Of} {m.Code} {m.Kind}").ShouldBe(
            ["Product A-P2 Changed", "Producer P1 Changed", "Producer P2 Left"]);
        var sold = comparison.FactsOf(comparison.Moves.Single(m => m.Code == "P1")).ToList();
        sold.Select(f => $"{f.Kind} {f.Code}").ShouldBe([$"Channel {channel}", $"Check {channel}"], ignoreOrder: true);
        sold.Single(f => f.Kind == FactKind.Check).RecordedBy.ShouldBe(ChannelMarket.Officer.ToString());
        sold.Single(f => f.Kind == FactKind.Check).Says.ShouldBe("2026-11-26 pass");
        var revoked = comparison.FactsOf(comparison.Moves.Single(m => m.Code == "A-P2")).ShouldHaveSingleItem();
        (revoked.Kind, revoked.Code, revoked.Says, revoked.RecordedAt > signed.Line.KnownAt).ShouldBe(
            (FactKind.Certificate, "C-P2", "3 2024-01-10 2026-11-01", true));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_database_itself_keeps_what_was_drawn_up_and_locks_what_was_signed(Engine engine)
    {
        await using var reports = await ReportMarket.StartAsync(engine);
        var drawn = await reports.DrawnAsync();
        await RefusedAsync(reports, db => db.Set<Report>().ExecuteUpdateAsync(set => set.SetProperty(r => r.Content, "{}"), Cancel));
        await RefusedAsync(reports, db => db.Set<Report>().ExecuteDeleteAsync(Cancel));
        await RefusedAsync(reports, db => db.Set<Report>().Where(r => r.Id == drawn).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, ReportState.SignedOff).SetProperty(r => r.SettledBy, r => r.DrawnBy), Cancel));
        var signed = await reports.SignedAsync();
        await RefusedAsync(reports, db => db.Set<Report>().Where(r => r.Id == signed).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, ReportState.Withdrawn), Cancel));
        (await reports.FindAsync(signed))!.Line.State.ShouldBe(ReportState.SignedOff);

        reports.Tracker.People.IsSample = true;
        await reports.DrawnAsync();
        (await reports.Market.AskAsync((Data.ClearSamples c) => c.ExecuteAsync(Cancel)))["reports"].ShouldBe(1, "a demonstration's goes with its samples");
        (await reports.Market.QueryAsync(db => db.Set<Report>().CountAsync(Cancel))).ShouldBe(2);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Who_drew_it_up_signs_never_and_withdraws_alone_and_what_is_settled_stays_settled(Engine engine)
    {
        await using var reports = await ReportMarket.StartAsync(engine);
        var id = await reports.DrawnAsync();
        (await reports.SignAsync(id)).Errors.ShouldHaveSingleItem().Field.ShouldBe(SignReport.Own);
        reports.Tracker.People.Notes.ShouldContain($"report.denied report:{id:N} →drew it up");
        reports.Be(ReportMarket.Second);
        (await reports.SignAsync(id, "another")).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("NotWhatWasSeen");
        (await reports.WithdrawAsync(id)).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("NotOwnReport");
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => reports.SignAsync(id), Cancel)));
        answers.Count(a => a.Succeeded).ShouldBe(1);
        answers.Where(a => !a.Succeeded).ShouldAllBe(a => a.Errors[0].Message.Key == "SettledBefore");
        reports.Tracker.People.Notes.Count(n => n.StartsWith("report.signed", StringComparison.Ordinal)).ShouldBe(1);

        var other = await reports.DrawnAsync();
        (await reports.WithdrawAsync(other)).Errors.ShouldBeEmpty();
        reports.Be(ReportMarket.Second);
        (await reports.SignAsync(other)).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("SettledBefore");
        (await reports.FindAsync(other))!.Line.State.ShouldBe(ReportState.Withdrawn, "it stays readable");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_officer_draws_reads_and_signs_reports_of_the_own_area_alone(Engine engine)
    {
        await using var reports = await ReportMarket.StartAsync(engine);
        reports.Be(ReportMarket.First, "446");
        foreach (var place in (string[])["", "a437", "a999", "x"])
            (await reports.DrawAsync(place)).Errors.ShouldHaveSingleItem().Field.ShouldBe("Place");
        var own = (await reports.DrawAsync("a446")).Value;
        var view = (await reports.FindAsync(own)).ShouldNotBeNull();
        view.Content.Lists.Producers.Select(p => p.Code).ShouldBe(["P1"]);
        view.Content.Targets.Single(t => t.Code == "T1").Met.ShouldBeNull("a count of the whole province");
        var whole = await reports.DrawnAsync();

        reports.Be(ReportMarket.Second, "437");
        (await CountAsync(reports)).ShouldBe(0);
        (await reports.FindAsync(own)).ShouldBeNull();
        (await reports.SignAsync(own, view.Line.Hash)).Errors.ShouldHaveSingleItem().Field.ShouldBe("report");
        (await reports.WithdrawAsync(own)).Errors.ShouldHaveSingleItem().Field.ShouldBe("report");
        (await reports.Market.AskProgrammeAsync((CompareReport u) => u.ExecuteAsync(own, 1, Cancel))).ShouldBeNull();
        reports.Tracker.People.Notes.ShouldContain($"report.denied report:{own:N} →another area");
        reports.Be(ReportMarket.Second, "446");
        (await CountAsync(reports)).ShouldBe(1);
        (await reports.FindAsync(whole)).ShouldBeNull("it names producers of other areas");
        (await reports.SignAsync(own)).Errors.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Form_errors_stand_at_their_fields_and_a_form_sent_twice_is_one_report(Engine engine)
    {
        await using var reports = await ReportMarket.StartAsync(engine);
        reports.Be(ReportMarket.First);
        var bad = await reports.DrawAsync("a1", title: "  ", plan: "KH-0", asOf: new DateOnly(2026, 11, 27));
        bad.Errors.Select(e => e.Field).ShouldBe(["Title", "AsOf", "Place", "Plan"]);
        var once = Guid.CreateVersion7();
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => reports.DrawAsync(once: once), Cancel)));
        sent.Select(s => s.Value).Distinct().ShouldHaveSingleItem();
        (await reports.Market.QueryAsync(db => db.Set<Report>().CountAsync(Cancel))).ShouldBe(1);
        reports.Tracker.People.Notes.Count(n => n.StartsWith("report.drawn", StringComparison.Ordinal)).ShouldBeInRange(1, 4);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_fact_entered_with_an_earlier_instant_is_shown_as_a_fault_and_nobody_signs_over_it(Engine engine)
    {
        await using var reports = await ReportMarket.StartAsync(engine);
        var id = await reports.DrawnAsync();
        await reports.Market.ImportAllAsync(reports.Market.NewFolder()
            .WithCertificates("C-P2,A-P2,3,,,province,,2024-01-10,2026-11-01,2026-11-20T00:00:00Z"));
        reports.Be(ReportMarket.Second);
        (await reports.SignAsync(id)).Errors.ShouldHaveSingleItem().Message.Key.ShouldBe("NoLongerAgrees");
        var comparison = (await reports.CompareAsync(id)).ShouldNotBeNull();
        comparison.AtItsInstant.Select(d => d.Name).ShouldContain("counts.valid");
        comparison.FactsOf(comparison.Moves.Single(m => m.Code == "A-P2")).ShouldBeEmpty("it says that it was recorded before");
    }

    private static async Task<int> CountAsync(ReportMarket reports) =>
        (await reports.Market.AskAsync<ListReports, ReportList>(u => u.ExecuteAsync(1, Cancel))).Total;

    private static Task RefusedAsync(ReportMarket reports, Func<DbContext, Task<int>> work) =>
        Should.ThrowAsync<DbException>(reports.Market.QueryAsync(work));
}
