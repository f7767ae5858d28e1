using Marketplace.Shared;
using Marketplace.Shared.Facts;

namespace Marketplace.Catalog.Register;

/// <summary>Settles all rows of one code: versions key by key, then the rule over its periods, until no more rows are refused.</summary>
internal static class CodeSettlement<T> where T : FactVersion
{
    public static List<KeyHistory<T>> Settle(RegisterFile<T> file, List<Candidate<T>> candidates, StoredVersions<T> stored, RowsRead<T> report)
    {
        var code = file.Columns.CodeOf(candidates[0].Version);
        var known = stored.Of(code).ToLookup(file.Columns.KeyOf);
        candidates.RemoveAll(c => RefuseSample(file, c, stored, report));
        while (true)
        {
            var histories = candidates.GroupBy(c => file.Columns.KeyOf(c.Version))
                .Select(key => (key.Key, History: VersionHistory.Merge([.. known[key.Key]], key, file.Columns.Same))).ToList();
            var overlapping = file.Periods is { } rule ? Overlapping(histories, known, rule) : [];
            if (overlapping.Count == 0) return Report(histories.ConvertAll(h => h.History), report);
            candidates.RemoveAll(overlapping.Contains);
            foreach (var row in overlapping) Refuse(report, row, file.Periods!.Column, Reasons.PeriodsOverlap);
        }
    }

    private static List<Candidate<T>> Overlapping(List<(string Key, KeyHistory<T> History)> histories, ILookup<string, T> known, PeriodRule<T> rule)
    {
        var changed = histories.Select(h => h.Key).ToHashSet();
        var added = histories.SelectMany(h => h.History.Added).ToList();
        var fresh = added.Select(a => a.Version).ToHashSet();
        var kept = histories.SelectMany(h => h.History.Versions).Where(v => !fresh.Contains(v));
        var others = known.Where(k => !changed.Contains(k.Key)).SelectMany(k => k);
        return added.Count == 0 ? [] : TypePeriods.Overlapping(kept.Concat(others), added, rule);
    }

    private static bool RefuseSample(RegisterFile<T> file, Candidate<T> row, StoredVersions<T> stored, RowsRead<T> report)
    {
        if (!stored.IsTaken(file.Columns.KeyOf(row.Version))) return false;
        Refuse(report, row, file.Columns.Keys[0].Name, Reasons.SampleCode);
        return true;
    }

    private static List<KeyHistory<T>> Report(List<KeyHistory<T>> histories, RowsRead<T> report)
    {
        foreach (var (row, reason) in histories.SelectMany(h => h.Refused)) Refuse(report, row, "recorded_at", reason);
        return histories;
    }

    private static void Refuse(RowsRead<T> report, Candidate<T> row, string column, Message reason)
    {
        report.Refuse(row.Line, column, reason);
        report.CountRefused();
    }
}
