using System.Data;
using System.Globalization;
using Marketplace.Register;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Plans;

/// <param name="Values">By code of the target, as typed; empty = the plan does not set it.</param>
public sealed record EnterPlanCommand(string Code, string Source, DateOnly? From, DateOnly? To, IReadOnlyDictionary<string, string> Values);

/// <summary>
/// A plan of the province beside those before: targets, period and source, each a fact with its version. Entered again under its code it is
/// corrected: what is no longer set is void from then on, and still there for an earlier instant. Periods of plans do not overlap. For
/// officers of the whole province. Errors: plan (not for this person), Code, Source, From, To, and targets by their codes.
/// </summary>
public sealed class EnterPlan
{
    public const int LongestCode = 30, LongestSource = 300;
    private static readonly DateOnly _earliest = new(2000, 1, 1), _latest = new(2099, 12, 31);
    private readonly DbContext _db;
    private readonly RecordFact<PlanTargetVersion> _record;
    private readonly ProgrammeReference _reference;
    private readonly ICurrentUser _user;
    private readonly IAudit _audit;

    internal EnterPlan(DbContext db, RecordFact<PlanTargetVersion> record, ProgrammeReference reference, ICurrentUser user, IAudit audit) =>
        (_db, _record, _reference, _user, _audit) = (db, record, reference, user, audit);

    /// <summary>What is the whole province's is no one area's to set.</summary>
    public static bool IsFor(ICurrentUser user) => user.SeesWholeProvince;

    public async Task<Result> ExecuteAsync(EnterPlanCommand command, CancellationToken cancel)
    {
        if (!IsFor(_user)) return Refused("plan", PlanTexts.NotForYou());
        if (Faults(command).ToList() is { Count: > 0 } faults) return Result.Refused(faults);
        return await _db.InTransactionAsync(c => EnterAsync(command, c), cancel, IsolationLevel.Serializable);
    }

    private async Task<Result> EnterAsync(EnterPlanCommand command, CancellationToken cancel)
    {
        var (code, from, to) = (command.Code.Trim(), command.From!.Value, command.To!.Value);
        var known = await _db.Set<PlanTargetVersion>().AsNoTracking().Where(p => p.IsLatest && !p.IsVoid).ToListAsync(cancel);
        var others = _reference.Targets.With(known.Where(k => k.PlanCode != code)).Plans;
        if (others.FirstOrDefault(p => p.From <= to && from <= p.To) is { } other)
            return Refused(nameof(command.From), PlanTexts.Overlaps(other.Code, other.From, other.To));
        foreach (var target in TargetRules.All.Select(r => r.Code))
        {
            var before = known.Find(k => k.PlanCode == code && k.TargetCode == target);
            var value = ValueOf(command, target);
            if (value is null && before is null) continue;
            var recorded = await _record.ExecuteAsync(new PlanTargetVersion
            {
                PlanCode = code,
                TargetCode = target,
                Value = value ?? 0,
                PeriodFrom = from,
                PeriodTo = to,
                SourceDocument = OutsideText.Tidy(command.Source),
                IsVoid = value is null,
            }, cancel);
            if (!recorded.Succeeded) return Result.Refused([.. recorded.Errors.Select(e => new FieldError(FieldOf(e.Field, target), e.Message))]);
        }
        _audit.Note("plan.entered", $"plan:{code}", Written(known.Where(k => k.PlanCode == code)), $"{from:yyyy-MM-dd} {to:yyyy-MM-dd}");
        return Result.Ok();
    }

    private IEnumerable<FieldError> Faults(EnterPlanCommand command)
    {
        var code = command.Code.Trim();
        if (code.Length is 0 or > LongestCode || code.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
            yield return new FieldError(nameof(command.Code), PlanTexts.CodeNeeded());
        else if (_reference.Targets.Plans.Any(p => p.Code.Equals(code, StringComparison.OrdinalIgnoreCase)))
            yield return new FieldError(nameof(command.Code), PlanTexts.IsShipped());
        if (OutsideText.IsBlank(command.Source) || OutsideText.Tidy(command.Source).Length > LongestSource)
            yield return new FieldError(nameof(command.Source), PlanTexts.SourceNeeded());
        if (command.From is not { } from || from < _earliest || from > _latest)
            yield return new FieldError(nameof(command.From), PlanTexts.DayNeeded());
        if (command.To is not { } to || to > _latest) yield return new FieldError(nameof(command.To), PlanTexts.DayNeeded());
        else if (to < command.From) yield return new FieldError(nameof(command.To), PlanTexts.EndFirst());
        var typed = TargetRules.All.Select(r => r.Code).Where(c => Typed(command, c).Length > 0).ToList();
        if (typed.Count == 0) yield return new FieldError("", PlanTexts.TargetNeeded());
        foreach (var target in typed)
            if ((ValueOf(command, target) is { } value ? PlanTargetRules.FaultOf(target, value) : Unreadable(target)) is { } fault)
                yield return new FieldError(target, fault);
    }

    private static Message Unreadable(string target) => TargetRules.IsCount(target) ? PlanTexts.CountNeeded() : PlanTexts.PercentNeeded();

    private static string Typed(EnterPlanCommand command, string target) => command.Values.GetValueOrDefault(target, "").Trim();

    /// <summary>Null = not set, or no whole number.</summary>
    private static int? ValueOf(EnterPlanCommand command, string target) =>
        int.TryParse(Typed(command, target), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string FieldOf(string column, string target) => column switch
    {
        "plan_code" => nameof(EnterPlanCommand.Code),
        "source_document" => nameof(EnterPlanCommand.Source),
        "period_from" => nameof(EnterPlanCommand.From),
        "period_to" => nameof(EnterPlanCommand.To),
        _ => target,
    };

    private static string Written(IEnumerable<PlanTargetVersion> targets) =>
        string.Join(' ', targets.OrderBy(t => t.TargetCode, StringComparer.Ordinal).Select(t => $"{t.TargetCode}={t.Value}"));

    private static Result Refused(string field, Message why) => Result.Refused(new FieldError(field, why));
}
