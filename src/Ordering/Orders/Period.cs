using Marketplace.Shared;

namespace Marketplace.Ordering.Orders;

/// <summary>Days of Vietnam, as instants.</summary>
/// <param name="To">Exclusive.</param>
public sealed record Period(DateTimeOffset From, DateTimeOffset To)
{
    /// <param name="last">Inclusive.</param>
    public static Period OfDays(DateOnly first, DateOnly last) => new(Begin(first), Begin(last.AddDays(1)));

    private static DateTimeOffset Begin(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, VietnamTime.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
