using System.Globalization;

namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// What would tell of one or two producers is kept back from everybody but staff (k = 3): the bands of a breakdown's row, the channels and
/// targets T5 and T6 of a scope. How many products and producers there are is no secret.
/// </summary>
internal static class SmallCells
{
    private const int Least = 3;

    private static readonly string[] _told = ["T5", "T6"];

    public static bool IsSmall(int producers) => producers is > 0 and < Least;

    /// <summary>Rows of one or two producers; where there is just one, also the next smallest, by which it could be had.</summary>
    public static IReadOnlyList<BreakdownRow> Hide(IReadOnlyList<BreakdownRow> rows)
    {
        var hidden = rows.Where(r => IsSmall(r.Producers)).Select(r => r.Key).ToHashSet();
        if (hidden.Count == 1)
        {
            var next = rows.Where(r => r.Producers >= Least).OrderBy(r => r.Producers).ThenBy(r => r.Key, StringComparer.Ordinal).FirstOrDefault();
            if (next is not null) hidden.Add(next.Key);
        }
        return [.. rows.Select(r => hidden.Contains(r.Key) ? r with { Channels = null } : r)];
    }

    /// <summary>Rows of a scope that is kept back itself: together they would be it.</summary>
    public static IReadOnlyList<BreakdownRow> HideAll(IReadOnlyList<BreakdownRow> rows) =>
        [.. rows.Select(r => r.Producers > 0 ? r with { Channels = null } : r)];

    public static IReadOnlyList<TargetFigure> Hide(IReadOnlyList<TargetFigure> targets) =>
        [.. targets.Select(t => _told.Contains(t.Code) ? t.Hidden() : t)];

    /// <summary>
    /// The scope has one or two producers; or what restricts it is a row that is kept back in the breakdown around it, so that asking for
    /// a row alone tells no more than the table, and the whole less the other rows does not either.
    /// </summary>
    public static bool Tells(ScopedDay day) =>
        !day.IsWhole && IsSmall(day.Producers.Count)
        || IsHiddenRow(day, Dimension.Area, day.Scope.Area, day.Scope with { Area = null })
        || IsHiddenRow(day, Dimension.Commune, day.Scope.Commune, day.Scope with { Commune = null })
        || IsHiddenRow(day, Dimension.Type, day.Scope.Type, day.Scope with { Type = null })
        || IsHiddenRow(day, Dimension.Star, day.Scope.Star?.ToString(CultureInfo.InvariantCulture), day.Scope with { Star = null })
        || IsHiddenRow(day, Dimension.Group, day.Scope.Group, day.Scope with { Group = null });

    private static bool IsHiddenRow(ScopedDay day, Dimension by, string? key, ProgrammeScope around) =>
        key is not null && Hide(GetBreakdown.RowsOf(new ScopedDay(day.Day, around), by)).Any(r => r.Key == key && r.Channels is null);
}
