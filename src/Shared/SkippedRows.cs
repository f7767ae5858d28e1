using System.Collections.Concurrent;

namespace Marketplace.Shared;

/// <summary>
/// Rows of the database that this process could not digest: they are left out, so that one of them stops nothing and nobody else. Health
/// says which. For all threads.
/// </summary>
public sealed class SkippedRows
{
    /// <summary>More are not remembered; there are at least so many.</summary>
    public const int Most = 1_000;

    private readonly ConcurrentDictionary<(string Reader, string Key), string> _rows = new();

    public bool IsEmpty => _rows.IsEmpty;

    /// <summary>"key (reason)", in order of key.</summary>
    public IReadOnlyList<string> All =>
        [.. _rows.GroupBy(r => r.Key.Key).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} ({g.First().Value})")];

    /// <param name="reader">Who left it out: another reader may have taken it.</param>
    /// <param name="key">Kind and code: "product HT-0100".</param>
    /// <param name="reason">A sentence without values of the row.</param>
    public void Skip(string reader, string key, string reason)
    {
        if (_rows.Count < Most) _rows[(reader, key)] = reason;
    }

    /// <summary>The reader looks at the row again, and says so if it is still bad.</summary>
    public void LookAgain(string reader, string key)
    {
        if (!_rows.IsEmpty) _rows.TryRemove((reader, key), out _);
    }

    /// <summary>The reader looks at everything again.</summary>
    public void LookAgain(string reader)
    {
        foreach (var row in _rows.Keys.Where(k => k.Reader == reader)) _rows.TryRemove(row, out _);
    }

    public int CountOf(string reader) => _rows.IsEmpty ? 0 : _rows.Keys.Count(k => k.Reader == reader);
}
