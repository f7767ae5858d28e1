namespace Marketplace.Shared.Changes;

/// <summary>Reads changes of some topics in commit order. Implemented per database engine in Data.</summary>
public interface IChangeReader
{
    Task<IReadOnlyList<Change>> ReadAfterAsync(ChangeCursor cursor, IReadOnlyList<string> topics, int limit, CancellationToken cancel);

    /// <summary>The last change that is safe to read now; a new index starts from here before it reads the tables.</summary>
    Task<ChangeCursor> EndAsync(IReadOnlyList<string> topics, CancellationToken cancel);

    /// <summary>False when changes after the cursor may have been pruned: the reader must rebuild.</summary>
    Task<bool> ReachesBackToAsync(ChangeCursor cursor, IReadOnlyList<string> topics, CancellationToken cancel);
}
