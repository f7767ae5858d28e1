namespace Marketplace.Ordering.Orders;

/// <summary>Whose orders they are, said in the query: a buyer's by account, a guest's by number and phone.</summary>
internal static class OwnOrders
{
    public static IQueryable<OrderGroup> OfAccount(this IQueryable<OrderGroup> groups, Guid accountId) => groups.Where(g => g.AccountId == accountId);

    /// <summary>Both must fit: the number alone opens nothing.</summary>
    public static IQueryable<OrderGroup> OfNumberAndPhone(this IQueryable<OrderGroup> groups, string number, string phone) =>
        groups.Where(g => g.Number == number && g.BuyerPhone == phone);
}
