using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Register;
using Marketplace.Mail;
using Marketplace.Mail.Notices;
using Marketplace.SalesChannels.Assignments;
using Marketplace.SalesChannels.Mornings;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Programme;

/// <summary>What waits for an officer comes by letter in the morning, once a day and only when something waits (M76).</summary>
public sealed class MorningTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Once_a_day_an_officer_reads_what_waits_in_the_own_area_with_the_page_on_which_it_is_done(Engine engine)
    {
        await using var tracker = await StartAsync(engine);
        (await MorningAsync(tracker)).ShouldBeEmpty("nothing waits");
        tracker.Market.Clock.Advance(TimeSpan.FromDays(1));
        var (code, _) = await tracker.DeclaredAsync();
        await tracker.Market.ImportAllAsync(tracker.Market.NewFolder()
            .WithChannels("K1,P1,zalo,,https://zalo.example/ong").WithChecks("K1,2025-01-10,pass,lan"));
        tracker.BeOfficer();
        var give = new AssignStepsCommand(
            Guid.CreateVersion7(), [new ChosenStep("P1", NextStep.Renew)], ChannelMarket.Officer, tracker.Market.Clock.VietnamToday().AddDays(7), "", false);
        (await tracker.Market.AskProgrammeAsync((AssignSteps u) => u.ExecuteAsync(give, Cancel))).Errors.ShouldBeEmpty();

        var letter = (await MorningAsync(tracker)).ShouldHaveSingleItem("the officer of 437 has nothing to do");
        (letter.To, letter.Subject).ShouldBe(("can-bo@hatinh.example", "Sáng nay có 3 việc chờ bạn"));
        letter.Text.ShouldContain($"https://cho.example/giam-sat/xac-minh/kenh/{code}/tai-cho");
        letter.Text.ShouldContain("https://cho.example/giam-sat/xac-minh/kenh/K1/tai-cho");
        letter.Text.ShouldContain("Ong Vàng: gia hạn chứng nhận");
        letter.StopAddress.ShouldNotBeNull().ShouldStartWith("https://cho.example/thu/");
        (await MorningAsync(tracker)).ShouldBeEmpty("told today");
        tracker.Market.Clock.Advance(TimeSpan.FromDays(1));
        (await MorningAsync(tracker)).Count.ShouldBe(1, "it still waits");
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task The_signed_address_stops_them_for_its_officer_alone_and_lets_them_come_again(Engine engine)
    {
        await using var tracker = await StartAsync(engine);
        await tracker.DeclaredAsync();
        var address = (await MorningAsync(tracker)).ShouldHaveSingleItem().StopAddress!;
        var ticket = address[(address.LastIndexOf('/') + 1)..];
        (await StopAsync(tracker, ticket[..^2] + "AA")).ShouldBeFalse("forged");
        for (var i = 0; i < 2; i++) (await StopAsync(tracker, ticket)).ShouldBeTrue();
        tracker.Market.Clock.Advance(TimeSpan.FromDays(1));
        (await MorningAsync(tracker)).ShouldBeEmpty();
        (await StopAsync(tracker, ticket, stop: false)).ShouldBeTrue();
        tracker.Market.Clock.Advance(TimeSpan.FromDays(1));
        (await MorningAsync(tracker)).Count.ShouldBe(1);
        tracker.People.Notes.Count(n => n.StartsWith("notice.", StringComparison.Ordinal)).ShouldBe(2);
    }

    private static async Task<ChannelMarket> StartAsync(Engine engine)
    {
        var tracker = await ChannelMarket.StartAsync(engine);
        tracker.People.Officers.Add(("446", new ProvinceOfficer(ChannelMarket.Officer, "can-bo@hatinh.example", "vi", false)));
        tracker.People.Officers.Add(("437", new ProvinceOfficer(Guid.CreateVersion7(), "noi-khac@hatinh.example", "vi", false)));
        return tracker;
    }

    private static Task<bool> StopAsync(ChannelMarket tracker, string ticket, bool stop = true) =>
        tracker.Market.AskAsync<StopNotices, bool>(u => u.ExecuteAsync(ticket, stop, Cancel));

    /// <summary>Also where the clock has started it already.</summary>
    /// <returns>Morning letters of this run alone.</returns>
    private static async Task<IReadOnlyList<Letter>> MorningAsync(ChannelMarket tracker)
    {
        var before = tracker.People.Letters.Count;
        await tracker.Market.QueryAsync(db =>
        {
            db.Enqueue(new WriteMornings());
            return db.SaveChangesAsync(Cancel);
        });
        for (var i = 0; i < 4; i++) await tracker.RunJobsAsync();
        return [.. tracker.People.Letters.Skip(before).Where(l => l.Subject.StartsWith("Sáng nay", StringComparison.Ordinal))];
    }
}
