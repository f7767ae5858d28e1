using Marketplace.Register;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <param name="Result">Pass verifies, fail refuses, unknown leaves it in the queue for another look.</param>
/// <param name="Reason">Of a refusal.</param>
/// <param name="Words">Of a refusal: what the producer reads.</param>
public sealed record DecideChannelCommand(Guid Id, CheckResult Result, RefusalReason? Reason, string Words);

/// <summary>
/// An officer of the producer's area who has claimed a declaration says what was found: a check of today by the officer's account is
/// recorded, and the producer reads the rest. Whoever declared it, or works for the producer, decides nothing: the statement that decides
/// asks for that too. Errors: declaration (not in their area), own, claim (not theirs, lapsed or decided), Reason, Words.
/// </summary>
public sealed class DecideChannel(
    DbContext db, RecordChannelFacts facts, OfficerRefusals refusals, IFactRecorder recorder, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    private const int LongestWords = 300;

    public async Task<Result> ExecuteAsync(DecideChannelCommand command, CancellationToken cancel)
    {
        if (user.Id is not { } me) return await refusals.OfAsync(command.Id, cancel);
        var decided = await db.InTransactionAsync(c => DecideAsync(command, me, c), cancel);
        return decided.Errors is [{ Field: "claim" }] ? await refusals.OfAsync(command.Id, cancel) : decided;
    }

    private async Task<Result> DecideAsync(DecideChannelCommand command, Guid me, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!await TakeAsync(command, me, now, cancel)) return Result.Refused(new FieldError("claim", DeclarationTexts.NotClaimed()));
        if (Faults(command).ToList() is { Count: > 0 } faults) return Result.Refused(faults);
        var entry = await db.Set<ChannelDeclaration>().AsNoTracking().SingleAsync(d => d.Id == command.Id, cancel);
        var recorded = await facts.ExecuteAsync(new CheckVersion
        {
            ParticipationCode = entry.ParticipationCode,
            CheckedOn = now.VietnamDate(),
            Checker = recorder.Name,
            Result = command.Result,
            IsSample = entry.IsSample,
        }, cancel);
        if (!recorded.Succeeded) return recorded;
        audit.Note(ActionOf(command.Result), $"channel:{entry.ParticipationCode}", "", $"{command.Reason}");
        if (command.Result != CheckResult.Unknown) db.Enqueue(new ChannelLetter(entry.Id));
        return Result.Ok();
    }

    /// <summary>Writes the decision, if the declaration waits and is claimed by the one who decides; what could not be checked is free again.</summary>
    private async Task<bool> TakeAsync(DecideChannelCommand command, Guid me, DateTimeOffset now, CancellationToken cancel)
    {
        var lapsed = now - ChannelTimes.ClaimLasts;
        var mine = db.DeclarationsSeenBy(user).NotOf(user)
            .Where(d => d.Id == command.Id && d.DecidedAt == null && d.ClaimedBy == me && d.ClaimedAt >= lapsed);
        if (command.Result == CheckResult.Unknown)
            return await mine.ExecuteUpdateAsync(set => set.SetProperty(d => d.ClaimedBy, (Guid?)null), cancel) == 1;
        var refused = command.Result == CheckResult.Fail;
        var (decision, reason, words) = (refused ? ChannelDecision.Refused : ChannelDecision.Verified, refused ? command.Reason : null,
            refused ? OutsideText.Tidy(command.Words, keepLines: true) : "");
        return await mine.ExecuteUpdateAsync(set => set
            .SetProperty(d => d.DecidedAt, now).SetProperty(d => d.DecidedBy, me).SetProperty(d => d.Decision, decision)
            .SetProperty(d => d.Reason, reason).SetProperty(d => d.Words, words), cancel) == 1;
    }

    private static IEnumerable<FieldError> Faults(DecideChannelCommand command)
    {
        if (command.Result != CheckResult.Fail) yield break;
        if (command.Reason is null) yield return new FieldError(nameof(command.Reason), DeclarationTexts.ReasonNeeded());
        if (OutsideText.IsBlank(command.Words)) yield return new FieldError(nameof(command.Words), DeclarationTexts.WordsNeeded());
        else if (OutsideText.Tidy(command.Words, keepLines: true).Length > LongestWords)
            yield return new FieldError(nameof(command.Words), DeclarationTexts.TooLong(LongestWords));
    }

    private static string ActionOf(CheckResult result) => result switch
    {
        CheckResult.Pass => "channel.verified",
        CheckResult.Fail => "channel.refused",
        CheckResult.Unknown => "channel.not-checked",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };
}
