namespace Marketplace.SalesChannels.Programme;

internal interface IVersion
{
    /// <summary>Microseconds since 1970, UTC.</summary>
    long RecordedAt { get; }

    bool IsVoid { get; }
}

/// <summary>All versions of one kind of fact, by key and then by instant of recording.</summary>
internal sealed class VersionTable<T> where T : struct, IVersion
{
    private readonly T[] _versions;

    /// <summary>First version of each key, and the end of all.</summary>
    private readonly int[] _starts;

    public VersionTable(IEnumerable<T> versions, Comparison<T> byKey)
    {
        _versions = [.. versions];
        Array.Sort(_versions, (a, b) => byKey(a, b) is var order and not 0 ? order : a.RecordedAt.CompareTo(b.RecordedAt));
        var starts = new List<int>();
        for (var i = 0; i < _versions.Length; i++)
            if (i == 0 || byKey(_versions[i - 1], _versions[i]) != 0) starts.Add(i);
        _starts = [.. starts, _versions.Length];
    }

    /// <summary>What is known at an instant, in order of keys: of each key the version recorded last and not after it, unless that is void.</summary>
    public List<T> KnownAt(long instant)
    {
        var known = new List<T>(_starts.Length);
        for (var key = 0; key + 1 < _starts.Length; key++)
        {
            var at = _starts[key + 1] - 1;
            while (at >= _starts[key] && _versions[at].RecordedAt > instant) at--;
            if (at >= _starts[key] && !_versions[at].IsVoid) known.Add(_versions[at]);
        }
        return known;
    }
}
