using Marketplace.SalesChannels.Channels;
using Marketplace.SalesChannels.Declarations;
using Marketplace.SalesChannels.Participations;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.SalesChannels.LinkChecks;

/// <summary>A task as the queue shows it.</summary>
/// <param name="Address">Of the participation as it is known now.</param>
public sealed record LinkFlagLine(
    Guid Id, string Code, string ProducerCode, string ProducerName, string Area, string Commune, ChannelKind Kind, string Platform, string Address,
    LinkFault Fault, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, bool IsSample);

public sealed record LinkFlagList(IReadOnlyList<LinkFlagLine> Lines, int Total)
{
    public const int PageSize = 20;

    public int LastPage => PageCount.Of(Total, PageSize);
}

/// <param name="Why">Word for why there was no answer; null = there was one.</param>
/// <param name="Status">0 = no answer.</param>
public sealed record LinkCheckLine(DateTimeOffset CheckedAt, LinkOutcome Outcome, string? Why, int Status, bool IsCut, string FinalAddress);

/// <param name="Declaration">The latest of the participation, where an officer verifies it; null = none.</param>
/// <param name="IsOwn">The reader works for the producer, and leaves it to another.</param>
public sealed record LinkFlagView(LinkFlagLine Line, string Note, Guid? Declaration, bool IsOwn, IReadOnlyList<LinkCheckLine> Checks);

/// <summary>Tasks of the places that the person may see: what waits, oldest first.</summary>
public sealed class ListLinkFlags(DbContext db, ICurrentUser user)
{
    private const int ShownChecks = 12;

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<LinkFlagList> ExecuteAsync(int page, CancellationToken cancel)
    {
        var waiting = Waiting();
        var lines = await Lines(waiting.OrderBy(f => f.OpenedAt).ThenBy(f => f.Id).Skip((page - 1) * LinkFlagList.PageSize).Take(LinkFlagList.PageSize))
            .ToListAsync(cancel);
        return new LinkFlagList([.. lines.OrderBy(l => l.OpenedAt).ThenBy(l => l.Id)], await waiting.CountAsync(cancel));
    }

    public Task<int> CountAsync(CancellationToken cancel) => Waiting().CountAsync(cancel);

    /// <returns>Null when there is none in the reader's places; one that is closed is still there.</returns>
    public async Task<LinkFlagView?> FindAsync(Guid id, CancellationToken cancel)
    {
        var flags = db.FlagsSeenBy(user).AsNoTracking().Where(f => f.Id == id);
        if (await Lines(flags).SingleOrDefaultAsync(cancel) is not { } line) return null;
        var note = await flags.Select(f => f.Note).SingleAsync(cancel);
        var declaration = await db.DeclarationsSeenBy(user).Where(d => d.ParticipationCode == line.Code).OrderByDescending(d => d.DeclaredAt)
            .Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancel);
        var checks = await db.Set<LinkCheck>().AsNoTracking().Where(c => c.ParticipationCode == line.Code).OrderByDescending(c => c.CheckedAt)
            .Take(ShownChecks).ToListAsync(cancel);
        return new LinkFlagView(line, note, declaration, user.Memberships.ContainsKey(line.ProducerCode),
            [.. checks.Select(c => new LinkCheckLine(c.CheckedAt, c.Outcome, c.Fault?.ToString(), c.Status, c.IsCut, c.FinalAddress))]);
    }

    private IQueryable<LinkFlag> Waiting() => db.FlagsSeenBy(user).AsNoTracking().Where(f => f.ClosedAt == null);

    private IQueryable<LinkFlagLine> Lines(IQueryable<LinkFlag> flags) =>
        from f in flags
        join p in db.Set<ParticipationVersion>().Where(p => p.IsLatest) on f.ParticipationCode equals p.Code
        select new LinkFlagLine(
            f.Id, f.ParticipationCode, f.ProducerCode, f.ProducerName, f.Area, f.Commune, p.Kind, p.Platform, p.Reference, f.Fault, f.OpenedAt, f.ClosedAt,
            f.IsSample);
}

internal static class LinkFlagScopes
{
    /// <summary>By place; a demonstration account sees demonstration data alone.</summary>
    public static IQueryable<LinkFlag> FlagsSeenBy(this DbContext db, ICurrentUser user)
    {
        var samples = user.IsSample;
        return db.Set<LinkFlag>().Where(f => !samples || f.IsSample).SeenBy(user);
    }
}
