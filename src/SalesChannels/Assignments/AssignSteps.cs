using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Assignments;

public sealed record ChosenStep(string ProducerCode, NextStep Step);

/// <param name="Once">The same on every sending of one form.</param>
/// <param name="Samples">Steps of demonstration data are among them.</param>
public sealed record AssignStepsCommand(Guid Once, IReadOnlyList<ChosenStep> Chosen, Guid? AssignTo, DateOnly? DueOn, string Note, bool Samples);

/// <summary>
/// An officer gives steps of producers of the own places to an officer who looks after all of them; that one gets one letter. Errors:
/// Chosen (none, too many, not to do any more, given already), AssignTo, DueOn, Note.
/// </summary>
public sealed class AssignSteps(DbContext db, ListSteps steps, IProvinceStaff staff, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public const int Most = 20;
    public const int LongestNote = 300;

    /// <summary>Days from today within which the last day lies.</summary>
    public const int MostDays = 366;

    public async Task<Result> ExecuteAsync(AssignStepsCommand command, CancellationToken cancel)
    {
        if (user.Id is not { } me) return Refused(nameof(command.Chosen), AssignmentTexts.NotThere());
        var chosen = await steps.FindAsync(new ProgrammeQuery(Samples: command.Samples), [.. command.Chosen.Distinct()], cancel);
        var posts = await staff.PostsAsync(cancel);
        var to = posts.FirstOrDefault(p => p.Officer.AccountId == command.AssignTo && p.Officer.IsSample == user.IsSample);
        if (Faults(command, chosen, to).ToList() is { Count: > 0 } faults)
            return await WasSentAsync(command.Once, me, cancel) ? Result.Ok() : Result.Refused(faults);
        List<StepToDo> all = [.. chosen.OfType<StepToDo>()];
        try
        {
            return await db.OnceAsync(
                async c => await WasSentAsync(command.Once, me, c) ? Result.Ok() : null, c => AssignAsync(command, all, to!.Officer, me, c), cancel);
        }
        catch (DbUpdateException)
        {
            // Another gave one of them at the same moment; anything else is a fault.
            if (await GivenAsync(all, cancel) is { Length: > 0 } names) return Refused(nameof(command.Chosen), AssignmentTexts.GivenAlready(names));
            throw;
        }
    }

    private async Task<Result> AssignAsync(AssignStepsCommand command, List<StepToDo> chosen, ProvinceOfficer to, Guid me, CancellationToken cancel)
    {
        if (await GivenAsync(chosen, cancel) is { Length: > 0 } names) return Refused(nameof(command.Chosen), AssignmentTexts.GivenAlready(names));
        var now = clock.GetUtcNow();
        foreach (var (producer, step, participation, _, _) in chosen.Select(c => c.Near))
        {
            db.Add(new StepAssignment
            {
                Id = Guid.CreateVersion7(now),
                FormKey = command.Once,
                ProducerCode = producer.Code,
                ProducerName = producer.Name,
                Area = producer.Area,
                Commune = producer.Commune,
                Step = step,
                ParticipationCode = participation ?? "",
                AssignedTo = to.AccountId,
                AssignedBy = me,
                AssignedAt = now,
                DueOn = command.DueOn!.Value,
                Note = OutsideText.Tidy(command.Note, keepLines: true),
                IsSample = user.IsSample || producer.IsSample,
            });
            audit.Note("step.assigned", $"producer:{producer.Code}", "", $"{step} {to.AccountId:N} {command.DueOn:yyyy-MM-dd}");
        }
        if (to.AccountId != me) db.Enqueue(new AssignmentLetter(command.Once, me));
        return Result.Ok();
    }

    /// <returns>Names of the producers whose step is open already.</returns>
    private async Task<string> GivenAsync(List<StepToDo> chosen, CancellationToken cancel)
    {
        var codes = chosen.Select(c => c.Near.Producer.Code).ToList();
        var open = await db.Set<StepAssignment>().AsNoTracking().Where(a => a.ClosedAt == null && codes.Contains(a.ProducerCode)).ToListAsync(cancel);
        return string.Join(", ", chosen.Select(c => c.Near).Where(n => open.Exists(a => a.ProducerCode == n.Producer.Code && a.Step == n.Step))
            .Select(n => n.Producer.Name));
    }

    private Task<bool> WasSentAsync(Guid once, Guid me, CancellationToken cancel) =>
        db.Set<StepAssignment>().AnyAsync(a => a.FormKey == once && a.AssignedBy == me, cancel);

    private IEnumerable<FieldError> Faults(AssignStepsCommand command, List<StepToDo?> chosen, OfficerPost? to)
    {
        if (chosen.Count == 0) yield return new FieldError(nameof(command.Chosen), AssignmentTexts.ChooseSome());
        else if (chosen.Count > Most) yield return new FieldError(nameof(command.Chosen), AssignmentTexts.TooMany(Most));
        else if (chosen.Contains(null)) yield return new FieldError(nameof(command.Chosen), AssignmentTexts.NotThere());
        if (to is null) yield return new FieldError(nameof(command.AssignTo), AssignmentTexts.OfficerNeeded());
        else if (chosen.OfType<StepToDo>().FirstOrDefault(c => !to.Serves(c.Near.Producer.Area, c.Near.Producer.Commune)) is { } outside)
            yield return new FieldError(nameof(command.AssignTo), AssignmentTexts.OfficerElsewhere(outside.Near.Producer.Name));
        var today = clock.VietnamToday();
        if (command.DueOn is not { } due || due < today || due > today.AddDays(MostDays))
            yield return new FieldError(nameof(command.DueOn), AssignmentTexts.DueNeeded());
        if (OutsideText.Tidy(command.Note, keepLines: true).Length > LongestNote)
            yield return new FieldError(nameof(command.Note), AssignmentTexts.TooLong(LongestNote));
    }

    private static Result Refused(string field, Message why) => Result.Refused(new FieldError(field, why));
}
