using Marketplace.Register;

namespace Marketplace.Catalog.Quality;

/// <summary>
/// A queue that has to look at the whole register: how many there are, and the pages that were looked at, are kept for as long as no fact
/// changes, by the day and the places that the reader looks after.
/// </summary>
internal abstract class KeptQueue(QualityReader reader) : IQualityQueue
{
    public abstract string Kind { get; }

    /// <summary>Changes after which it is found anew.</summary>
    protected virtual IReadOnlyList<string> Topics => [RegisterTopics.Facts];

    public Task<int> CountAsync(CancellationToken cancel) => reader.CountAsync(Kind, Topics, FindCountAsync, cancel);

    public Task<QualityList> ListAsync(int page, CancellationToken cancel) => reader.PageAsync(
        Kind, Topics, page, async c => new QualityList(await FindAsync((page - 1) * QualityList.PageSize, c), await CountAsync(c)), cancel);

    /// <summary>All of the reader's places.</summary>
    protected abstract Task<int> FindCountAsync(CancellationToken cancel);

    /// <summary>The lines of one page, in the order of the list.</summary>
    protected abstract Task<List<QualityLine>> FindAsync(int skip, CancellationToken cancel);
}
