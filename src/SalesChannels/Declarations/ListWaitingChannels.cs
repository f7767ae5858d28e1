using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>Declarations of an officer's areas that wait for a decision.</summary>
public sealed class ListWaitingChannels(DbContext db, ReadParticipations read, ICurrentUser user, TimeProvider clock)
{
    /// <summary>The oldest first.</summary>
    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<WaitingChannelPage> ExecuteAsync(int page, CancellationToken cancel)
    {
        var waiting = Waiting();
        var rows = await waiting
            .Join(db.Set<ParticipationVersion>().Where(p => p.IsLatest),
                d => d.ParticipationCode, p => p.Code, (d, p) => new { Declaration = d, p.Kind, p.Platform })
            .OrderBy(r => r.Declaration.DeclaredAt).ThenBy(r => r.Declaration.Id)
            .Skip((page - 1) * WaitingChannelPage.PageSize).Take(WaitingChannelPage.PageSize).ToListAsync(cancel);
        var declared = await waiting.Select(d => d.DeclaredAt).ToListAsync(cancel);
        var today = clock.VietnamToday();
        return new WaitingChannelPage(
            [
                .. rows.Select(r => new WaitingChannelRow(
                    r.Declaration.Id, r.Declaration.ParticipationCode, r.Declaration.ProducerName, r.Kind, r.Platform, r.Declaration.DeclaredAt,
                    ChannelTimes.DueOn(r.Declaration.DeclaredAt), ChannelTimes.DueOn(r.Declaration.DeclaredAt) < today, ClaimOf(r.Declaration),
                    r.Declaration.IsSample)),
            ],
            declared.Count, declared.Count(d => ChannelTimes.DueOn(d) < today));
    }

    public Task<int> CountAsync(CancellationToken cancel) => Waiting().CountAsync(cancel);

    /// <returns>Null when there is no such declaration in the reader's areas; one that is decided is still there.</returns>
    public async Task<WaitingChannel?> FindAsync(Guid id, CancellationToken cancel)
    {
        var found = await db.DeclarationsSeenBy(user).AsNoTracking().Include(d => d.Evidence).SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (found is null) return null;
        var standing = await read.ExecuteAsync(
            db.Set<ParticipationVersion>().Where(p => p.IsLatest && !p.IsVoid && p.Code == found.ParticipationCode), cancel);
        var due = ChannelTimes.DueOn(found.DeclaredAt);
        return new WaitingChannel(
            found.Id, found.ProducerCode, found.ProducerName, found.Area, found.DeclaredAt, due, found.DecidedAt is null && due < clock.VietnamToday(),
            ClaimOf(found), found.Decision, found.Reason, found.Words, found.IsSample, standing.SingleOrDefault()?.Fact,
            [.. found.Evidence.OrderBy(e => e.Position).Select(EvidenceView.Of)]);
    }

    private IQueryable<ChannelDeclaration> Waiting() => db.DeclarationsSeenBy(user).AsNoTracking().Where(d => d.DecidedAt == null);

    private ClaimStanding ClaimOf(ChannelDeclaration declaration) => declaration switch
    {
        { DecidedAt: not null } => ClaimStanding.Decided,
        _ when declaration.DeclaredBy == user.Id || user.Memberships.ContainsKey(declaration.ProducerCode) => ClaimStanding.Own,
        _ when !declaration.IsClaimedAt(clock.GetUtcNow()) => ClaimStanding.Free,
        _ => declaration.ClaimedBy == user.Id ? ClaimStanding.Mine : ClaimStanding.Others,
    };
}
