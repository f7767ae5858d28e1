using Marketplace.IntegrationTests.Databases;
using Marketplace.IntegrationTests.Register;
using Marketplace.SalesChannels.Assignments;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Marketplace.IntegrationTests.Programme;

/// <summary>What moves the programme to its target is given to officers with a day, and facts say that it is done (A08).</summary>
public sealed class AssignmentTests
{
    private static readonly Guid _to = Guid.CreateVersion7();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_step_is_given_with_one_letter_and_is_done_when_the_channel_is_verified(Engine engine)
    {
        await using var tracker = await StartAsync(engine);
        var (code, id) = await tracker.DeclaredAsync();
        tracker.BeOfficer();
        (await StepsAsync(tracker)).Rows.Select(s => $"{s.Near.Producer.Code} {s.Near.Step}")
            .ShouldBe(["P1 Check", "P2 Declare", "P1 Renew", "P2 Renew"], "the least work first");
        var command = Give(tracker, new ChosenStep("P1", NextStep.Check), new ChosenStep("P1", NextStep.Renew));
        (await AssignAsync(tracker, command)).Errors.ShouldBeEmpty();
        (await AssignAsync(tracker, command)).Errors.ShouldBeEmpty("the same form, sent again");
        (await tracker.Market.QueryAsync(db => db.Set<StepAssignment>().CountAsync(Cancel))).ShouldBe(2);
        (await StepsAsync(tracker)).Rows[0].Open!.AssignedTo.ShouldBe(_to);
        for (var i = 0; i < 3; i++) await tracker.RunJobsAsync();
        var letter = tracker.People.Letters.ShouldHaveSingleItem();
        (letter.To, letter.Subject).ShouldBe(("can-bo@hatinh.example", "Bạn được giao 2 việc của chương trình OCOP"));
        letter.Text.ShouldContain("Ong Vàng: kiểm tra kênh bán lần đầu");
        tracker.People.Notes.Count(n => n.StartsWith("step.assigned producer:P1", StringComparison.Ordinal)).ShouldBe(2);
        await CountsAsync(tracker, open: 2, late: 0, done: 0);

        tracker.Market.Clock.Advance(TimeSpan.FromMinutes(1));
        await tracker.DecidedAsync(id, CheckResult.Pass);
        await CountsAsync(tracker, open: 1, late: 0, done: 1);
        var done = (await ListAsync(tracker, AssignmentView.Done)).Lines.ShouldHaveSingleItem();
        (done.Step, done.Outcome, done.ParticipationCode).ShouldBe((NextStep.Check, AssignmentOutcome.Done, code));
        tracker.Market.Clock.Advance(TimeSpan.FromDays(AssignmentScopes.DoneDays + 1));
        await CountsAsync(tracker, open: 1, late: 1, done: 0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task Pages_of_steps_are_the_whole_list_in_its_order_for_each_who_asks(Engine engine)
    {
        await using var tracker = await StartAsync(engine);
        await tracker.DeclaredAsync();
        foreach (var areas in (string[][])[[], ["446"], ["437"], []])
        {
            tracker.BeOfficer(Guid.CreateVersion7(), areas);
            var whole = (await StepsAsync(tracker)).Rows.Select(Said).ToList();
            var pages = new List<string>();
            for (var page = 1; page <= whole.Count + 1; page++) pages.AddRange((await StepsAsync(tracker, new PageOf(page, 1))).Rows.Select(Said));
            pages.ShouldBe(whole, string.Join(' ', areas));
            foreach (var step in Enum.GetValues<NextStep>())
                (await StepsAsync(tracker, new PageOf(), step)).Rows.Select(Said).ShouldBe(whole.Where(s => s.Contains($" {step} ", StringComparison.Ordinal)));
        }

        static string Said(StepToDo s) => $"{s.Near.Producer.Code} {s.Near.Step} {s.Near.Participation} {s.LastDay:yyyy-MM-dd}";
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task A_renewal_is_done_by_a_new_certificate_and_a_step_without_facts_by_words(Engine engine)
    {
        await using var tracker = await StartAsync(engine);
        tracker.BeOfficer();
        (await AssignAsync(tracker, Give(tracker, new ChosenStep("P1", NextStep.Renew), new ChosenStep("P1", NextStep.Declare)))).Errors.ShouldBeEmpty();
        tracker.Market.Clock.Advance(TimeSpan.FromDays(1));
        await tracker.Market.ImportAllAsync(tracker.Market.NewFolder().WithCertificates("C-NEW,A-P1,4,,,province,,2026-11-20,,"));
        var left = (await ListAsync(tracker, AssignmentView.Open)).Lines.ShouldHaveSingleItem();
        left.Step.ShouldBe(NextStep.Declare);

        (await DoAsync(tracker, c => c.SayDoneAsync(left.Id, "Đã mở trang.", Cancel))).Errors.ShouldHaveSingleItem().Field.ShouldBe("own");
        tracker.BeOfficer(_to, "446");
        (await ListAsync(tracker, AssignmentView.Open, own: true)).Count.ShouldBe(1);
        (await DoAsync(tracker, c => c.SayDoneAsync(left.Id, "  ", Cancel))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Words");
        (await DoAsync(tracker, c => c.WithdrawAsync(left.Id, Cancel))).Errors.ShouldHaveSingleItem().Field.ShouldBe("own");
        (await DoAsync(tracker, c => c.SayDoneAsync(left.Id, " Đã mở trang. ", Cancel))).Errors.ShouldBeEmpty();
        (await DoAsync(tracker, c => c.SayDoneAsync(left.Id, "Lần nữa", Cancel))).Errors.ShouldHaveSingleItem().Field.ShouldBe("closed");
        var said = (await ListAsync(tracker, AssignmentView.Done)).Lines.Single(l => l.Id == left.Id);
        (said.Outcome, said.Words).ShouldBe((AssignmentOutcome.Said, "Đã mở trang."));
        await CountsAsync(tracker, open: 0, late: 0, done: 2);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task An_officer_of_another_area_sees_and_closes_nothing_and_is_given_nothing(Engine engine)
    {
        await using var tracker = await StartAsync(engine);
        tracker.BeOfficer();
        (await AssignAsync(tracker, Give(tracker, new ChosenStep("P1", NextStep.Declare)))).Errors.ShouldBeEmpty();
        var id = (await ListAsync(tracker, AssignmentView.Open)).Lines.ShouldHaveSingleItem().Id;
        var outside = await AssignAsync(tracker, Give(tracker, new ChosenStep("P2", NextStep.Declare)));
        outside.Errors.ShouldHaveSingleItem().Field.ShouldBe("AssignTo", "that officer looks after 446 alone");
        tracker.BeOfficer(Guid.CreateVersion7(), "437");
        (await ListAsync(tracker, AssignmentView.Open)).Count.ShouldBe(0);
        (await tracker.Market.AskAsync<ListAssignments, AssignmentLine?>(u => u.FindAsync(id, Cancel))).ShouldBeNull();
        (await DoAsync(tracker, c => c.WithdrawAsync(id, Cancel))).Errors.ShouldHaveSingleItem().Field.ShouldBe("assignment");
        (await StepsAsync(tracker)).Rows.Select(s => s.Near.Producer.Code).Distinct().ShouldBe(["P2"]);
        (await AssignAsync(tracker, Give(tracker, new ChosenStep("P1", NextStep.Renew)))).Errors.Select(e => e.Field).ShouldBe(["Chosen"]);
        await CountsAsync(tracker, open: 0, late: 0, done: 0);
        tracker.BeOfficer();
        (await DoAsync(tracker, c => c.WithdrawAsync(id, Cancel))).Errors.ShouldBeEmpty();
        await CountsAsync(tracker, open: 0, late: 0, done: 0);
    }

    [Theory, ClassData(typeof(EachEngine))]
    public async Task What_is_wrong_with_a_form_is_said_at_its_fields_and_a_step_is_given_once(Engine engine)
    {
        await using var tracker = await StartAsync(engine);
        tracker.BeOfficer();
        var good = Give(tracker, new ChosenStep("P1", NextStep.Declare));
        (await AssignAsync(tracker, good with { Chosen = [], AssignTo = null, DueOn = null, Note = new string('x', 301) })).Errors.Select(e => e.Field)
            .ShouldBe(["Chosen", "AssignTo", "DueOn", "Note"]);
        var yesterday = tracker.Market.Clock.VietnamToday().AddDays(-1);
        (await AssignAsync(tracker, good with { DueOn = yesterday })).Errors.ShouldHaveSingleItem().Field.ShouldBe("DueOn");
        var many = Enumerable.Range(0, AssignSteps.Most + 1).Select(i => new ChosenStep($"X{i}", NextStep.Check)).ToList();
        (await AssignAsync(tracker, good with { Chosen = many })).Errors.ShouldHaveSingleItem().Field.ShouldBe("Chosen");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => AssignAsync(tracker, good with { Once = Guid.CreateVersion7() }), Cancel)));
        answers.Count(a => a.Succeeded).ShouldBe(1);
        answers.Where(a => !a.Succeeded).ShouldAllBe(a => a.Errors[0].Field == "Chosen");
    }

    private static async Task<ChannelMarket> StartAsync(Engine engine)
    {
        var tracker = await ChannelMarket.StartAsync(engine);
        tracker.People.Officers.Add(("446", new ProvinceOfficer(_to, "can-bo@hatinh.example", "vi", false)));
        return tracker;
    }

    private static AssignStepsCommand Give(ChannelMarket tracker, params ChosenStep[] chosen) =>
        new(Guid.CreateVersion7(), chosen, _to, tracker.Market.Clock.VietnamToday().AddDays(7), "Gọi trước khi đến.", Samples: false);

    private static Task<Result> AssignAsync(ChannelMarket tracker, AssignStepsCommand command) =>
        tracker.Market.AskProgrammeAsync((AssignSteps u) => u.ExecuteAsync(command, Cancel));

    private static Task<ListPage<StepToDo>> StepsAsync(ChannelMarket tracker) => StepsAsync(tracker, new PageOf());

    private static Task<ListPage<StepToDo>> StepsAsync(ChannelMarket tracker, PageOf page, NextStep? only = null) =>
        tracker.Market.AskProgrammeAsync((ListSteps u) => u.ExecuteAsync(new ProgrammeQuery(), only, page, Cancel));

    private static Task<AssignmentList> ListAsync(ChannelMarket tracker, AssignmentView view, bool own = false) =>
        tracker.Market.AskAsync<ListAssignments, AssignmentList>(u => u.ExecuteAsync(view, own, 1, Cancel));

    private static Task<Result> DoAsync(ChannelMarket tracker, Func<CloseAssignment, Task<Result>> work) => tracker.Market.AskAsync(work);

    /// <summary>Each number is that of its list.</summary>
    private static async Task CountsAsync(ChannelMarket tracker, int open, int late, int done)
    {
        var counts = await tracker.Market.AskAsync<ListAssignments, AssignmentCounts>(u => u.CountAsync(Cancel));
        (counts.Open, counts.Late, counts.Done).ShouldBe((open, late, done));
        foreach (var (view, count) in ((AssignmentView, int)[])[(AssignmentView.Open, open), (AssignmentView.Late, late), (AssignmentView.Done, done)])
        {
            var list = await ListAsync(tracker, view);
            (list.Count, list.Lines.Count).ShouldBe((count, count), $"{view}");
        }
    }
}
