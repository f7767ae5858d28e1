using Marketplace.Shared;
using Marketplace.Shared.Jobs;
using Marketplace.Shared.Transactions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Mail.Notices;

/// <param name="IsStopped">The account gets no letters of the kind.</param>
public sealed record NoticeChoice(NoticeKind Kind, bool IsStopped);

/// <summary>Stops a kind of letters or lets it come again: by a letter's signed address without a sign-in, or by the person signed in.</summary>
public sealed class StopNotices(DbContext db, NoticeTickets tickets, IProducerStaff people, ICurrentUser user, IAudit audit, TimeProvider clock)
{
    /// <returns>Null = the address is forged or damaged.</returns>
    public async Task<NoticeChoice?> FindAsync(string ticket, CancellationToken cancel) =>
        tickets.Read(ticket) is not { } of ? null
            : new NoticeChoice(of.Kind, await db.Set<NoticeStop>().AnyAsync(s => s.AccountId == of.Account && s.Kind == of.Kind, cancel));

    /// <summary>Done twice it is done.</summary>
    /// <returns>False when the address is forged or damaged.</returns>
    public async Task<bool> ExecuteAsync(string ticket, bool stop, CancellationToken cancel) =>
        tickets.Read(ticket) is { } of && await SetAsync(of.Account, of.Kind, stop, cancel);

    /// <summary>Kinds that the person in hand can get: an officer's, a producer's.</summary>
    public async Task<IReadOnlyList<NoticeChoice>> OwnAsync(CancellationToken cancel)
    {
        if (user.Id is not { } me) return [];
        var stopped = await db.Set<NoticeStop>().AsNoTracking().Where(s => s.AccountId == me).Select(s => s.Kind).ToListAsync(cancel);
        var sells = user.Assists is null && user.Memberships.Count > 0;
        return
        [
            .. Enum.GetValues<NoticeKind>().Where(k => k switch
            {
                NoticeKind.Morning => user.IsStaff,
                NoticeKind.LowStock or NoticeKind.ChannelReminder => sells,
                NoticeKind.CertificateReminder => user.IsStaff || sells,
                _ => false,
            }).Select(k => new NoticeChoice(k, stopped.Contains(k))),
        ];
    }

    public async Task SetOwnAsync(NoticeKind kind, bool stop, CancellationToken cancel)
    {
        if (user.Id is { } me) await SetAsync(me, kind, stop, cancel);
    }

    /// <returns>True: done twice, or twice at once, it is done.</returns>
    private Task<bool> SetAsync(Guid account, NoticeKind kind, bool stop, CancellationToken cancel) => db.InTransactionAsync(async c =>
    {
        var changed = stop ? await AddAsync(account, kind, c)
            : await db.Set<NoticeStop>().Where(s => s.AccountId == account && s.Kind == kind).ExecuteDeleteAsync(c);
        if (changed > 0) audit.Note(stop ? "notice.stopped" : "notice.resumed", $"account:{account:N}", "", kind.ToString());
        return true;
    }, cancel);

    private async Task<int> AddAsync(Guid account, NoticeKind kind, CancellationToken cancel)
    {
        var isSample = await people.PersonAsync(account, cancel) is { IsSample: true };
        return await db.Database.ExecuteSqlAsync($"""
            INSERT INTO notice_stops (account_id, kind, is_sample, stopped_at)
            VALUES ({db.Stored(account)}, {kind.ToString()}, {isSample}, {db.Stored(clock.GetUtcNow())})
            ON CONFLICT (account_id, kind) DO NOTHING
            """, cancel);
    }
}
