using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <param name="Once">The same on every sending of one form.</param>
public sealed record SendChannelAgainCommand(Guid Once, string Code, GivenEvidence Evidence);

/// <summary>
/// New evidence for a participation that is there: one that was refused, goes stale, or was never looked at. Errors: channel (not theirs,
/// waits already, or nothing is to be sent), Files, Links.
/// </summary>
public sealed class SendChannelAgain(DbContext db, AddDeclaration add, ListOwnChannels own, ICurrentUser user)
{
    public async Task<Result> ExecuteAsync(SendChannelAgainCommand command, CancellationToken cancel)
    {
        if (user.Id is not { } account) return NoSuchChannel();
        try
        {
            return await db.OnceAsync(
                async c => await add.SentBeforeAsync(account, command.Once, c) is not null ? Result.Ok() : null, c => SendAsync(command, account, c), cancel);
        }
        catch (DbUpdateException)
        {
            if (await db.Set<ChannelDeclaration>().AnyAsync(d => d.ParticipationCode == command.Code && d.DecidedAt == null, cancel)) return Waits();
            throw;
        }
    }

    private async Task<Result> SendAsync(SendChannelAgainCommand command, Guid account, CancellationToken cancel)
    {
        var participation = await db.OwnParticipations(user).ToChange(user).AsNoTracking().SingleOrDefaultAsync(p => p.Code == command.Code, cancel);
        if (participation is null || await own.FindAsync(command.Code, cancel) is not { } channel
            || await add.FindProducerAsync(participation.ProducerCode, cancel) is not { } producer) return NoSuchChannel();
        if (channel.NextStep == ChannelStep.Wait) return Waits();
        if (!channel.CanBeSent) return Result.Refused(new FieldError("channel", DeclarationTexts.NothingToSend()));
        if (command.Evidence.Faults(participation.Kind).ToList() is { Count: > 0 } faults) return Result.Refused(faults);
        return await add.ExecuteAsync(participation, producer, account, command.Once, command.Evidence, cancel);
    }

    private static Result NoSuchChannel() => Result.Refused(new FieldError("channel", DeclarationTexts.NoSuchChannel()));

    private static Result Waits() => Result.Refused(new FieldError("channel", DeclarationTexts.WaitsAlready()));
}
