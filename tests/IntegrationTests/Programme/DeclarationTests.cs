using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Register;
using Marketplace.Mail.Notices;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Programme;

/// <summary>M73, M74: producers declare where they sell, officers of their area look at it, and target T6 moves by that alone.</summary>
public sealed class DeclarationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_declared_channel_counts_in_its_area_once_an_officer_has_verified_it(Engine engine)
    {
        await using var tracker = await ChannelMarket.StartAsync(engine);
        var (code, id) = await tracker.DeclaredAsync(tracker.Facebook("P1", await tracker.PhotoAsync()));
        (await tracker.ShareAsync("446")).ShouldBe("0+1/1", "declared, and verified by nobody");
        var own = await tracker.OwnAsync(code);
        (own.State, own.NextStep, own.Fact.Counts, own.Evidence.Count).ShouldBe((ParticipationState.Declared, ChannelStep.Wait, false, 1));
        own.DecisionDueOn.ShouldBe(new DateOnly(2026, 12, 3), "five working days after a Thursday");

        tracker.Market.Clock.Advance(TimeSpan.FromMinutes(1));
        tracker.BeOfficer(units: "446");
        (await tracker.ClaimAsync(id)).Errors.ShouldBeEmpty();
        (await tracker.OwnAsync(code)).State.ShouldBe(ParticipationState.InReview);
        tracker.BeOfficer(units: "446");
        (await tracker.DecideAsync(id, CheckResult.Pass)).Errors.ShouldBeEmpty();

        (await tracker.ShareAsync("446")).ShouldBe("1+0/1");
        (await tracker.ShareAsync("437")).ShouldBe("0+0/1");
        (await tracker.Market.ShareAsync("T6", tracker.Today, "2026-11-26T01:00:30Z")).ShouldBe("0/2", "what was known before does not move");
        own = await tracker.OwnAsync(code);
        (own.State, own.NextStep, own.Fact.Counts, own.Fact.GoodUntil).ShouldBe(
            (ParticipationState.Verified, ChannelStep.Nothing, true, new DateOnly(2026, 11, 26).AddDays(90)));
        own.Fact.Checks.ShouldHaveSingleItem().Checker.ShouldBe(ChannelMarket.Officer.ToString());
        for (var i = 0; i < 3; i++) await tracker.RunJobsAsync();
        var letter = tracker.People.Letters.ShouldHaveSingleItem();
        (letter.To, letter.Subject).ShouldBe(("P1@example.com", "Kênh bán Facebook đã được xác minh"));
        letter.Text.ShouldContain("24/02/2027");
        letter.Text.ShouldContain($"/ban-hang/kenh-ban/{code}");
        tracker.People.Notes.ShouldContain($"channel.verified channel:{code} →");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_refusal_says_why_to_the_producer_who_mends_it_and_is_verified(Engine engine)
    {
        await using var tracker = await ChannelMarket.StartAsync(engine);
        var (code, id) = await tracker.DeclaredAsync();
        tracker.BeOfficer();
        await tracker.ClaimAsync(id);
        (await tracker.DecideAsync(id, CheckResult.Fail)).Errors.Select(e => e.Field).ShouldBe(["Reason", "Words"]);
        (await tracker.DecideAsync(id, CheckResult.Fail, RefusalReason.NotOwn, "\u200B \u2060\u3164")).Errors.ShouldHaveSingleItem().Field.ShouldBe("Words");
        (await tracker.DecideAsync(id, CheckResult.Fail, RefusalReason.NotOwn, " Trang này của \u202Engười khác. ")).Errors.ShouldBeEmpty();
        (await tracker.ShareAsync("446")).ShouldBe("0+1/1");
        var own = await tracker.OwnAsync(code);
        (own.State, own.NextStep, own.Refusal, own.RefusalWords).ShouldBe(
            (ParticipationState.Refused, ChannelStep.Mend, RefusalReason.NotOwn, "Trang này của người khác."));
        (await tracker.CountDueAsync()).ShouldBe(1);
        await tracker.RunJobsAsync();
        var letter = tracker.People.Letters.ShouldHaveSingleItem();
        letter.Text.ShouldContain("Kênh không đứng tên cơ sở.");
        letter.Text.ShouldContain("Trang này của người khác.");

        (await tracker.SendAgainAsync(code, await tracker.PhotoAsync())).Errors.ShouldBeEmpty();
        (await tracker.SendAgainAsync(code)).Errors.ShouldHaveSingleItem().Field.ShouldBe("channel", "one waits already");
        (await tracker.CountDueAsync()).ShouldBe(0, "the officers' turn");
        await tracker.DecidedAsync(await tracker.WaitingAsync(code), CheckResult.Pass);
        (await tracker.ShareAsync("446")).ShouldBe("1+0/1", "of two checks on one day the later one decides");
        (await tracker.SendAgainAsync(code)).Errors.ShouldHaveSingleItem().Field.ShouldBe("channel", "nothing is to be sent");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Whoever_declared_it_or_works_for_the_producer_never_verifies_it_and_the_try_is_noted(Engine engine)
    {
        await using var tracker = await ChannelMarket.StartAsync(engine);
        var (code, id) = await tracker.DeclaredAsync();
        foreach (var member in (bool[])[true, false])
        {
            tracker.BeOfficer(member ? Guid.CreateVersion7() : Marketplace.IntegrationTests.Ordering.TestPeople.StaffId);
            if (member) tracker.People.WorkFor("P1", ProducerRole.ReadOnly);
            (await tracker.ClaimAsync(id)).Errors.ShouldHaveSingleItem().Field.ShouldBe(OfficerRefusals.Own);
            // Also where the claim was taken before the officer began to work there.
            var me = tracker.People.Id;
            var now = tracker.Market.Clock.GetUtcNow();
            await tracker.Market.QueryAsync(db => db.Set<ChannelDeclaration>().ExecuteUpdateAsync(
                set => set.SetProperty(d => d.ClaimedBy, me).SetProperty(d => d.ClaimedAt, now), Cancel));
            (await tracker.DecideAsync(id, CheckResult.Pass)).Errors.ShouldHaveSingleItem().Field.ShouldBe(OfficerRefusals.Own);
            (await tracker.Market.AskAsync<ListWaitingChannels, WaitingChannel?>(u => u.FindAsync(id, Cancel)))!.Claim.ShouldBe(ClaimStanding.Own);
        }
        (await tracker.Market.QueryAsync(db => db.Set<CheckVersion>().CountAsync(Cancel))).ShouldBe(0);
        tracker.People.Notes.Count(n => n == $"channel.decision-denied channel:{code} →own").ShouldBe(4);
        (await tracker.ShareAsync("446")).ShouldBe("0+1/1");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_officer_of_another_area_sees_nothing_opens_nothing_and_decides_nothing(Engine engine)
    {
        await using var tracker = await ChannelMarket.StartAsync(engine);
        var (code, id) = await tracker.DeclaredAsync(tracker.Facebook("P1", await tracker.PhotoAsync()));
        var evidence = (await tracker.OwnAsync(code)).Evidence.ShouldHaveSingleItem().Id;
        tracker.BeOfficer(units: "437");
        (await tracker.Market.AskAsync<ListWaitingChannels, WaitingChannelPage>(u => u.ExecuteAsync(1, Cancel))).Count.ShouldBe(0);
        (await tracker.Market.AskAsync<ListWaitingChannels, WaitingChannel?>(u => u.FindAsync(id, Cancel))).ShouldBeNull();
        (await OpenAsync(tracker, id, evidence)).ShouldBeNull();
        (await tracker.ClaimAsync(id)).Errors.ShouldHaveSingleItem().Field.ShouldBe("declaration");
        (await tracker.DecideAsync(id, CheckResult.Pass)).Errors.ShouldHaveSingleItem().Field.ShouldBe("declaration");
        tracker.People.Notes.Count(n => n == $"channel.decision-denied channel:{code} →declaration").ShouldBe(2);
        tracker.BeProducer("P2");
        (await tracker.Market.AskAsync<OpenChannelEvidence, OpenedEvidence?>(u => u.AsProducerAsync(code, evidence, Cancel))).ShouldBeNull();
        (await tracker.Market.AskAsync<ListOwnChannels, OwnChannel?>(u => u.FindAsync(code, Cancel))).ShouldBeNull();

        tracker.BeOfficer(units: "446");
        var row = (await tracker.Market.AskAsync<ListWaitingChannels, WaitingChannelPage>(u => u.ExecuteAsync(1, Cancel))).Rows.ShouldHaveSingleItem();
        (row.ProducerName, row.Kind, row.IsLate, row.Claim).ShouldBe(("Ong Vàng", ChannelKind.Facebook, false, ClaimStanding.Free));
        (await OpenAsync(tracker, id, evidence)).ShouldNotBeNull().IsPicture.ShouldBeTrue();
        tracker.People.Notes.Count(n => n.StartsWith("channel.evidence-opened", StringComparison.Ordinal)).ShouldBe(1);
        tracker.Market.Clock.Advance(TimeSpan.FromDays(8));
        var late = await tracker.Market.AskAsync<ListWaitingChannels, WaitingChannelPage>(u => u.ExecuteAsync(1, Cancel));
        (late.Late, late.Rows[0].IsLate).ShouldBe((1, true));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task One_officer_at_a_time_looks_at_it_and_a_claim_lapses_after_half_an_hour(Engine engine)
    {
        await using var tracker = await ChannelMarket.StartAsync(engine);
        var (_, id) = await tracker.DeclaredAsync();
        var other = Guid.CreateVersion7();
        tracker.BeOfficer();
        (await tracker.DecideAsync(id, CheckResult.Pass)).Errors.ShouldHaveSingleItem().Field.ShouldBe("claim", "not taken yet");
        (await tracker.ClaimAsync(id)).Errors.ShouldBeEmpty();
        tracker.BeOfficer(other);
        (await tracker.ClaimAsync(id)).Errors.ShouldHaveSingleItem().Field.ShouldBe("claim");
        (await tracker.DecideAsync(id, CheckResult.Pass)).Errors.ShouldHaveSingleItem().Field.ShouldBe("claim");
        tracker.Market.Clock.Advance(TimeSpan.FromMinutes(31));
        tracker.BeOfficer();
        (await tracker.DecideAsync(id, CheckResult.Pass)).Errors.ShouldHaveSingleItem().Field.ShouldBe("claim", "it has lapsed");
        tracker.BeOfficer(other);
        (await tracker.ClaimAsync(id)).Errors.ShouldBeEmpty();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => tracker.DecideAsync(id, CheckResult.Pass), Cancel)));
        answers.Count(a => a.Succeeded).ShouldBe(1);
        answers.Where(a => !a.Succeeded).ShouldAllBe(a => a.Errors[0].Field == "claim");
        await tracker.RunJobsAsync();
        tracker.People.Letters.Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_could_not_be_checked_stays_in_the_queue_and_decides_nothing(Engine engine)
    {
        await using var tracker = await ChannelMarket.StartAsync(engine);
        var (code, id) = await tracker.DeclaredAsync();
        await tracker.DecidedAsync(id, CheckResult.Unknown);
        (await tracker.OwnAsync(code)).State.ShouldBe(ParticipationState.InReview);
        (await tracker.ShareAsync("446")).ShouldBe("0+1/1");
        tracker.BeOfficer(Guid.CreateVersion7());
        (await tracker.Market.AskAsync<ListWaitingChannels, WaitingChannelPage>(u => u.ExecuteAsync(1, Cancel))).Rows.ShouldHaveSingleItem()
            .Claim.ShouldBe(ClaimStanding.Free);
        await tracker.DecidedAsync(id, CheckResult.Pass);
        (await tracker.ShareAsync("446")).ShouldBe("1+0/1");
        await tracker.RunJobsAsync();
        tracker.People.Letters.Count.ShouldBe(1, "nothing is written of what could not be checked");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_channel_that_ended_counts_no_longer_and_waits_for_nobody(Engine engine)
    {
        await using var tracker = await ChannelMarket.StartAsync(engine);
        var (code, id) = await tracker.DeclaredAsync();
        await tracker.DecidedAsync(id, CheckResult.Pass);
        (await tracker.EndAsync(code, producer: "P2")).Errors.ShouldHaveSingleItem().Field.ShouldBe("channel");
        (await tracker.EndAsync(code, -31)).Errors.ShouldHaveSingleItem().Field.ShouldBe("EndedOn", "before it began");
        (await tracker.EndAsync(code, 1)).Errors.ShouldBeEmpty();
        (await tracker.ShareAsync("446")).ShouldBe("1+0/1", "until tomorrow");
        (await tracker.EndAsync(code)).Errors.ShouldBeEmpty();
        (await tracker.ShareAsync("446")).ShouldBe("0+0/1");
        (await tracker.OwnAsync(code)).State.ShouldBe(ParticipationState.Ended);
        (await tracker.EndAsync(code)).Errors.ShouldHaveSingleItem().Field.ShouldBe("channel", "once");

        var (second, waiting) = await tracker.DeclaredAsync();
        await tracker.EndAsync(second);
        tracker.BeOfficer();
        (await tracker.ClaimAsync(waiting)).Errors.ShouldHaveSingleItem().Field.ShouldBe("claim");
        (await tracker.Market.AskAsync<ListWaitingChannels, WaitingChannelPage>(u => u.ExecuteAsync(1, Cancel))).Count.ShouldBe(0);
        (await tracker.Market.QueryAsync(db => db.Set<ParticipationVersion>().CountAsync(p => p.Code == code, Cancel))).ShouldBe(3, "nothing is overwritten");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_reminder_can_be_stopped_and_a_decision_is_told_all_the_same(Engine engine)
    {
        await using var tracker = await ChannelMarket.StartAsync(engine);
        var (code, id) = await tracker.DeclaredAsync();
        await tracker.DecidedAsync(id, CheckResult.Pass);
        await tracker.RunJobsAsync();
        tracker.People.Letters.ShouldHaveSingleItem().StopAddress.ShouldBeNull("a decision has to be told");
        await GoOnAsync(tracker, 77);
        var address = tracker.People.Letters.Last().StopAddress.ShouldNotBeNull();
        (await tracker.Market.AskAsync<StopNotices, bool>(u => u.ExecuteAsync(address[(address.LastIndexOf('/') + 1)..], true, Cancel))).ShouldBeTrue();
        await tracker.SendAgainAsync(code);
        await tracker.DecidedAsync(await tracker.WaitingAsync(code), CheckResult.Pass);
        await tracker.RunJobsAsync();
        var told = tracker.People.Letters.Count;
        await GoOnAsync(tracker, 80);
        tracker.People.Letters.Count.ShouldBe(told);
        (told, Reminders(tracker), await tracker.CountDueAsync()).ShouldBe((3, 1, 1), "two decisions and a reminder; the task on the page stays");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_producer_is_reminded_once_for_each_pass_two_weeks_before_it_goes_stale(Engine engine)
    {
        await using var tracker = await ChannelMarket.StartAsync(engine);
        var (code, id) = await tracker.DeclaredAsync();
        await tracker.DecidedAsync(id, CheckResult.Pass);
        await tracker.RunJobsAsync();
        await GoOnAsync(tracker, 76);
        Reminders(tracker).ShouldBe(0, "14 days are left");
        (await tracker.CountDueAsync()).ShouldBe(0);
        await GoOnAsync(tracker, 1);
        Reminders(tracker).ShouldBe(1);
        (await tracker.CountDueAsync()).ShouldBe(1);
        for (var i = 0; i < 3; i++) await GoOnAsync(tracker, 1);
        Reminders(tracker).ShouldBe(1, "once");
        tracker.People.Letters.Last().Text.ShouldContain("24/02/2027");

        (await tracker.SendAgainAsync(code)).Errors.ShouldBeEmpty();
        await tracker.DecidedAsync(await tracker.WaitingAsync(code), CheckResult.Pass);
        (await tracker.CountDueAsync()).ShouldBe(0);
        await GoOnAsync(tracker, 80);
        Reminders(tracker).ShouldBe(2, "the next pass is another");
        await GoOnAsync(tracker, 20);
        (await tracker.OwnAsync(code)).State.ShouldBe(ParticipationState.Stale);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_form_that_is_sent_twice_declares_once(Engine engine)
    {
        await using var tracker = await ChannelMarket.StartAsync(engine);
        var command = tracker.Facebook();
        tracker.BeProducer();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            tracker.Market.AskAsync<DeclareChannel, Result<string>>(u => u.ExecuteAsync(command, Cancel)), Cancel)));
        answers.ShouldAllBe(a => a.Succeeded);
        answers.Select(a => a.Value).Distinct().Count().ShouldBe(1);
        (await tracker.Market.QueryAsync(db => db.Set<ParticipationVersion>().CountAsync(Cancel))).ShouldBe(1);
        (await tracker.DeclareAsync(tracker.Facebook())).Errors.ShouldHaveSingleItem().Field.ShouldBe("Reference", "the same page again");
    }

    [Fact]
    public async Task What_is_typed_has_bounds()
    {
        await using var tracker = await ChannelMarket.StartAsync(Engine.Sqlite);
        var good = tracker.Facebook();
        var today = tracker.Market.Clock.VietnamToday();
        foreach (var (bad, field) in ((DeclareChannelCommand, string)[])
        [
            (good with { Kind = null }, "Kind"), (good with { Kind = ChannelKind.Ecommerce }, "Platform"),
            (good with { Kind = ChannelKind.Ecommerce, Platform = "This" }, "Platform"), (good with { Platform = new string('x', 61) }, "Platform"),
            (good with { Reference = "javascript:alert(1)" }, "Reference"), (good with { Reference = "ftp://a.example/x" }, "Reference"),
            (good with { Reference = "https://a:b@c.example" }, "Reference"),
            (good with { Reference = "https://c.example/" + new string('x', 300) }, "Reference"),
            (good with { StartedOn = null }, "StartedOn"), (good with { StartedOn = today.AddDays(1) }, "StartedOn"),
            (good with { EndedOn = today }, "EndedOn"), (good with { Evidence = new([], ["data:text/html,x"]) }, "Links"),
            (good with { Evidence = new([], [.. Enumerable.Range(0, 5).Select(i => $"https://a.vn/{i}")]) }, "Links"),
            (good with { Evidence = new([.. Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7())], []) }, "Files"),
            (good with { Evidence = new([Guid.CreateVersion7()], []) }, "Files"),
            (good with { Kind = ChannelKind.Supermarket, Platform = "Siêu thị A", Reference = "HĐ 12/2026" }, "Files"),
        ])
            (await tracker.DeclareAsync(bad)).Errors.ShouldHaveSingleItem().Field.ShouldBe(field, bad.ToString());
        (await tracker.DeclareAsync(good with { ProducerCode = "P2", Evidence = new([await tracker.PhotoAsync()], []) })).Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("Files", "another producer's photo");
        tracker.BeProducer("P2");
        (await tracker.Market.AskAsync<DeclareChannel, Result<string>>(u => u.ExecuteAsync(good, Cancel))).Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("producer");
        tracker.People.WorkFor("P1", ProducerRole.Orders);
        (await tracker.Market.AskAsync<DeclareChannel, Result<string>>(u => u.ExecuteAsync(good, Cancel))).Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("producer", "without the right");
        (await tracker.Market.QueryAsync(db => db.Set<ParticipationVersion>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_a_demonstration_account_does_is_demonstration_and_reaches_no_real_channel(Engine engine)
    {
        await using var tracker = await ChannelMarket.StartAsync(engine);
        var (real, realId) = await tracker.DeclaredAsync();
        tracker.People.IsSample = true;
        var (code, id) = await tracker.DeclaredAsync(tracker.Facebook() with { Reference = "https://facebook.example/mau" });
        (await tracker.EndAsync(real)).Errors.ShouldHaveSingleItem().Field.ShouldBe("channel");
        (await tracker.SendAgainAsync(real)).Errors.ShouldHaveSingleItem().Field.ShouldBe("channel");
        tracker.BeOfficer();
        (await tracker.ClaimAsync(realId)).Errors.ShouldHaveSingleItem().Field.ShouldBe("declaration");
        await tracker.DecidedAsync(id, CheckResult.Pass);
        (await tracker.ShareAsync("446")).ShouldBe("0+1/1", "in no official figure");
        (await tracker.ShareAsync("446", samples: true)).ShouldBe("1+0/1");
        await tracker.RunJobsAsync();
        tracker.People.Letters.ShouldBeEmpty("P1's person is real");
        (await tracker.OwnAsync(code)).Fact.IsSample.ShouldBeTrue();
        (await tracker.Market.ExportedAsync("checks.csv")).ShouldBeEmpty();
    }

    private static Task<OpenedEvidence?> OpenAsync(ChannelMarket tracker, Guid declaration, Guid evidence) =>
        tracker.Market.AskAsync<OpenChannelEvidence, OpenedEvidence?>(u => u.AsOfficerAsync(declaration, evidence, Cancel));

    private static async Task GoOnAsync(ChannelMarket tracker, int days)
    {
        tracker.Market.Clock.Advance(TimeSpan.FromDays(days));
        await tracker.RunJobsAsync();
        // The sweep's letters are posted by jobs of their own.
        await tracker.RunJobsAsync();
    }

    private static int Reminders(ChannelMarket tracker) => tracker.People.Letters.Count(l => l.Subject.Contains("sắp hết hạn", StringComparison.Ordinal));
}
