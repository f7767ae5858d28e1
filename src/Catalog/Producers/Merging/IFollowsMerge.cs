namespace Marketplace.Catalog.Producers.Merging;

/// <summary>
/// A module that keeps something under a producer's code: it is moved in the transaction of the merge, facts by new versions, or it holds the code.
/// </summary>
public interface IFollowsMerge
{
    /// <returns>Whether something stands under the code that cannot move, so that it must be the one that lives on.</returns>
    Task<bool> HoldsAsync(KnownProducer merged, CancellationToken cancel) => Task.FromResult(false);

    /// <summary>What would move, for the preview: a word and how many.</summary>
    Task<IReadOnlyList<(string Word, int Count)>> CountAsync(string merged, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<(string Word, int Count)>>([]);

    /// <param name="merged">Code that ceases.</param>
    /// <param name="living">Where everything goes.</param>
    /// <param name="cancel">Ends the work.</param>
    Task<Shared.Result> FollowAsync(string merged, KnownProducer living, CancellationToken cancel) => Task.FromResult(Shared.Result.Ok());

    /// <returns>Whether it cannot be told any more whose these products are, as they were listed or ordered under the living code.</returns>
    Task<bool> HasSoldAsync(string living, IReadOnlyList<string> products, CancellationToken cancel) => Task.FromResult(false);

    /// <summary>The merge is undone: what it moved goes back.</summary>
    /// <param name="merged">To which it goes.</param>
    /// <param name="living">Where it is.</param>
    /// <param name="mergedAt">What moved was recorded then or later.</param>
    /// <param name="cancel">Ends the work.</param>
    Task<Shared.Result> ReturnAsync(KnownProducer merged, string living, DateTimeOffset mergedAt, CancellationToken cancel) =>
        Task.FromResult(Shared.Result.Ok());
}
