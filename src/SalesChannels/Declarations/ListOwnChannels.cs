using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>Channels of the producers for whose catalogue the person works, also those that the register brought.</summary>
public sealed class ListOwnChannels(DbContext db, ReadParticipations read, ICurrentUser user, TimeProvider clock)
{
    /// <summary>Those with something to do first, ended ones last.</summary>
    public async Task<IReadOnlyList<OwnChannel>> ExecuteAsync(CancellationToken cancel) =>
        [.. (await ReadAsync(db.OwnParticipations(user), cancel)).OrderBy(c => !c.CanBeSent).ThenByDescending(c => c.State)
            .ThenBy(c => c.Fact.Code, StringComparer.Ordinal)];

    /// <returns>Null when it is none of theirs.</returns>
    public async Task<OwnChannel?> FindAsync(string code, CancellationToken cancel) =>
        (await ReadAsync(db.OwnParticipations(user).Where(p => p.Code == code), cancel)).SingleOrDefault();

    /// <summary>How many wait for the producer: refused, stale or soon, or never sent to an officer.</summary>
    public async Task<int> CountDueAsync(CancellationToken cancel) => (await ReadAsync(db.OwnParticipations(user), cancel)).Count(c => c.CanBeSent);

    private async Task<List<OwnChannel>> ReadAsync(IQueryable<ParticipationVersion> own, CancellationToken cancel)
    {
        var standing = await read.ExecuteAsync(own, cancel);
        var codes = standing.Select(s => s.Text.Code).ToList();
        var declarations = await db.OwnDeclarations(user).AsNoTracking().Include(d => d.Evidence).Where(d => codes.Contains(d.ParticipationCode))
            .OrderByDescending(d => d.DeclaredAt).ThenByDescending(d => d.Id).ToListAsync(cancel);
        var byCode = declarations.ToLookup(d => d.ParticipationCode);
        return [.. standing.Select(s => OwnChannel.Of(s, [.. byCode[s.Text.Code]], clock.GetUtcNow()))];
    }
}
