using Marketplace.Accounts.Audit;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Users;

/// <summary>The people of a producer, by their memberships.</summary>
internal sealed class ProducerStaff(DbContext db, GrantMembership grant, IAudit audit) : IProducerStaff
{
    public async Task<IReadOnlyList<ProducerPerson>> ForAsync(string producerCode, ProducerRight right, CancellationToken cancel)
    {
        var members = await db.Set<Membership>().Where(m => m.ProducerCode == producerCode)
            .Join(db.Set<Account>()
                .Where(a => !a.IsDisabled && a.Email != null), m => m.AccountId, a => a.Id, (m, a) => new { m.Role, a.Id, a.Email, a.IsSample })
            .ToListAsync(cancel);
        return [.. members.Where(m => m.Role.May(right)).Select(m => new ProducerPerson(m.Id, m.Email!, "vi", m.IsSample))];
    }

    public Task<ProducerPerson?> PersonAsync(Guid account, CancellationToken cancel) => db.Set<Account>()
        .Where(a => a.Id == account && !a.IsDisabled && a.Email != null)
        .Select(a => new ProducerPerson(a.Id, a.Email!, "vi", a.IsSample)).SingleOrDefaultAsync(cancel);

    public Task AddOwnerAsync(Guid account, string producerCode, bool isSample, CancellationToken cancel) =>
        grant.ExecuteAsync(new GrantMembershipCommand(account, producerCode, ProducerRole.Owner) { IsSample = isSample }, cancel);

    public async Task RemoveAsync(Guid account, string producerCode, CancellationToken cancel)
    {
        if (await db.Set<Membership>().FindAsync([account, producerCode], cancel) is not { } member) return;
        audit.Note(AccountActions.MembershipEnded, AccountActions.Account(account), $"{producerCode} {member.Role}");
        db.Remove(member);
    }
}
