using System.ComponentModel.DataAnnotations;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog.Geography.Decrees;

public sealed class DecreeForm
{
    public const int LongestNumber = 60, LongestTitle = 300, LongestText = 60_000;

    [StringLength(LongestNumber)] public string Number { get; set; } = "";

    [StringLength(LongestTitle)] public string Title { get; set; } = "";

    /// <summary>yyyy-MM-dd.</summary>
    [StringLength(10)] public string EffectiveOn { get; set; } = "";

    /// <summary>The table (<see cref="ReadDecreeLines"/>).</summary>
    [StringLength(LongestText)] public string Lines { get; set; } = "";
}

/// <summary>
/// A decree on communes as data: what becomes of which. It changes nothing until it is applied, and can be corrected until then. For officers
/// of the whole province. Errors: "" (not for this person, not to be corrected any more), Number, EffectiveOn, Lines (by row).
/// </summary>
public sealed class EnterDecree(DbContext db, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    /// <summary>Days on which a decree may come into force.</summary>
    internal static readonly DateOnly First = new(2025, 7, 2), Last = new(2099, 12, 31);

    /// <summary>What is the whole province's is no one area's to change.</summary>
    public static bool IsFor(ICurrentUser user) => user.IsStaff && user.SeesWholeProvince;

    /// <param name="id">Key of the form when the decree is new: the same form sent twice is one decree.</param>
    /// <param name="form">As typed.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<Result> ExecuteAsync(Guid id, DecreeForm form, CancellationToken cancel)
    {
        try { return await db.InTransactionAsync(c => EnterAsync(id, form, c), cancel); }
        catch (DbUpdateException)
        {
            // The same form, or the same number, came at the same moment.
            db.ChangeTracker.Clear();
            if (await db.Set<Decree>().AnyAsync(d => d.Id == id, cancel)) return Result.Ok();
            if (await IsTakenAsync(OutsideText.Tidy(form.Number), id, cancel)) return Refused(nameof(form.Number), DecreeTexts.NumberTaken);
            throw;
        }
    }

    private async Task<Result> EnterAsync(Guid id, DecreeForm form, CancellationToken cancel)
    {
        if (!IsFor(user) || user.Id is not { } person) return Refused("", DecreeTexts.NotForYou);
        var decree = await db.Set<Decree>().Include(d => d.Lines).SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (decree is { State: not DecreeState.Entered }) return Refused("", DecreeTexts.AppliedAlready);
        var number = OutsideText.Tidy(form.Number);
        var (day, lines) = (DayOf(form.EffectiveOn), ReadDecreeLines.Execute(form.Lines));
        List<FieldError> faults = [.. lines.Errors];
        if (number.Length == 0) faults.Add(new(nameof(form.Number), DecreeTexts.NumberNeeded));
        else if (await IsTakenAsync(number, id, cancel))
            faults.Add(new(nameof(form.Number), DecreeTexts.NumberTaken));
        if (day is null) faults.Add(new(nameof(form.EffectiveOn), DecreeTexts.DayNeeded));
        if (day is { } from && lines.Value is { } read)
        {
            var book = GeographySource.Of(db, clock.VietnamToday());
            faults.AddRange(DecreeRules.Faults(read, from, book).Select(fault => new FieldError(nameof(form.Lines), fault)));
        }
        if (faults.Count > 0) return Result.Refused(faults);
        decree ??= db.Add(new Decree { Id = id, Number = number, EnteredAt = clock.GetUtcNow(), EnteredBy = person, IsSample = user.IsSample }).Entity;
        (decree.Number, decree.Title, decree.EffectiveOn) = (number, OutsideText.Tidy(form.Title), day!.Value);
        decree.Lines.Clear();
        await db.SaveChangesAsync(cancel);
        decree.Lines.AddRange(lines.Value!);
        audit.Note("decree.entered", $"decree:{id}", "", $"{number}, {day:yyyy-MM-dd}, {decree.Lines.Count} lines");
        return Result.Ok();
    }

    private Task<bool> IsTakenAsync(string number, Guid id, CancellationToken cancel) =>
        db.Set<Decree>().AnyAsync(d => d.Number == number && d.Id != id && d.State != DecreeState.TakenBack, cancel);

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && day >= First && day <= Last ? day : null;

    private static Result Refused(string field, Message why) => Result.Refused(new FieldError(field, why));
}
