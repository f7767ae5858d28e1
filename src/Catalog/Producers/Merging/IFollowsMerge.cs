namespace Marketplace.Catalog.Producers.Merging;

/// <summary>A module that keeps something under a producer's code: it is moved, by new versions, in the transaction of the merge.</summary>
public interface IFollowsMerge
{
    /// <summary>What would move, for the preview: a word and how many.</summary>
    Task<IReadOnlyList<(string Word, int Count)>> CountAsync(string merged, CancellationToken cancel);

    /// <param name="merged">Code that ceases.</param>
    /// <param name="living">Where everything goes.</param>
    /// <param name="cancel">Ends the work.</param>
    Task<Shared.Result> FollowAsync(string merged, KnownProducer living, CancellationToken cancel);
}
