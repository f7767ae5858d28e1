using Marketplace.Shared.Facts;

namespace Marketplace.Register;

/// <summary>
/// Finds rows whose period would overlap another of the same code in what is known at some instant. Instants are played in order;
/// of two that overlap, the row recorded last gives way, on the later line if both were recorded at once; stored versions stay.
/// The caller takes the rows found out and asks again, until there are none.
/// </summary>
internal static class OverlappingPeriods
{
    public static List<Candidate<T>> Find<T>(IEnumerable<T> stored, IEnumerable<Candidate<T>> rows, PeriodRule<T> rule) where T : FactVersion
    {
        var changes = stored.Select(v => new Candidate<T>(0, v)).Concat(rows)
            .GroupBy(c => c.Version.RecordedAt).OrderBy(g => g.Key);
        var known = new SortedDictionary<DateOnly, Candidate<T>>();
        var refused = new List<Candidate<T>>();
        foreach (var instant in changes)
        {
            var undo = new Dictionary<DateOnly, Candidate<T>?>();
            foreach (var change in instant)
            {
                var from = rule.From(change.Version);
                undo[from] = known.GetValueOrDefault(from);
                known[from] = change;
            }
            while (Overlap(known.Values, rule) is { } loser)
            {
                // It has already cost others their place: they are judged again without it.
                if (loser.Version.RecordedAt < instant.Key) return [loser];
                refused.Add(loser);
                var from = rule.From(loser.Version);
                if (undo[from] is { } before) known[from] = before;
                else known.Remove(from);
            }
        }
        return refused;
    }

    private static Candidate<T>? Overlap<T>(IEnumerable<Candidate<T>> periods, PeriodRule<T> rule) where T : FactVersion
    {
        Candidate<T>? open = null;
        foreach (var period in periods)
        {
            if (period.Version.IsVoid || rule.To(period.Version) <= rule.From(period.Version)) continue;
            if (open is not null && !(rule.To(open.Version) <= rule.From(period.Version)) && Loser(open, period) is { } loser) return loser;
            open = period;
        }
        return null;
    }

    private static Candidate<T>? Loser<T>(Candidate<T> one, Candidate<T> other) where T : FactVersion
    {
        if (one.Line == 0) return other.Line == 0 ? null : other;
        if (other.Line == 0) return one;
        return (one.Version.RecordedAt, one.Line).CompareTo((other.Version.RecordedAt, other.Line)) > 0 ? one : other;
    }
}
