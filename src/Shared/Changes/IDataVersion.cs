namespace Marketplace.Shared.Changes;

/// <summary>How far this node has come in each topic: part of cache keys, so that a change on any node ends what was made before it.</summary>
public interface IDataVersion
{
    /// <summary>What a node says before the first change of a topic.</summary>
    const string None = "0";

    /// <summary>Another text after each change of one of the topics, and only then.</summary>
    string Of(params IReadOnlyList<string> topics);
}
