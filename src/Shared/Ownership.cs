using System.Linq.Expressions;

namespace Marketplace.Shared;

/// <summary>
/// What somebody is to a producer. Stored by name. Assisting: an officer who acts with the producer's consent, for hours; no membership ever says it.
/// </summary>
public enum ProducerRole { Owner, Catalogue, Orders, ReadOnly, Assisting }

/// <summary>
/// What somebody may do for a producer. Catalogue: its listings, pictures, prices, stock and channels. Shop: how it sells as a whole, by files of
/// listings, fees, coupons, holidays. Money: where it is received.
/// </summary>
public enum ProducerRight { Read, Catalogue, Shop, Orders, People, Money }

/// <summary>Ownership is part of the query: what belongs to another producer is not found.</summary>
public static class Ownership
{
    /// <summary>Those that an owner may give.</summary>
    public static IReadOnlyList<ProducerRole> GivenRoles { get; } = [ProducerRole.Owner, ProducerRole.Catalogue, ProducerRole.Orders, ProducerRole.ReadOnly];

    public static bool May(this ProducerRole role, ProducerRight right) => right switch
    {
        ProducerRight.Read => true,
        ProducerRight.Catalogue => role is ProducerRole.Owner or ProducerRole.Catalogue or ProducerRole.Assisting,
        ProducerRight.Shop => role is ProducerRole.Owner or ProducerRole.Catalogue,
        ProducerRight.Orders => role is ProducerRole.Owner or ProducerRole.Orders,
        ProducerRight.People => role is ProducerRole.Owner,
        ProducerRight.Money => role is ProducerRole.Owner,
        _ => false,
    };

    public static bool May(this ICurrentUser user, ProducerRight right, string producerCode) =>
        user.Memberships.TryGetValue(producerCode, out var role) && role.May(right);

    /// <summary>Codes of the producers for which the person has the right.</summary>
    public static IReadOnlyList<string> ProducersWith(this ICurrentUser user, ProducerRight right) =>
        [.. user.Memberships.Where(m => m.Value.May(right)).Select(m => m.Key)];

    /// <summary>Only rows of producers for which the person has the right; none for anybody else.</summary>
    public static IQueryable<T> OwnedBy<T>(this IQueryable<T> rows, ICurrentUser user, ProducerRight right, Expression<Func<T, string>> producerCode)
    {
        var codes = user.ProducersWith(right).ToList();
        Expression<Func<List<string>>> held = () => codes;
        var among = Expression.Call(held.Body, nameof(List<string>.Contains), null, producerCode.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(among, producerCode.Parameters));
    }
}
