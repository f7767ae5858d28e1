using Marketplace.Shared;
using Marketplace.Shared.Facts;

namespace Marketplace.Register;

/// <summary>
/// Finds rows by which a code's period would overlap another code's in what is known at some instant. Instants are played in order; at
/// each a code whose rows make it overlap is left as it was before, the one on the later line of two that are new.
/// </summary>
internal sealed class OverlappingCodes<T>(RegisterColumns<T> columns, CodePeriodRule<T> rule) where T : FactVersion
{
    private readonly Dictionary<string, Dictionary<string, Candidate<T>>> _known = [];

    public List<(Candidate<T> Row, Message Reason)> Find(IReadOnlyList<T> stored, IReadOnlyList<Candidate<T>> rows)
    {
        var there = stored.Select(v => (columns.KeyOf(v), v.RecordedAt)).ToHashSet();
        var refused = new List<(Candidate<T>, Message)>();
        var fresh = rows.Where(r => !there.Contains((columns.KeyOf(r.Version), r.Version.RecordedAt)));
        foreach (var instant in stored.Select(v => new Candidate<T>(0, v)).Concat(fresh).GroupBy(c => c.Version.RecordedAt).OrderBy(g => g.Key))
            refused.AddRange(Play(instant.ToLookup(c => columns.CodeOf(c.Version))));
        return refused;
    }

    private IEnumerable<(Candidate<T>, Message)> Play(ILookup<string, Candidate<T>> instant)
    {
        var before = instant.ToDictionary(c => c.Key, c => _known.GetValueOrDefault(c.Key, []));
        foreach (var code in instant)
        {
            var after = new Dictionary<string, Candidate<T>>(before[code.Key]);
            foreach (var change in code) after[columns.KeyOf(change.Version)] = change;
            _known[code.Key] = after;
        }
        var judged = instant.Where(c => c.Any(r => r.Line > 0)).OrderByDescending(c => c.Min(r => r.Line)).ToList();
        while (judged.Select(c => (Code: c, Other: Overlapped(c.Key))).FirstOrDefault(c => c.Other is not null) is { Other: { } other } loser)
        {
            judged.Remove(loser.Code);
            _known[loser.Code.Key] = before[loser.Code.Key];
            foreach (var row in loser.Code.Where(r => r.Line > 0)) yield return (row, rule.Refusal(other));
        }
    }

    private CodePeriod? Overlapped(string code) => PeriodOf(code, _known[code]) is { } period
        ? rule.Fixed.Concat(_known.Select(k => PeriodOf(k.Key, k.Value)).OfType<CodePeriod>()).FirstOrDefault(o => o.Code != code && o.Overlaps(period))
        : null;

    private CodePeriod? PeriodOf(string code, Dictionary<string, Candidate<T>> facts)
    {
        var lasting = facts.Values.Select(f => f.Version).Where(v => !v.IsVoid).ToList();
        return lasting.Count == 0 ? null : new CodePeriod(code, lasting.Min(rule.From), lasting.Max(rule.To));
    }
}
