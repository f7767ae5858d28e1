using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>
/// The producer no longer sells there from a day on: a new version of the fact; what still waits for an officer is withdrawn when that day
/// has come. Errors: channel (not theirs, or ended already), EndedOn.
/// </summary>
public sealed class EndChannel(DbContext db, RecordChannelFacts facts, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(string code, DateOnly? endedOn, CancellationToken cancel) =>
        db.InTransactionAsync(c => EndAsync(code, endedOn, c), cancel);

    private async Task<Result> EndAsync(string code, DateOnly? endedOn, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = now.VietnamDate();
        var known = await db.OwnParticipations(user).ToChange(user).AsNoTracking().SingleOrDefaultAsync(p => p.Code == code, cancel);
        if (known is null || user.Id is not { } account) return Refused("channel", DeclarationTexts.NoSuchChannel());
        if (known.EndedOn <= today) return Refused("channel", DeclarationTexts.EndedBefore());
        if (endedOn is not { } day || day < known.StartedOn) return Refused(nameof(DeclareChannelCommand.EndedOn), DeclarationTexts.EndNeeded());
        var recorded = await facts.ExecuteAsync(new ParticipationVersion
        {
            Code = known.Code,
            ProducerCode = known.ProducerCode,
            Kind = known.Kind,
            Platform = known.Platform,
            Reference = known.Reference,
            StartedOn = known.StartedOn,
            EndedOn = day,
            IsSample = known.IsSample,
        }, cancel);
        if (!recorded.Succeeded) return recorded;
        audit.Note("channel.ended", $"channel:{code}", $"{known.EndedOn:yyyy-MM-dd}", $"{day:yyyy-MM-dd}");
        if (day <= today)
            await db.Set<ChannelDeclaration>().Where(d => d.ParticipationCode == code && d.DecidedAt == null).ExecuteUpdateAsync(set => set
                .SetProperty(d => d.Decision, ChannelDecision.Withdrawn).SetProperty(d => d.DecidedAt, now).SetProperty(d => d.DecidedBy, account), cancel);
        return Result.Ok();
    }

    private static Result Refused(string field, Message why) => Result.Refused(new FieldError(field, why));
}
