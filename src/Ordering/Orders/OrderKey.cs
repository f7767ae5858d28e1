using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>What opens a group for a buyer: the account that placed it, or its number with the phone.</summary>
/// <param name="Phone">E.164; empty = the account must fit.</param>
public sealed record OrderKey(string GroupNumber, string Phone, Guid? AccountId)
{
    internal IQueryable<OrderGroup> GroupsOf(DbContext db) => AccountId is { } account && Phone.Length == 0
        ? db.Set<OrderGroup>().OfAccount(account).Where(g => g.Number == GroupNumber)
        : db.Set<OrderGroup>().OfNumberAndPhone(GroupNumber, Phone);
}
