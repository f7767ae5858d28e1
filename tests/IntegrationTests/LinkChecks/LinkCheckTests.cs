using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Programme;
using Marketplace.IntegrationTests.Register;
using Marketplace.Register;
using Marketplace.SalesChannels.LinkChecks;
using Marketplace.SalesChannels.LinkChecks.Fetching;
using Marketplace.SalesChannels.Participations;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.LinkChecks;

/// <summary>A04, M76: addresses are opened once a week; what died, changed or went stale is one task for officers of the place, and verifies nothing.</summary>
public sealed class LinkCheckTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_page_is_opened_once_a_week_and_what_was_found_is_kept(Engine engine)
    {
        await using var market = await LinkMarket.StartAsync(engine);
        market.Server.Page("/p1", "<p>Mật ong <script>1</script> giá 45.000</p>");
        await market.SellAsync($"K1,P1,website,,{market.Address("/p1")},2026-01-01");
        await market.NextHourAsync();
        market.Server.Page("/p1", "<p>Mật  ong <script>2</script> giá 50.000</p>");
        await market.NextHourAsync();
        await market.AfterAsync(TimeSpan.FromDays(5));
        market.Server.Asked.ShouldBe(["/robots.txt", "/p1"], "not again within the week");
        await market.AfterAsync(TimeSpan.FromDays(2));
        market.Server.Asked.ShouldBe(["/robots.txt", "/p1", "/robots.txt", "/p1"]);
        var checks = await market.ChecksAsync();
        checks.Select(c => (c.Outcome, c.Status, c.Address, c.Hash?.Length)).Distinct().ShouldBe([(LinkOutcome.Ok, 200, market.Address("/p1"), 64)]);
        checks[0].Hash.ShouldBe(checks[1].Hash, "code and figures are no words");
        (await market.FlagsAsync()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_changed_page_is_one_task_for_the_place_until_an_officer_says_seen_and_verifies_nothing(Engine engine)
    {
        await using var market = await LinkMarket.StartAsync(engine);
        market.Server.Page("/p1", "Mật ong");
        await market.SellAsync($"K1,P1,website,,{market.Address("/p1")},2026-01-01");
        await market.NextHourAsync();
        market.Server.Page("/p1", "Cửa hàng đã đóng");
        await market.NextWeekAsync();
        await market.NextWeekAsync();
        (await market.OutcomesAsync()).ShouldBe("Ok Changed Changed");

        (await market.QueueAsync("437")).Total.ShouldBe(0);
        var line = (await market.QueueAsync("446")).Lines.ShouldHaveSingleItem();
        (line.Code, line.ProducerName, line.Fault, line.Address).ShouldBe(("K1", "Ong Vàng", LinkFault.Changed, market.Address("/p1")));
        (await market.SeeAsync(line.Id, "Đã gọi", "437")).Errors.ShouldHaveSingleItem().Field.ShouldBe("");
        (await market.SeeAsync(line.Id, "  ", "446")).Errors.ShouldHaveSingleItem().Field.ShouldBe("Note");
        (await market.SeeAsync(line.Id, "Đã gọi, đang sửa trang.", "446")).Errors.ShouldBeEmpty();
        (await market.SeeAsync(line.Id, "Lần nữa", "446")).Errors.ShouldHaveSingleItem().Field.ShouldBe("");
        market.Tracker.People.Notes.ShouldContain("channel.link-seen channel:K1 Changed→Đã gọi, đang sửa trang.");
        await market.NextWeekAsync();
        (await market.OutcomesAsync()).ShouldBe("Ok Changed Changed Ok");
        var flag = (await market.FlagsAsync()).ShouldHaveSingleItem();
        (flag.ClosedBy, flag.Note).ShouldBe((ChannelMarket.Officer, "Đã gọi, đang sửa trang."));

        (await market.Tracker.ShareAsync("446")).ShouldBe("0+1/1", "declared it stays");
        (await market.Tracker.Market.QueryAsync(db => db.Set<CheckVersion>().CountAsync(Cancel))).ShouldBe(0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_page_is_dead_when_it_was_gone_twice_and_the_task_closes_itself_when_it_is_back(Engine engine)
    {
        await using var market = await LinkMarket.StartAsync(engine);
        await market.SellAsync($"K1,P1,website,,{market.Address("/p1")},2026-01-01");
        await market.NextHourAsync();
        (await market.FlagsAsync()).ShouldBeEmpty("once is no proof");
        await market.AfterAsync(TimeSpan.FromDays(1));
        (await market.FlagsAsync()).ShouldHaveSingleItem().Fault.ShouldBe(LinkFault.Dead);
        await market.NextWeekAsync();
        (await market.QueueAsync("446")).Total.ShouldBe(1);
        market.Server.Page("/p1", "", 503);
        await market.NextWeekAsync();
        (await market.QueueAsync("446")).Total.ShouldBe(1, "a fault of the server says neither");
        market.Server.Page("/p1", "Mật ong");
        await market.NextWeekAsync();
        (await market.OutcomesAsync()).ShouldBe("Dead Dead Dead NotChecked Ok");
        var flag = (await market.FlagsAsync()).ShouldHaveSingleItem();
        (flag.ClosedAt is not null, flag.ClosedBy).ShouldBe((true, null));
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_officer_who_saw_a_dead_page_is_not_asked_again_while_it_is_dead(Engine engine)
    {
        await using var market = await LinkMarket.StartAsync(engine);
        await market.SellAsync($"K1,P1,website,,{market.Address("/p1")},2026-01-01");
        await market.NextHourAsync();
        await market.AfterAsync(TimeSpan.FromDays(1));
        var line = (await market.QueueAsync()).Lines.ShouldHaveSingleItem();
        market.Tracker.BeOfficer();
        market.Tracker.People.WorkFor("P1");
        (await market.Tracker.Market.AskAsync<SeeLinkFlag, Shared.Result>(u => u.ExecuteAsync(line.Id, new SeeLinkFlagCommand { Note = "Xong" }, Cancel)))
            .Errors.ShouldHaveSingleItem().Field.ShouldBe("", "whoever works for the producer leaves it to another");
        (await market.SeeAsync(line.Id, "Đã báo cơ sở.")).Errors.ShouldBeEmpty();
        for (var week = 0; week < 3; week++) await market.NextWeekAsync();
        (await market.FlagsAsync()).Count.ShouldBe(1);
        market.Server.Page("/p1", "Mật ong");
        await market.NextWeekAsync();
        market.Server.Page("/p1", "", 410);
        await market.NextWeekAsync();
        await market.AfterAsync(TimeSpan.FromDays(1));
        (await market.FlagsAsync()).Count.ShouldBe(2, "it was back between");
    }

    [Fact]
    public async Task Ended_ones_samples_this_marketplace_and_what_robots_forbid_are_never_opened()
    {
        await using var market = await LinkMarket.StartAsync(Engine.Sqlite);
        market.Server.Page("/robots.txt", "User-agent: *\nDisallow: /p9");
        await market.SellAsync(
            $"K1,P1,website,,{market.Address("/p1")},2026-01-01,2026-02-01", $"K2,P1,ecommerce,this,{market.Address("/p2")},2026-01-01",
            "K3,P1,supermarket,Co.opmart,HD 12/2026,2026-01-01", $"K4,P1,website,,{market.Address("/p9")},2026-01-01");
        var samples = market.Tracker.Market.NewFolder().WithChannels($"K5,P1,website,,{market.Address("/p5")},2026-01-01");
        var import = new ImportRegisterCommand(samples.Path) { IsSample = true };
        (await market.Tracker.Market.AskAsync((ImportRegister i) => i.ExecuteAsync(import, Cancel))).Errors().ShouldBeEmpty();
        await market.NextHourAsync();
        market.Server.Asked.ShouldBe(["/robots.txt"]);
        var check = (await market.ChecksAsync()).ShouldHaveSingleItem();
        (check.ParticipationCode, check.Outcome, check.Fault).ShouldBe(("K4", LinkOutcome.RefusedByRobots, FetchFault.Robots));
    }

    [Fact]
    public async Task Nothing_is_opened_unless_it_is_switched_on()
    {
        await using var market = await LinkMarket.StartAsync(Engine.Sqlite, isOn: false);
        await market.SellAsync($"K1,P1,website,,{market.Address("/p1")},2026-01-01");
        await market.NextHourAsync();
        market.Server.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task Many_addresses_are_opened_some_at_a_time_each_once()
    {
        await using var market = await LinkMarket.StartAsync(Engine.Sqlite);
        await market.SellAsync([.. Enumerable.Range(10, 15).Select(i => $"K{i},P1,website,,{market.Address($"/p{i}")},2026-01-01")]);
        foreach (var expected in (int[])[6, 12, 15, 15])
        {
            await market.NextHourAsync();
            (await market.ChecksAsync()).Count.ShouldBe(expected);
        }
        market.Server.Asked.Where(p => p != "/robots.txt").ShouldBeUnique();
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_pass_that_runs_out_is_one_task_which_closes_when_somebody_has_looked_again(Engine engine)
    {
        await using var market = await LinkMarket.StartAsync(engine);
        await market.SellAsync($"K1,P1,website,,{market.Address("/p1")},2026-01-01");
        await CheckAsync(market, "K1,2026-08-28,pass,lan");
        await market.AfterAsync(TimeSpan.FromHours(23));
        (await market.Tracker.ShareAsync("446")).ShouldBe("0+1/1", "91 days");
        for (var day = 0; day < 3; day++) await market.AfterAsync(TimeSpan.FromDays(1));
        var stale = (await market.FlagsAsync()).Where(f => f.Fault == LinkFault.Stale).ShouldHaveSingleItem();
        (await market.SeeAsync(stale.Id, "Đã hẹn cơ sở.", "446")).Errors.ShouldBeEmpty();
        await market.AfterAsync(TimeSpan.FromDays(1));
        (await market.FlagsAsync()).Count(f => f.Fault == LinkFault.Stale).ShouldBe(1, "of one pass once");

        await CheckAsync(market, "K1,2026-12-01,pass,lan");
        await market.AfterAsync(TimeSpan.FromDays(93));
        (await market.FlagsAsync()).Count(f => f.Fault == LinkFault.Stale && f.ClosedAt == null).ShouldBe(1, "of the next one again");
        await CheckAsync(market, $"K1,{market.Tracker.Today},pass,lan");
        await market.AfterAsync(TimeSpan.FromDays(1));
        (await market.FlagsAsync()).Count(f => f.Fault == LinkFault.Stale && f.ClosedAt == null).ShouldBe(0);
    }

    private static Task CheckAsync(LinkMarket market, string row) =>
        market.Tracker.Market.ImportAllAsync(market.Tracker.Market.NewFolder().WithChecks(row));
}
