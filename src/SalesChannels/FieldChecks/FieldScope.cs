using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.FieldChecks;

/// <summary>Participations that the person in hand may check where they are: of producers in the own places, not ended, not this marketplace's.</summary>
public sealed class FieldScope(DbContext db, GeographyBook geography, ICurrentUser user, TimeProvider clock)
{
    /// <returns>Null when there is no such participation, or it is another's to check.</returns>
    internal async Task<SeenParticipation?> FindAsync(string code, CancellationToken cancel)
    {
        var (today, samples) = (clock.VietnamToday(), user.IsSample);
        var found = await db.Set<ParticipationVersion>().AsNoTracking()
            .Where(p => p.Code == code && p.IsLatest && !p.IsVoid && p.Platform != ParticipationVersion.ThisMarketplace)
            .Where(p => p.EndedOn == null || p.EndedOn > today).Where(p => !samples || p.IsSample)
            .OrderBy(p => p.IsSample).FirstOrDefaultAsync(cancel);
        if (found is null || await KnownProducer.FindAsync(db, geography, found.ProducerCode, today, cancel) is not { } producer) return null;
        return user.Sees(producer.Area, producer.Commune) ? new SeenParticipation(found, producer, await IsOwnAsync(found, cancel)) : null;
    }

    /// <summary>Whoever declared it, or works for the producer, never checks it.</summary>
    private async Task<bool> IsOwnAsync(ParticipationVersion participation, CancellationToken cancel)
    {
        if (user.Id is not { } me || user.Memberships.ContainsKey(participation.ProducerCode)) return true;
        var name = me.ToString();
        return await db.Set<ParticipationVersion>().AnyAsync(p => p.Code == participation.Code && p.RecordedBy == name, cancel)
            || await db.Set<ChannelDeclaration>().AnyAsync(d => d.ParticipationCode == participation.Code && d.DeclaredBy == me, cancel);
    }

    internal static string PhotoOwner(string participation) => $"field-check:{participation}";
}

internal sealed record SeenParticipation(ParticipationVersion Text, KnownProducer Producer, bool IsOwn);

internal static class FieldChecksOf
{
    public static IQueryable<FieldCheck> FieldChecksSeenBy(this DbContext db, ICurrentUser user)
    {
        var samples = user.IsSample;
        return db.Set<FieldCheck>().Where(c => !samples || c.IsSample).SeenBy(user);
    }
}
