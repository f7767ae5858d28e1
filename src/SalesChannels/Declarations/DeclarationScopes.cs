using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.Declarations;

/// <summary>
/// Whose they are, said in the query: a producer's by membership, an officer's by area. A demonstration account works on demonstration data alone.
/// </summary>
internal static class DeclarationScopes
{
    /// <summary>As they are known now.</summary>
    public static IQueryable<ParticipationVersion> OwnParticipations(this DbContext db, ICurrentUser user) =>
        db.Set<ParticipationVersion>().Where(p => p.IsLatest && !p.IsVoid).OwnedBy(user, ProducerRight.Catalogue, p => p.ProducerCode);

    /// <summary>Those that the person may change; this marketplace's own are the system's.</summary>
    public static IQueryable<ParticipationVersion> ToChange(this IQueryable<ParticipationVersion> own, ICurrentUser user)
    {
        var samples = user.IsSample;
        return own.Where(p => p.Platform != ParticipationVersion.ThisMarketplace && (!samples || p.IsSample));
    }

    public static IQueryable<ChannelDeclaration> OwnDeclarations(this DbContext db, ICurrentUser user) =>
        db.Set<ChannelDeclaration>().OwnedBy(user, ProducerRight.Catalogue, d => d.ProducerCode);

    public static IQueryable<ChannelDeclaration> DeclarationsSeenBy(this DbContext db, ICurrentUser user)
    {
        var samples = user.IsSample;
        return db.Set<ChannelDeclaration>().Where(d => !samples || d.IsSample).SeenBy(user);
    }

    /// <summary>Nobody decides what he declared, or what a producer he works for did.</summary>
    public static IQueryable<ChannelDeclaration> NotOf(this IQueryable<ChannelDeclaration> declarations, ICurrentUser user)
    {
        var (me, own) = (user.Id, user.Memberships.Keys.ToList());
        return declarations.Where(d => d.DeclaredBy != me && !own.Contains(d.ProducerCode));
    }
}
