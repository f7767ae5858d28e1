using Marketplace.Ordering.Orders;
using Marketplace.Shared;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Cases;

/// <summary>Whose cases they are, said in the query: a buyer's by the checkout, a producer's by membership, an officer's by area.</summary>
internal static class OwnCases
{
    public static IQueryable<Case> CasesOf(this DbContext db, OrderKey key)
    {
        var orders = key.GroupsOf(db).SelectMany(g => g.Orders).Select(o => o.Id);
        return db.Set<Case>().Where(c => orders.Contains(c.OrderId));
    }

    public static IQueryable<Case> CasesOfProducers(this DbContext db, ICurrentUser user) =>
        db.Set<Case>().OwnedBy(user, ProducerRight.Orders, c => c.ProducerCode);

    public static IQueryable<Case> CasesSeenBy(this DbContext db, ICurrentUser user) => db.Set<Case>().SeenBy(user);
}
