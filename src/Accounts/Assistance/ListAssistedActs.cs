using Marketplace.Accounts.Audit;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Assistance;

/// <param name="Officer">E-mail of who did it.</param>
public sealed record AssistedAct(DateTimeOffset At, string Officer, string Action, string Subject, string Before, string After);

public sealed record AssistedActPage(IReadOnlyList<AssistedAct> Rows, int Count)
{
    public int LastPage => PageCount.Of(Count, ListAssistedActs.PageSize);
}

/// <summary>What officers did for a producer, the latest first, as the audit keeps it: for its owners.</summary>
public sealed class ListAssistedActs(DbContext db, ICurrentUser user)
{
    public const int PageSize = 50;

    /// <param name="page">From 1; one past the end is empty.</param>
    public async Task<AssistedActPage> ExecuteAsync(string producerCode, int page, CancellationToken cancel)
    {
        var rows = db.Set<AuditEntry>().AsNoTracking().OwnedBy(user, ProducerRight.People, a => a.ForProducer).Where(a => a.ForProducer == producerCode);
        var shown = await rows.OrderByDescending(a => a.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(a => new AssistedAct(a.At, a.ActorName, a.Action, a.Subject, a.Before, a.After)).ToListAsync(cancel);
        return new AssistedActPage(shown, await rows.CountAsync(cancel));
    }
}
