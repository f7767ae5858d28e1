using Marketplace.Register;
using Marketplace.Shared;
using Marketplace.Shared.Caching;
using Marketplace.Shared.Changes;

namespace Marketplace.Catalog.Quality;

/// <summary>
/// A queue that has to look at the whole register: what it finds is kept for as long as no fact changes, by the day and the places that the
/// reader looks after. The count is the length of the list, so that the two agree.
/// </summary>
internal abstract class KeptQueue(QualityReader reader) : IQualityQueue
{
    public abstract string Kind { get; }

    /// <summary>Changes after which it is found anew.</summary>
    protected virtual IReadOnlyList<string> Topics => [RegisterTopics.Facts];

    public async Task<int> CountAsync(CancellationToken cancel) => (await reader.LinesAsync(Kind, Topics, FindAsync, cancel)).Count;

    public async Task<QualityList> ListAsync(int page, CancellationToken cancel)
    {
        var all = await reader.LinesAsync(Kind, Topics, FindAsync, cancel);
        return new QualityList([.. all.Skip((page - 1) * QualityList.PageSize).Take(QualityList.PageSize)], all.Count);
    }

    /// <summary>All of the reader's places, in the order of the list.</summary>
    protected abstract Task<List<QualityLine>> FindAsync(CancellationToken cancel);
}

/// <summary>Who asks, on which day, and what this node has heard of: the key of what was found.</summary>
internal sealed class QualityReader(QualityFound found, IDataVersion version, ICurrentUser user, TimeProvider clock)
{
    public async Task<IReadOnlyList<QualityLine>> LinesAsync(
        string kind, IReadOnlyList<string> topics, Func<CancellationToken, Task<List<QualityLine>>> find, CancellationToken cancel)
    {
        // The version comes first: what is read afterwards is at least as new.
        var key = (kind, version.Of(topics), clock.VietnamToday(), Places);
        if (found.Kept.TryGet(key, out var known)) return known;
        var lines = await find(cancel);
        found.Kept.Set(key, lines);
        return lines;
    }

    private string Places
    {
        get
        {
            if (!user.IsStaff) return "";
            return user.SeesWholeProvince ? "*" : string.Join(' ', user.Units.Order(StringComparer.Ordinal));
        }
    }
}

/// <summary>Of all readers of this node, at most so many lines together.</summary>
internal sealed class QualityFound
{
    private const int MostLines = 60_000;

    public BoundedCache<(string Kind, string Version, DateOnly Day, string Places), IReadOnlyList<QualityLine>> Kept { get; } =
        new(MostLines, lines => 1 + lines.Count);
}
