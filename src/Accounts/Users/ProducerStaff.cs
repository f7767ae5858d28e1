using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Users;

/// <summary>The people of a producer, by their memberships.</summary>
internal sealed class ProducerStaff(DbContext db) : IProducerStaff
{
    public async Task<IReadOnlyList<ProducerPerson>> ForAsync(string producerCode, ProducerRight right, CancellationToken cancel)
    {
        var members = await db.Set<Membership>().Where(m => m.ProducerCode == producerCode)
            .Join(db.Set<Account>()
                .Where(a => !a.IsDisabled && a.Email != null), m => m.AccountId, a => a.Id, (m, a) => new { m.Role, a.Id, a.Email, a.IsSample })
            .ToListAsync(cancel);
        return [.. members.Where(m => m.Role.May(right)).Select(m => new ProducerPerson(m.Id, m.Email!, "vi", m.IsSample))];
    }
}
