using Marketplace.Accounts.Users;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.People;

public sealed record ProducerMember(Guid AccountId, string Email, ProducerRole Role, bool IsMe);

/// <param name="EndsAt">From then on it is good for nothing.</param>
public sealed record OpenInvitation(Guid Id, string Email, ProducerRole Role, DateTimeOffset EndsAt);

/// <summary>Who works for a producer, and who was asked. For its owners alone.</summary>
public sealed class ProducerPeople(DbContext db, ICurrentUser user, TimeProvider clock)
{
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<ProducerMember>> MembersAsync(string producerCode, CancellationToken cancel) => !user.May(ProducerRight.People,
        producerCode) ? []
        : await db.Set<Membership>().Where(m => m.ProducerCode == producerCode)
            .Join(db.Set<Account>(), m => m.AccountId, a => a.Id, (m, a) => new { m.Role, a.Id, a.Email }).OrderBy(m => m.Email)
            .Select(m => new ProducerMember(m.Id, m.Email!, m.Role, m.Id == user.Id)).ToListAsync(cancel);

    public async Task<IReadOnlyList<OpenInvitation>> InvitationsAsync(string producerCode, CancellationToken cancel)
    {
        if (!user.May(ProducerRight.People, producerCode)) return [];
        var since = clock.GetUtcNow() - Lifetime;
        var open = await db.Set<Invitation>().AsNoTracking().Where(i => i.ProducerCode == producerCode && i.EndedAt == null && i.SentAt > since)
            .OrderBy(i => i.SentAt).ToListAsync(cancel);
        return [.. open.Select(i => new OpenInvitation(i.Id, i.Email, i.Role, i.SentAt + Lifetime))];
    }
}
