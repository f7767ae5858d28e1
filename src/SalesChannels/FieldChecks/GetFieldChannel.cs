using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Participations;
using Marketplace.SalesChannels.Programme;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.FieldChecks;

/// <summary>A participation as an officer looks at it where it is.</summary>
/// <param name="IsOwn">The reader declared it or works for the producer: another must check it.</param>
/// <param name="Waiting">A declaration of it that waits for a decision; null = none.</param>
/// <param name="IsOthers">Another officer looks at that one now.</param>
/// <param name="Checks">The latest first.</param>
public sealed record FieldChannel(
    string ProducerCode, string ProducerName, string Area, string Commune, ParticipationFact Fact, bool IsOwn, Guid? Waiting, bool IsOthers,
    IReadOnlyList<FieldCheckView> Checks);

public sealed record FieldCheckView(Guid Id, DateTimeOffset CheckedAt, CheckResult Result, RefusalReason? Reason, string Words, bool HasPhoto);

/// <summary>What an officer needs to check a participation where it is: how it stands, who asked, what was found there before.</summary>
public sealed class GetFieldChannel(DbContext db, FieldScope scope, ReadParticipations read, ICurrentUser user, TimeProvider clock)
{
    /// <summary>Checks that are shown; older ones stay in the register's history.</summary>
    private const int Shown = 10;

    /// <returns>Null when it is none of the reader's places.</returns>
    public async Task<FieldChannel?> ExecuteAsync(string code, CancellationToken cancel)
    {
        if (await scope.FindAsync(code, cancel) is not { } seen) return null;
        var standing = await read.ExecuteAsync(
            db.Set<ParticipationVersion>().Where(p => p.Code == code && p.IsLatest && !p.IsVoid && p.IsSample == seen.Text.IsSample), cancel);
        if (standing.SingleOrDefault() is not { } now) return null;
        var waiting = await db.DeclarationsSeenBy(user).AsNoTracking()
            .SingleOrDefaultAsync(d => d.ParticipationCode == code && d.DecidedAt == null, cancel);
        var checks = await db.FieldChecksSeenBy(user).AsNoTracking().Where(c => c.ParticipationCode == code)
            .OrderByDescending(c => c.CheckedAt).Take(Shown).ToListAsync(cancel);
        return new FieldChannel(
            seen.Producer.Code, seen.Producer.Name, seen.Producer.Area, seen.Producer.Commune, now.Fact, seen.IsOwn, waiting?.Id,
            waiting is not null && waiting.IsClaimedAt(clock.GetUtcNow()) && waiting.ClaimedBy != user.Id,
            [.. checks.Select(c => new FieldCheckView(c.Id, c.CheckedAt, c.Result, c.Reason, c.Words, c.PhotoId is not null))]);
    }
}
