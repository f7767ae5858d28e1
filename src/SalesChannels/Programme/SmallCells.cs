using System.Globalization;

namespace Marketplace.SalesChannels.Programme;

/// <summary>
/// What would tell of one or two producers is kept back from everybody but staff (k = 3): the bands of a breakdown's row, the channels and
/// targets T5 and T6 of a scope. How many products and producers there are is no secret. A row is told in a table exactly when it is told
/// asked for alone, so that no two answers leave, the one less the other, what a third keeps back.
/// </summary>
internal static class SmallCells
{
    private const int Least = 3;

    private static readonly string[] _told = ["T5", "T6"];
    private static readonly Dimension[] _dimensions = Enum.GetValues<Dimension>();

    public static bool IsSmall(int producers) => producers is > 0 and < Least;

    /// <summary>Rows of a breakdown as everybody sees them.</summary>
    public static IReadOnlyList<BreakdownRow> Told(ScopedDay day, Dimension by, IReadOnlyList<BreakdownRow> rows)
    {
        if (Tells(day)) return Hide(rows, row => row.Producers > 0);
        var hidden = KeptBack(day, by, rows);
        return Hide(rows, row => hidden.Contains(row.Key) || row.Producers > 0 && IsHiddenByOthers(day, by, row.Key));
    }

    public static IReadOnlyList<TargetFigure> Hide(IReadOnlyList<TargetFigure> targets) =>
        [.. targets.Select(t => _told.Contains(t.Code) ? t.Hidden() : t)];

    /// <summary>The scope has one or two producers; or what restricts it is a row that is kept back in the breakdown around it.</summary>
    public static bool Tells(ScopedDay day) =>
        !day.IsWhole && IsSmall(day.Producers.Count) || _dimensions.Any(by => IsHiddenRow(day.Day, by, day.Scope));

    private static bool IsHiddenByOthers(ScopedDay day, Dimension by, string key)
    {
        var cell = With(day.Scope, by, key);
        return _dimensions.Any(other => other != by && IsHiddenRow(day.Day, other, cell));
    }

    private static bool IsHiddenRow(ProgrammeDay day, Dimension by, ProgrammeScope scope)
    {
        if (Of(scope, by) is not { } key) return false;
        var around = new ScopedDay(day, With(scope, by, null));
        return KeptBack(around, by, GetBreakdown.RowsOf(around, by)).Contains(key);
    }

    private static HashSet<string> KeptBack(ScopedDay around, Dimension by, IReadOnlyList<BreakdownRow> rows)
    {
        var hidden = KeptBack(rows.Select(r => (r.Key, r.Producers)));
        if (by == Dimension.Commune) hidden.UnionWith(CommunesWithinAreas(around));
        return hidden;
    }

    /// <summary>Rows of one or two producers; where there is just one, also the next smallest, by which it could be had.</summary>
    private static HashSet<string> KeptBack(IEnumerable<(string Key, int Producers)> rows)
    {
        var filled = rows.Where(r => r.Producers > 0).OrderBy(r => r.Producers).ThenBy(r => r.Key, StringComparer.Ordinal).ToList();
        var small = filled.Count(r => r.Producers < Least);
        return [.. filled.Take(small == 1 ? 2 : small).Select(r => r.Key)];
    }

    /// <summary>An area less its other communes must leave none of one or two producers; those of an area that is kept back would be it.</summary>
    private static HashSet<string> CommunesWithinAreas(ScopedDay around)
    {
        var reference = around.Day.Known.Facts.Reference;
        var province = new ScopedDay(around.Day, around.Scope with { Area = null, Commune = null });
        var counts = new int[reference.Areas.Count, reference.Communes.Count];
        foreach (var producer in province.Producers) counts[around.Day.Producers[producer].Area, around.Day.Producers[producer].Commune]++;
        var areas = reference.Areas.Select((area, i) => (Key: area, Communes: Within(i))).ToList();
        var hidden = KeptBack(areas.Select(a => (a.Key, a.Communes.Sum(c => c.Producers))));
        return [.. areas.SelectMany(a => hidden.Contains(a.Key) ? a.Communes.Select(c => c.Key) : KeptBack(a.Communes))];

        List<(string Key, int Producers)> Within(int area) =>
            [.. reference.Communes.Select((commune, c) => (commune, counts[area, c])).Where(c => c.Item2 > 0)];
    }

    private static IReadOnlyList<BreakdownRow> Hide(IReadOnlyList<BreakdownRow> rows, Func<BreakdownRow, bool> isHidden) =>
        [.. rows.Select(r => isHidden(r) ? r with { Channels = null } : r)];

    private static string? Of(ProgrammeScope scope, Dimension by) => by switch
    {
        Dimension.Area => scope.Area,
        Dimension.Commune => scope.Commune,
        Dimension.Type => scope.Type,
        Dimension.Star => scope.Star?.ToString(CultureInfo.InvariantCulture),
        Dimension.Group => scope.Group,
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };

    private static ProgrammeScope With(ProgrammeScope scope, Dimension by, string? key) => by switch
    {
        Dimension.Area => scope with { Area = key },
        Dimension.Commune => scope with { Commune = key },
        Dimension.Type => scope with { Type = key },
        Dimension.Star => scope with { Star = key is null ? null : int.Parse(key, CultureInfo.InvariantCulture) },
        Dimension.Group => scope with { Group = key },
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };
}
