using Marketplace.Shared;
using Marketplace.Shared.Facts;

namespace Marketplace.Register;

/// <summary>
/// The version rule of the register, for one key. In order of <see cref="FactVersion.RecordedAt"/>: a row with the values known just
/// before it says nothing new and is not kept; other values are a new version; other values at an instant already taken are refused.
/// A stored version that a row recorded earlier turns into such a repeat is dropped, so that history does not depend on the order of imports.
/// </summary>
internal static class VersionHistory
{
    public static KeyHistory<T> Merge<T>(IReadOnlyCollection<T> stored, IEnumerable<Candidate<T>> rows, Func<T, T, bool> same) where T : FactVersion
    {
        var history = new KeyHistory<T>();
        var slots = stored.ToDictionary(v => v.RecordedAt, v => new Slot<T>(v, null));
        foreach (var row in rows.OrderBy(r => r.Line))
        {
            if (!slots.TryGetValue(row.Version.RecordedAt, out var taken)) slots.Add(row.Version.RecordedAt, new Slot<T>(row.Version, row));
            else if (same(taken.Version, row.Version)) history.Unchanged.Add(row);
            else history.Refused.Add((row, taken.Row is { } earlier ? RegisterMessages.OtherValuesAt(earlier.Line) : RegisterMessages.OtherValuesStored));
        }
        Slot<T>? before = null;
        foreach (var slot in slots.Values.OrderBy(s => s.Version.RecordedAt))
        {
            var repeats = before is not null && same(before.Version, slot.Version);
            if (repeats && slot.Row is not null) history.Unchanged.Add(slot.Row);
            else if (repeats && before!.Row is not null) history.Dropped.Add(slot.Version);
            else
            {
                if (slot.Row is not null) history.Added.Add(slot.Row);
                history.Versions.Add(slot.Version);
                before = slot;
            }
        }
        return history;
    }

    private sealed record Slot<T>(T Version, Candidate<T>? Row) where T : FactVersion;
}

/// <summary>What becomes of one key: rows by their fate, and the versions that it has afterwards in order of <see cref="FactVersion.RecordedAt"/>.</summary>
internal sealed class KeyHistory<T> where T : FactVersion
{
    public List<Candidate<T>> Added { get; } = [];

    public List<Candidate<T>> Unchanged { get; } = [];

    public List<(Candidate<T> Row, Message Reason)> Refused { get; } = [];

    public List<T> Dropped { get; } = [];

    public List<T> Versions { get; } = [];

    /// <summary>Nothing was stored of it.</summary>
    public bool IsNewKey => Added.Count > 0 && Dropped.Count == 0 && Versions.Count == Added.Count;
}
