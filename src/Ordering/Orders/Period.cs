using Marketplace.Shared;

namespace Marketplace.Ordering.Orders;

/// <summary>Days of Vietnam, as instants.</summary>
/// <param name="To">Exclusive.</param>
public sealed record Period(DateTimeOffset From, DateTimeOffset To)
{
    /// <param name="last">Inclusive.</param>
    public static Period OfDays(DateOnly first, DateOnly last) => new(Begin(first), Begin(last.AddDays(1)));

    private static DateTimeOffset Begin(DateOnly day) => day.ToDateTime(TimeOnly.MinValue).VietnamInstant();
}
