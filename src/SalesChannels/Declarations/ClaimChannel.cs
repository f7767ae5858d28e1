using Marketplace.Shared;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>
/// One officer at a time looks at a declaration: a single conditional statement takes it, for half an hour. Taken again it begins anew.
/// Errors: declaration (not in their area), own, claim (another looks at it, or it is decided).
/// </summary>
public sealed class ClaimChannel(DbContext db, OfficerRefusals refusals, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    public async Task<Result> ExecuteAsync(Guid id, CancellationToken cancel) =>
        await db.InTransactionAsync(c => TakeAsync(id, c), cancel) ? Result.Ok() : await refusals.OfAsync(id, cancel);

    private async Task<bool> TakeAsync(Guid id, CancellationToken cancel)
    {
        if (user.Id is not { } me) return false;
        var now = clock.GetUtcNow();
        var lapsed = now - ChannelTimes.ClaimLasts;
        var taken = await db.DeclarationsSeenBy(user).NotOf(user)
            .Where(d => d.Id == id && d.DecidedAt == null && (d.ClaimedBy == null || d.ClaimedBy == me || d.ClaimedAt < lapsed))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.ClaimedBy, me).SetProperty(d => d.ClaimedAt, now), cancel);
        if (taken == 1) audit.Note("channel.claimed", $"declaration:{id:N}");
        return taken == 1;
    }
}
