using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>Why an officer may not touch a declaration; what was tried on another's area or one's own producer is noted.</summary>
public sealed class OfficerRefusals(DbContext db, ICurrentUser user, IAudit audit)
{
    /// <summary>The field of a refusal because the officer works for the producer, or declared it.</summary>
    public const string Own = "own";

    /// <summary>After the work was rolled back.</summary>
    internal async Task<Result> OfAsync(Guid id, CancellationToken cancel)
    {
        if (!await db.DeclarationsSeenBy(user).AnyAsync(d => d.Id == id, cancel))
            return await NotedAsync(id, new FieldError("declaration", DeclarationTexts.NoSuchDeclaration()), cancel);
        if (!await db.DeclarationsSeenBy(user).NotOf(user).AnyAsync(d => d.Id == id, cancel))
            return await NotedAsync(id, new FieldError(Own, DeclarationTexts.OwnProducer()), cancel);
        var waits = await db.DeclarationsSeenBy(user).AnyAsync(d => d.Id == id && d.DecidedAt == null, cancel);
        return Result.Refused(new FieldError("claim", waits ? DeclarationTexts.NotClaimed() : DeclarationTexts.DecidedBefore()));
    }

    private async Task<Result> NotedAsync(Guid id, FieldError error, CancellationToken cancel)
    {
        if (await db.Set<ChannelDeclaration>().Where(d => d.Id == id).Select(d => d.ParticipationCode).SingleOrDefaultAsync(cancel) is { } code)
        {
            audit.Note("channel.decision-denied", $"channel:{code}", "", error.Field);
            await db.SaveChangesAsync(cancel);
        }
        return Result.Refused(error);
    }
}
