namespace Marketplace.Shared;

/// <summary>What holds from a day on: until the day before its end, or for good where there is none.</summary>
public static class Periods
{
    public static bool Holds(DateOnly from, DateOnly? to, DateOnly day) => from <= day && !(to <= day);

    /// <summary>The last one that had begun on the day, also after its end; null before the first.</summary>
    /// <param name="inOrder">In order of time.</param>
    public static T? LastBegun<T>(this IEnumerable<T> inOrder, Func<T, DateOnly> from, DateOnly day) where T : class =>
        inOrder.LastOrDefault(p => from(p) <= day);
}
