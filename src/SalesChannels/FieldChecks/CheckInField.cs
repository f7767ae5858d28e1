using Marketplace.Media.Files;
using Marketplace.Register;
using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Text;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.FieldChecks;

/// <param name="Once">The same on every sending of one form.</param>
/// <param name="Photo">That <see cref="FieldPhotos"/> has taken; null = none.</param>
/// <param name="Words">Of a fail what the producer reads; else a note.</param>
public sealed record CheckInFieldCommand(Guid Once, string Code, CheckResult Result, RefusalReason? Reason, string Words, Guid? Photo);

/// <summary>
/// An officer of the producer's place says what was found where it sells, whether somebody asked for it or a pass goes stale: a check of
/// today by the officer's account. A declaration that waits is decided by it, unless another officer looks at it now. Whoever declared the
/// channel or works for the producer checks nothing. Errors: channel, own, claim, Reason, Words, Files.
/// </summary>
public sealed class CheckInField(
    DbContext db, FieldScope scope, RecordChannelFacts facts, IFactRecorder recorder, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public const int LongestWords = 300;

    public async Task<Result> ExecuteAsync(CheckInFieldCommand command, CancellationToken cancel)
    {
        if (user.Id is not { } me) return Refused("channel", FieldTexts.NoSuchChannel());
        var done = await db.OnceAsync(
            async c => await WasSentAsync(command.Once, me, c) ? Result.Ok() : null, c => CheckAsync(command, me, c), cancel);
        if (done.Errors is [{ Field: OfficerRefusals.Own }]) await NoteAsync(command.Code, cancel);
        return done;
    }

    private async Task<Result> CheckAsync(CheckInFieldCommand command, Guid me, CancellationToken cancel)
    {
        if (await scope.FindAsync(command.Code, cancel) is not { } seen) return Refused("channel", FieldTexts.NoSuchChannel());
        if (seen.IsOwn) return Refused(OfficerRefusals.Own, FieldTexts.OwnChannel());
        if (Faults(command, seen.Text.Kind).ToList() is { Count: > 0 } faults) return Result.Refused(faults);
        var now = clock.GetUtcNow();
        var check = CheckOf(command, seen, me, now);
        var waiting = await WaitingAsync(seen.Text, cancel);
        if (waiting is not null && !await DecideAsync(waiting, check, cancel)) return Refused("claim", FieldTexts.Claimed());
        if (command.Photo is { } photo && !await db.KeepFileAsync(photo, FieldScope.PhotoOwner(command.Code), cancel))
            return Refused("Files", FieldTexts.PhotoGone());
        var recorded = await facts.ExecuteAsync(new CheckVersion
        {
            ParticipationCode = command.Code,
            CheckedOn = now.VietnamDate(),
            Checker = recorder.Name,
            Result = command.Result,
            IsSample = check.IsSample,
        }, cancel);
        if (!recorded.Succeeded) return recorded;
        db.Add(check);
        if (waiting is null && check.Result != CheckResult.Unknown) db.Enqueue(new FieldCheckLetter(check.Id));
        audit.Note("channel.checked-in-field", $"channel:{command.Code}", "", $"{command.Result} {command.Reason}".TrimEnd());
        return Result.Ok();
    }

    private static FieldCheck CheckOf(CheckInFieldCommand command, SeenParticipation seen, Guid me, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ParticipationCode = command.Code,
        ProducerCode = seen.Producer.Code,
        Area = seen.Producer.Area,
        Commune = seen.Producer.Commune,
        CheckedBy = me,
        FormKey = command.Once,
        CheckedAt = now,
        Result = command.Result,
        Reason = command.Result == CheckResult.Fail ? command.Reason : null,
        Words = OutsideText.Tidy(command.Words, keepLines: true),
        PhotoId = command.Photo,
        IsSample = seen.Text.IsSample,
    };

    private Task<ChannelDeclaration?> WaitingAsync(ParticipationVersion participation, CancellationToken cancel) => db.Set<ChannelDeclaration>()
        .AsNoTracking().SingleOrDefaultAsync(d => d.ParticipationCode == participation.Code && d.DecidedAt == null, cancel);

    /// <summary>One conditional statement, as where an officer decides at a desk; what could not be checked waits on. The producer is told.</summary>
    private async Task<bool> DecideAsync(ChannelDeclaration waiting, FieldCheck check, CancellationToken cancel)
    {
        if (check.Result == CheckResult.Unknown) return true;
        var refused = check.Result == CheckResult.Fail;
        var (me, now, lapsed) = (check.CheckedBy, check.CheckedAt, check.CheckedAt - ChannelTimes.ClaimLasts);
        var (decision, words) = (refused ? ChannelDecision.Refused : ChannelDecision.Verified, refused ? check.Words : "");
        var decided = await db.DeclarationsSeenBy(user).NotOf(user)
            .Where(d => d.Id == waiting.Id && d.DecidedAt == null && (d.ClaimedBy == null || d.ClaimedBy == me || d.ClaimedAt < lapsed))
            .ExecuteUpdateAsync(set => set
                .SetProperty(d => d.DecidedAt, now).SetProperty(d => d.DecidedBy, me).SetProperty(d => d.Decision, decision)
                .SetProperty(d => d.Reason, check.Reason).SetProperty(d => d.Words, words), cancel);
        if (decided == 1) db.Enqueue(new ChannelLetter(waiting.Id));
        return decided == 1;
    }

    private Task<bool> WasSentAsync(Guid once, Guid me, CancellationToken cancel) =>
        db.Set<FieldCheck>().AnyAsync(c => c.FormKey == once && c.CheckedBy == me, cancel);

    private async Task NoteAsync(string code, CancellationToken cancel)
    {
        audit.Note("channel.decision-denied", $"channel:{code}", "", OfficerRefusals.Own);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A shelf is seen on a photo; what is on the web is seen by anybody.</summary>
    private static IEnumerable<FieldError> Faults(CheckInFieldCommand command, ChannelKind kind)
    {
        if (OutsideText.Tidy(command.Words, keepLines: true).Length > LongestWords)
            yield return new FieldError(nameof(command.Words), FieldTexts.TooLong(LongestWords));
        if (command.Result == CheckResult.Pass && !kind.IsOnline() && command.Photo is null) yield return new FieldError("Files", FieldTexts.PhotoNeeded());
        if (command.Result != CheckResult.Fail) yield break;
        if (command.Reason is null) yield return new FieldError(nameof(command.Reason), FieldTexts.ReasonNeeded());
        if (OutsideText.IsBlank(command.Words)) yield return new FieldError(nameof(command.Words), FieldTexts.WordsNeeded());
    }

    private static Result Refused(string field, Message why) => Result.Refused(new FieldError(field, why));
}
