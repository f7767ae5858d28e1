using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Media;
using Marketplace.IntegrationTests.Register;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.FieldChecks;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Programme;

/// <summary>An officer checks a channel where it is, with a photo: target T6 moves by the check alone (M75, M76).</summary>
public sealed class FieldCheckTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_stale_channel_of_a_file_counts_again_once_it_was_checked_with_a_photo_that_only_its_area_sees(Engine engine)
    {
        await using var tracker = await ChannelMarket.StartAsync(engine);
        await tracker.Market.ImportAllAsync(tracker.Market.NewFolder()
            .WithChannels("K1,P1,supermarket,Co.opmart,HD-1", "K2,P2,zalo,,https://zalo.example/mam", "K3,P2,facebook,,https://facebook.example/mam")
            .WithChecks("K1,2025-01-10,pass,lan", "K2,2026-11-20,pass,lan", "K3,2026-09-05,pass,lan"));
        (await tracker.ShareAsync("446")).ShouldBe("0+1/1", "its pass is stale");
        tracker.BeOfficer(units: "446");
        var due = (await RechecksAsync(tracker)).Rows.ShouldHaveSingleItem();
        (due.Code, due.IsStale, due.Platform).ShouldBe(("K1", true, "Co.opmart"));
        tracker.BeOfficer();
        (await RechecksAsync(tracker)).Rows.Select(r => (r.Code, r.IsStale)).ShouldBe([("K1", true), ("K3", false)], "the oldest first; K2 is fresh");

        tracker.BeOfficer(units: "446");
        (await CheckAsync(tracker, "K1", CheckResult.Pass)).Errors.ShouldHaveSingleItem().Field.ShouldBe("Files", "a shelf is seen on a photo");
        var photo = await PhotoAsync(tracker, "K1");
        var once = Guid.CreateVersion7();
        for (var i = 0; i < 2; i++) (await CheckAsync(tracker, "K1", CheckResult.Pass, photo: photo, once: once)).Errors.ShouldBeEmpty();
        (await tracker.Market.QueryAsync(db => db.Set<FieldCheck>().CountAsync(Cancel))).ShouldBe(1, "one form is one check");
        var check = (await FindAsync(tracker, "K1"))!.Checks.ShouldHaveSingleItem();
        (await OpenAsync(tracker, "K1", check.Id)).ShouldNotBeNull().IsPicture.ShouldBeTrue();
        tracker.People.Notes.ShouldContain($"channel.field-photo-opened channel:K1 →{check.Id:N}");
        (await RechecksAsync(tracker)).Total.ShouldBe(0);
        (await tracker.ShareAsync("446")).ShouldBe("1+0/1");
        for (var i = 0; i < 3; i++) await tracker.RunJobsAsync();
        tracker.People.Letters.ShouldHaveSingleItem().To.ShouldBe("P1@example.com");

        tracker.BeOfficer(Guid.CreateVersion7(), "437");
        (await OpenAsync(tracker, "K1", check.Id)).ShouldBeNull();
        (await FindAsync(tracker, "K1")).ShouldBeNull();
        (await CheckAsync(tracker, "K1", CheckResult.Unknown)).Errors.ShouldHaveSingleItem().Field.ShouldBe("channel");
        tracker.BeProducer();
        (await FindAsync(tracker, "K1")).ShouldBeNull();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task It_decides_a_declaration_that_waits_unless_another_officer_looks_at_it_now(Engine engine)
    {
        await using var tracker = await ChannelMarket.StartAsync(engine);
        var (code, id) = await tracker.DeclaredAsync();
        tracker.BeOfficer(Guid.CreateVersion7(), "446");
        (await tracker.ClaimAsync(id)).Errors.ShouldBeEmpty();
        tracker.BeOfficer(units: "446");
        (await FindAsync(tracker, code))!.IsOthers.ShouldBeTrue();
        (await CheckAsync(tracker, code, CheckResult.Pass)).Errors.ShouldHaveSingleItem().Field.ShouldBe("claim");
        tracker.Market.Clock.Advance(TimeSpan.FromMinutes(31));
        (await CheckAsync(tracker, code, CheckResult.Unknown, words: "Quán đóng cửa.")).Errors.ShouldBeEmpty();
        (await tracker.WaitingAsync(code)).ShouldBe(id, "what could not be checked waits on");
        (await CheckAsync(tracker, code, CheckResult.Fail)).Errors.Select(e => e.Field).ShouldBe(["Reason", "Words"]);
        (await CheckAsync(tracker, code, CheckResult.Fail, RefusalReason.NothingToBuy, "Chưa thấy hàng.")).Errors.ShouldBeEmpty();
        var own = await tracker.OwnAsync(code);
        (own.State, own.Refusal, own.RefusalWords).ShouldBe((ParticipationState.Refused, RefusalReason.NothingToBuy, "Chưa thấy hàng."));
        for (var i = 0; i < 3; i++) await tracker.RunJobsAsync();
        tracker.People.Letters.ShouldHaveSingleItem().Text.ShouldContain("Chưa thấy hàng.");
        (await tracker.Market.QueryAsync(db => db.Set<FieldCheck>().CountAsync(Cancel))).ShouldBe(2);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Whoever_declared_it_or_works_for_the_producer_checks_nothing_and_the_try_is_noted(Engine engine)
    {
        await using var tracker = await ChannelMarket.StartAsync(engine);
        var (code, _) = await tracker.DeclaredAsync();
        foreach (var member in (bool[])[true, false])
        {
            tracker.BeOfficer(member ? Guid.CreateVersion7() : Marketplace.IntegrationTests.Ordering.TestPeople.StaffId);
            if (member) tracker.People.WorkFor("P1", ProducerRole.ReadOnly);
            (await FindAsync(tracker, code))!.IsOwn.ShouldBeTrue();
            (await CheckAsync(tracker, code, CheckResult.Pass)).Errors.ShouldHaveSingleItem().Field.ShouldBe(OfficerRefusals.Own);
        }
        (await tracker.Market.QueryAsync(db => db.Set<CheckVersion>().CountAsync(Cancel))).ShouldBe(0);
        tracker.People.Notes.Count(n => n == $"channel.decision-denied channel:{code} →own").ShouldBe(2);
        (await tracker.ShareAsync("446")).ShouldBe("0+1/1");
    }

    private static Task<ListPage<Recheck>> RechecksAsync(ChannelMarket tracker) =>
        tracker.Market.AskProgrammeAsync((ListRechecks u) => u.ExecuteAsync(false, new PageOf(), Cancel));

    private static Task<FieldChannel?> FindAsync(ChannelMarket tracker, string code) =>
        tracker.Market.AskAsync<GetFieldChannel, FieldChannel?>(u => u.ExecuteAsync(code, Cancel));

    private static Task<OpenedEvidence?> OpenAsync(ChannelMarket tracker, string code, Guid check) =>
        tracker.Market.AskAsync<FieldPhotos, OpenedEvidence?>(u => u.OpenAsync(code, check, Cancel));

    private static async Task<Guid> PhotoAsync(ChannelMarket tracker, string code)
    {
        var taken = await tracker.Market.AskAsync<FieldPhotos, Result<Guid>>(u => u.TakeAsync(new MemoryStream(TestPictures.Photo()), code, Cancel));
        taken.Errors.ShouldBeEmpty();
        return taken.Value;
    }

    private static Task<Result> CheckAsync(
        ChannelMarket tracker, string code, CheckResult result, RefusalReason? reason = null, string words = "", Guid? photo = null, Guid? once = null) =>
        tracker.Market.AskAsync<CheckInField, Result>(u => u.ExecuteAsync(
            new CheckInFieldCommand(once ?? Guid.CreateVersion7(), code, result, reason, words, photo), Cancel));
}
