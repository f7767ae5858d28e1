using System.Collections.Concurrent;
using Marketplace.Shared.Changes;

namespace Marketplace.Data.Changes;

/// <summary>How far this node has come in each topic, as a text.</summary>
internal sealed class TopicVersions
{
    private readonly ConcurrentDictionary<string, string> _byTopic = new(StringComparer.Ordinal);
    private int _late;

    public string Of(IReadOnlyList<string> topics) =>
        topics.Count == 1 ? Of(topics[0]) : string.Join('_', topics.Select(Of));

    public void Reached(string topic, ChangeCursor cursor)
    {
        if (cursor != default) _byTopic[topic] = $"{cursor.Transaction}.{cursor.Position}";
    }

    /// <summary>A listener took changes after pages were made that did not know what it knows now.</summary>
    public void ReachedLate(IReadOnlyList<string> topics)
    {
        var late = Interlocked.Increment(ref _late);
        foreach (var topic in topics) _byTopic[topic] = $"{Of(topic).Split('+')[0]}+{late}";
    }

    private string Of(string topic) => _byTopic.GetValueOrDefault(topic, IDataVersion.None);
}
