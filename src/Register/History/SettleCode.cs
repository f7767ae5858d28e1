using Marketplace.Shared;
using Marketplace.Shared.Facts;

namespace Marketplace.Register;

/// <summary>A row that may become a version; <see cref="Line"/> orders rows that were recorded at one instant.</summary>
internal sealed record Candidate<T>(int Line, T Version) where T : FactVersion;

internal sealed record RefusedRow(int Line, string Column, Message Reason);

/// <summary>All rows of one code, settled: versions key by key, then the rule over its periods, until no more rows are refused.</summary>
internal sealed class SettledCode<T> where T : FactVersion
{
    private readonly List<RefusedRow> _refused = [];

    public required string Code { get; init; }

    public IReadOnlyList<KeyHistory<T>> Histories { get; private set; } = [];

    public IReadOnlyList<RefusedRow> Refused => _refused;

    public bool ChangesAnything => Histories.Any(h => h.Added.Count + h.Dropped.Count > 0);

    public bool IsKnown => Histories.Any(h => h.Added.Count + h.Unchanged.Count > 0);

    public static SettledCode<T> Of(RegisterFile<T> file, string code, IEnumerable<Candidate<T>> rows, StoredVersions<T> stored)
    {
        var settled = new SettledCode<T> { Code = code };
        var candidates = rows.ToList();
        foreach (var taken in candidates.Where(c => stored.IsTaken(file.Columns.KeyOf(c.Version))).ToList())
            settled.Refuse(candidates, taken, file.Columns.Keys[0].Name, RegisterMessages.SampleCode);
        var known = stored.Of(code).ToLookup(file.Columns.KeyOf);
        while (true)
        {
            var histories = candidates.GroupBy(c => file.Columns.KeyOf(c.Version))
                .Select(key => (key.Key, History: VersionHistory.Merge([.. known[key.Key]], key, file.Columns.Same))).ToList();
            var overlapping = file.Rules.Periods is { } rule ? Overlapping(histories, known, rule) : [];
            foreach (var row in overlapping) settled.Refuse(candidates, row, file.Rules.Periods!.Column, RegisterMessages.PeriodsOverlap);
            if (overlapping.Count > 0) continue;
            settled.Histories = histories.ConvertAll(h => h.History);
            foreach (var (row, reason) in settled.Histories.SelectMany(h => h.Refused)) settled._refused.Add(new RefusedRow(row.Line, "recorded_at", reason));
            return settled;
        }
    }

    private void Refuse(List<Candidate<T>> candidates, Candidate<T> row, string column, Message reason)
    {
        candidates.Remove(row);
        _refused.Add(new RefusedRow(row.Line, column, reason));
    }

    private static List<Candidate<T>> Overlapping(List<(string Key, KeyHistory<T> History)> histories, ILookup<string, T> known, PeriodRule<T> rule)
    {
        var changed = histories.Select(h => h.Key).ToHashSet();
        var added = histories.SelectMany(h => h.History.Added).ToList();
        var fresh = added.Select(a => a.Version).ToHashSet();
        var kept = histories.SelectMany(h => h.History.Versions).Where(v => !fresh.Contains(v));
        var others = known.Where(k => !changed.Contains(k.Key)).SelectMany(k => k);
        return added.Count == 0 ? [] : OverlappingPeriods.Find(kept.Concat(others), added, rule);
    }
}
